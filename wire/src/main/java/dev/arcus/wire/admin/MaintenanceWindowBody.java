package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A maintenance window, as it was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaintenanceWindowBody(
        String id,
        String companyId,
        String name,
        @Nullable String siteId,
        @Nullable String systemId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String day,
        @Nullable String start,
        @Nullable Long minutes,
        @Nullable String zone) {}
