package dev.arcus.hub.storage;

import java.util.Arrays;
import java.util.Collection;

/** A set of ids that is asked a hundred thousand times: by their halves, without an object for each. */
final class ListIds {

    private final ListId[] table;

    private ListIds(Collection<ListId> ids) {
        // Never more than half full, so that a search meets an empty place soon.
        this.table = new ListId[Integer.highestOneBit(Math.max(1, ids.size())) * 4];
        Arrays.fill(table, ListId.NONE);
        ids.forEach(this::add);
    }

    /** Of whatever prints as its id. */
    static ListIds of(Collection<?> ids) {
        return new ListIds(
                ids.stream().map(id -> ListId.of(id.toString())).distinct().toList());
    }

    /** Whether it holds the id of these halves; never for none. */
    boolean contains(long high, int low) {
        for (var at = start(high); ; at = next(at)) {
            var one = table[at];
            if (one.isNone()) {
                return false;
            }
            if (one.high() == high && one.low() == low) {
                return true;
            }
        }
    }

    private void add(ListId id) {
        var at = start(id.high());
        while (!table[at].isNone()) {
            at = next(at);
        }
        table[at] = id;
    }

    private int start(long high) {
        return (int) (high ^ high >>> 32) & (table.length - 1);
    }

    private int next(int at) {
        return at + 1 & table.length - 1;
    }
}
