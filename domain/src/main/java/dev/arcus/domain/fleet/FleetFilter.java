package dev.arcus.domain.fleet;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.system.Model;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items to list and in which order; an empty set does not narrow.
 *
 * @param partner whose, or null for everybody's
 * @param text part of the pair, of the serial number, or of the name of a company that it is reserved for or declared in, ignoring
 *     case; null for any
 */
public record FleetFilter(
        @Nullable CompanyId partner,
        @Nullable String text,
        Set<Custody.Kind> custodies,
        Set<Model> models,
        Order order) {

    public FleetFilter {
        custodies = Set.copyOf(custodies);
        models = Set.copyOf(models);
    }

    /** All of one partner, or of all when {@code partner} is null, sorted by pair. */
    public static FleetFilter of(@Nullable CompanyId partner) {
        return new FleetFilter(partner, null, Set.of(), Set.of(), Order.BY_PAIR);
    }

    public FleetFilter ofPartner(CompanyId other) {
        return new FleetFilter(other, text, custodies, models, order);
    }

    /** Ties are broken by the pair. */
    public record Order(Sort sort, boolean descending) {

        public static final Order BY_PAIR = new Order(Sort.PAIR, false);
    }

    /** Fields to sort by; unknown serial numbers come first. */
    public enum Sort {
        PAIR,
        SERIAL,
        MODEL,
        CUSTODY,
        CREATION_DATE
    }
}
