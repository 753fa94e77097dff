package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The body that creates a site (admin API §4.6). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteRequest(
        @Nullable String name,
        @Nullable String companyId,
        @Nullable String status) {}
