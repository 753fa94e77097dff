package dev.arcus.hub.storage;

import java.util.Collection;

/** A set of ids that is asked a hundred thousand times: by their halves, which lie side by side. */
final class ListIds {

    private final long[] highs;
    private final int[] lows;

    private ListIds(Collection<ListId> ids) {
        // Never more than half full, so that a search meets an empty place soon.
        var size = Integer.highestOneBit(Math.max(1, ids.size())) * 4;
        this.highs = new long[size];
        this.lows = new int[size];
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
            if (isEmpty(at)) {
                return false;
            }
            if (highs[at] == high && lows[at] == low) {
                return true;
            }
        }
    }

    private void add(ListId id) {
        var at = start(id.high());
        while (!isEmpty(at)) {
            at = next(at);
        }
        highs[at] = id.high();
        lows[at] = id.low();
    }

    /** Nothing is at this place: what would be there is {@link ListId#NONE}, which is no id. */
    private boolean isEmpty(int at) {
        return highs[at] == 0 && lows[at] == 0;
    }

    private int start(long high) {
        return (int) (high ^ high >>> 32) & (highs.length - 1);
    }

    private int next(int at) {
        return at + 1 & highs.length - 1;
    }
}
