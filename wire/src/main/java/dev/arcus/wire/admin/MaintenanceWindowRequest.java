package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance window. Ours: {@code /api/arcus/v1/companies/{id}/maintenance-windows}. Once, {@code from} and {@code to} (ISO 8601); or
 * every week.
 *
 * @param siteId only this site; {@code systemId} only this system
 * @param day {@code monday} to {@code sunday}
 * @param start {@code 22:30}, by the clocks of {@code zone}
 * @param minutes how long
 * @param zone {@code Europe/Berlin}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaintenanceWindowRequest(
        @Nullable String name,
        @Nullable String siteId,
        @Nullable String systemId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String day,
        @Nullable String start,
        @Nullable Integer minutes,
        @Nullable String zone) {}
