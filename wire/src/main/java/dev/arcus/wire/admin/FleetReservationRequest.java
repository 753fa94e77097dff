package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * For whom a PBX of the fleet is kept.
 *
 * @param companyId a customer of the item's partner, or the partner itself
 * @param note at most 500 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FleetReservationRequest(
        @Nullable String companyId, @Nullable String note) {}
