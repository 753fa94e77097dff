package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A PBX to put into stock. Ours: {@code /api/arcus/v1/fleet/items}.
 *
 * @param fleetReference {@code ALE12}
 * @param installationReference {@code 1234.5678.90}
 * @param model {@code OXO Connect}, {@code OXO Connect Evolution}
 * @param serial of the CPU, or absent when unknown
 * @param softwareVersion absent when unknown
 * @param deliveryMode {@code stock} (default), {@code btco}
 * @param note at most 500 characters
 * @param partnerId whose stock; absent for one's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FleetItemRequest(
        @Nullable String fleetReference,
        @Nullable String installationReference,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String softwareVersion,
        @Nullable String deliveryMode,
        @Nullable String note,
        @Nullable String partnerId) {}
