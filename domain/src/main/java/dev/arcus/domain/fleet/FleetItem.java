package dev.arcus.domain.fleet;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.Model;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A PBX in a partner's stock.
 *
 * @param partner who owns it
 * @param pairKeys of the pair as a secret, made once: a box that waits costs no more to check than a stranger
 * @param serial CPU serial number, or null while unknown
 * @param system the declared system it became, or null while in stock
 */
public record FleetItem(
        FleetItemId id,
        CompanyId partner,
        StockPair pair,
        ScramKeys pairKeys,
        Model model,
        @Nullable String serial,
        Custody custody,
        @Nullable SystemId system,
        Instant created) {

    /** Where the box is in its life. */
    public enum Custody {
        IN_STOCK,
        ASSIGNED
    }

    public boolean isInStock() {
        return custody == Custody.IN_STOCK;
    }

    public FleetItem assignTo(SystemId declared) {
        return new FleetItem(id, partner, pair, pairKeys, model, serial, Custody.ASSIGNED, declared, created);
    }

    /** Back on the shelf, after its system was deleted. */
    public FleetItem backInStock() {
        return new FleetItem(id, partner, pair, pairKeys, model, serial, Custody.IN_STOCK, null, created);
    }
}
