package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The body that changes a company (admin API §4.7); absent fields stay as they are.
 *
 * @param country ISO 3166-1 alpha-3; alpha-2 is taken, too
 * @param status {@code active}, {@code alerting}, {@code hold}, {@code terminated}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompanyUpdate(
        @Nullable String name,
        @Nullable String country,
        @Nullable String visibility,
        @Nullable String status) {}
