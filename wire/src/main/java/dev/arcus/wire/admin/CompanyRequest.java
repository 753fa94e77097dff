package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The body that creates a company (admin API §4.7).
 *
 * @param country ISO 3166-1 alpha-3; alpha-2 is taken, too, since the vendor's SDK sends it
 * @param bpType {@code VAD}, {@code DR}, {@code IR}; with {@code isBP}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompanyRequest(
        @Nullable String name,
        @Nullable String country,
        @Nullable String visibility,
        @JsonProperty("isBP") @Nullable Boolean isBP,
        @Nullable String bpType,
        @Nullable String bpId,
        @Nullable Boolean bpHasRightToConnect) {}
