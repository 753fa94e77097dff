package dev.arcus.domain.fleet;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.DeliveryMode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A PBX in a partner's fleet.
 *
 * @param partner who owns it
 * @param pairKeys of the pair as a secret, made once: a box that waits costs no more to check than a stranger
 * @param wasSystem whether it is or ever was a declared system
 */
public record FleetItem(
        FleetItemId id,
        CompanyId partner,
        StockPair pair,
        ScramKeys pairKeys,
        BoxDetails box,
        Custody custody,
        boolean wasSystem,
        Instant created) {

    /** A new one, on the shelf. */
    public static FleetItem inStock(
            FleetItemId id, CompanyId partner, StockPair pair, ScramKeys pairKeys, BoxDetails box, Instant created) {
        return new FleetItem(id, partner, pair, pairKeys, box, new Custody.InStock(), false, created);
    }

    /** CPU serial number, or null while unknown. */
    public @Nullable String serial() {
        return box.serial();
    }

    /** The declared system that it is now, or null. */
    public @Nullable SystemId system() {
        return custody instanceof Custody.Assigned(var system) ? system : null;
    }

    /** Whether its pair is an identity that only needs its declaration: a box that proves it is known to stock. */
    public boolean awaitsDeclaration() {
        return box.mode() == DeliveryMode.STOCK
                && switch (custody.kind()) {
                    case IN_STOCK, RESERVED -> true;
                    case ASSIGNED, RETURNED, RETIRED -> false;
                };
    }

    /** Empty where its custody does not allow {@code move}. */
    public Optional<FleetItem> moved(Function<Custody, Optional<Custody>> move) {
        return move.apply(custody).map(this::in);
    }

    public FleetItem with(BoxDetails changed) {
        return new FleetItem(id, partner, pair, pairKeys, changed, custody, wasSystem, created);
    }

    private FleetItem in(Custody next) {
        var system = wasSystem || next instanceof Custody.Assigned;
        return new FleetItem(id, partner, pair, pairKeys, box, next, system, created);
    }
}
