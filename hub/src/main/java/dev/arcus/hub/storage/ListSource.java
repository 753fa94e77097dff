package dev.arcus.hub.storage;

import dev.arcus.domain.company.Reach;
import java.util.List;

/**
 * One kind of list: where its items come from, what it may be sorted by, and what its filters mean.
 *
 * @param <F> the filter that it is asked with
 */
interface ListSource<F> {

    ListReader reader();

    /** How many keys an entry has. */
    int keys();

    /** What it may be sorted by. */
    List<ListSort> sorts();

    /** What every list has. */
    Asked asked(F filter);

    /**
     * What every list is asked with.
     *
     * @param reach what the actor sees at all
     * @param sort which of {@link #sorts}, as its enum has them
     */
    record Asked(Reach reach, Enum<?> sort, boolean descending) {}

    /** Narrows to what is within {@code reach}: the items with a place there, unless it says otherwise. */
    default void narrow(ListQuestion question, Reach reach) {
        question.within(reach);
    }

    /** Narrows to what else {@code filter} wants, the cheapest first. */
    void narrow(ListQuestion question, F filter);
}
