package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A company. The fields that begin with {@code bp} are null for customer companies. */
public record CompanyBody(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String country,
        String status,
        String visibility,
        @JsonProperty("isBP") boolean isBP,
        @Nullable String bpType,
        @Nullable String bpId,
        @Nullable Boolean bpHasRightToConnect,
        String creationDate) {

    /** Format {@code small}. */
    public record Small(String id, String name) {}
}
