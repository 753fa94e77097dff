package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.fleet.Custody;

/** The refusal of a move that the custody of an item does not allow: it names the state, and so the way out of it. */
final class FleetRefusal {

    private FleetRefusal() {}

    /** {@code field}: the input that named the item; empty for none. */
    static Refusal of(Custody custody, String field) {
        var reason = switch (custody.kind()) {
            case RESERVED -> Reason.FLEET_ITEM_RESERVED;
            case ASSIGNED -> Reason.FLEET_ITEM_ASSIGNED;
            case RETURNED -> Reason.FLEET_ITEM_RETURNED;
            case RETIRED -> Reason.FLEET_ITEM_RETIRED;
            // From the shelf every move of a person is allowed: it got there in between.
            case IN_STOCK -> Reason.CHANGED_MEANWHILE;
        };
        return new Refusal(reason, field, "");
    }
}
