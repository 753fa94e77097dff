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

    /** Which of {@link #sorts} is wanted. */
    int sort(F filter);

    boolean isDescending(F filter);

    Reach reach(F filter);

    /** Narrows to what is within {@code reach}. */
    void narrow(ListQuestion question, Reach reach);

    /** Narrows to what else {@code filter} wants, the cheapest first. */
    void narrow(ListQuestion question, F filter);
}
