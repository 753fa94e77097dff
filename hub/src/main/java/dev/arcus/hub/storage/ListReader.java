package dev.arcus.hub.storage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the items of a list from the tables. */
interface ListReader {

    /** Every item, some at a time. */
    void each(Consumer<List<ListEntry>> take);

    /** Those of {@code ids} that exist. */
    List<ListEntry> of(List<String> ids);

    /** The ids of those that stand on these sites or belong to these companies, and so may be others' now. */
    Set<String> on(Collection<String> sites, Collection<String> companies);
}
