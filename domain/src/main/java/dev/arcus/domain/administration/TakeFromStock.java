package dev.arcus.domain.administration;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.system.DeliveryMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the item that a declaration names out of stock: of several at once, one gets it. */
final class TakeFromStock {

    private final FleetItems fleet;

    TakeFromStock(FleetItems fleet) {
        this.fleet = fleet;
    }

    /** The item as it is to be stored, locked; empty for a system that is not from a fleet. */
    Outcome<Optional<FleetItem>> taken(SystemId system, @Nullable CompanyId company, Identification identity) {
        var named = identity.item();
        if (named == null) {
            return Outcome.done(Optional.empty());
        }
        var found = fleet.locked(named.id());
        if (found.isEmpty() || !found.get().box().equals(named.box())) {
            return Outcome.refused(Refusal.Reason.CHANGED_MEANWHILE);
        }
        var taken = found.get().moved(custody -> custody.assign(system, company));
        return taken.isPresent()
                ? Outcome.done(taken)
                : new Outcome.Refused<>(FleetRefusal.of(found.get().custody(), "pbxId"));
    }

    /** Whether the pair of a system that is not from a fleet was registered since that was asked. Ask once the PABX-ID is taken. */
    boolean cameInBetween(Identification identity) {
        return identity.item() == null
                && identity.mode() == DeliveryMode.STOCK
                && fleet.findByPair(identity.pbxId()).isPresent();
    }
}
