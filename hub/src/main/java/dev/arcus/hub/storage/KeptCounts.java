package dev.arcus.hub.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The last few numbers that had to be counted row by row, each with the mark under which it was right. Any thread; bounded,
 * whatever the fleet.
 */
final class KeptCounts {

    private static final int MOST = 256;

    private final Map<List<Object>, Counted> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Counted> eldest) {
            return size() > MOST;
        }
    };

    private record Counted(String mark, long number) {}

    /** The number of {@code question}, counted only when it was not under this {@code mark}. */
    long get(List<Object> question, String mark, LongSupplier count) {
        synchronized (kept) {
            var known = kept.get(question);
            if (known != null && known.mark.equals(mark)) {
                return known.number;
            }
        }
        var number = count.getAsLong();
        synchronized (kept) {
            kept.put(question, new Counted(mark, number));
        }
        return number;
    }
}
