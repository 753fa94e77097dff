package dev.arcus.hub.storage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Slots in one order, without ties. Not safe for threads. */
final class ListOrder implements AutoCloseable {

    private final ListMemory memory;
    private final Comparator<Integer> order;
    private int size;

    ListOrder(ListMemory memory, Comparator<Integer> order) {
        this.memory = memory;
        this.order = order;
    }

    int size() {
        return size;
    }

    int slot(int at) {
        return memory.intAt((long) at * Integer.BYTES);
    }

    /** All anew. */
    void sort(IntStream slots) {
        var sorted = slots.boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, order);
        memory.room((long) sorted.length * Integer.BYTES);
        size = sorted.length;
        for (var at = 0; at < size; at++) {
            put(at, sorted[at]);
        }
    }

    /** One that is not in it yet. */
    void add(int slot) {
        memory.room((size + 1L) * Integer.BYTES);
        var at = find(slot);
        shift(at, at + 1);
        size++;
        put(at, slot);
    }

    /** One whose place has not changed since it was added. */
    void remove(int slot) {
        var at = find(slot);
        shift(at + 1, at);
        size--;
    }

    /** Where {@code slot} stands, or belongs. */
    private int find(int slot) {
        return first(other -> order.compare(other, slot) >= 0);
    }

    /** Where the first slot stands that {@code reached} holds for, and with it for all behind; the size when there is none. */
    int first(IntPredicate reached) {
        var from = 0;
        var to = size;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (!reached.test(slot(middle))) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void shift(int from, int to) {
        memory.move((long) from * Integer.BYTES, (long) to * Integer.BYTES, (long) (size - from) * Integer.BYTES);
    }

    private void put(int at, int slot) {
        memory.putInt((long) at * Integer.BYTES, slot);
    }

    @Override
    public void close() {
        memory.close();
    }
}
