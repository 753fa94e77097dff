package dev.arcus.hub.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes of one transaction that wait for each other, for the database takes the same statement many times at a fraction of the price. Each
 * statement comes in the order in which it was first asked for: what others refer to is written first.
 */
final class Bulk {

    private static final int MOST = 2_000;

    private final Map<String, List<@Nullable Object[]>> waiting = new LinkedHashMap<>();
    private int size;

    void add(String sql, @Nullable Object[] values) {
        waiting.computeIfAbsent(sql, text -> new ArrayList<>()).add(values);
        size++;
    }

    boolean isFull() {
        return size >= MOST;
    }

    /** Empties it. */
    void drain(BiConsumer<String, List<@Nullable Object[]>> write) {
        size = 0;
        for (var each : waiting.entrySet()) {
            var values = each.getValue();
            // The statement stays, and so does its place in the order.
            each.setValue(new ArrayList<>());
            if (!values.isEmpty()) {
                write.accept(each.getKey(), values);
            }
        }
    }
}
