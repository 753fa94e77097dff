package dev.arcus.hub.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every item of a list, and the order by each field that it can be sorted by. Not safe for threads; see {@link ListIndex}. */
final class ListRows implements AutoCloseable {

    /** With more changes than this, sorting anew is cheaper than moving each. */
    private static final int MANY = 2_000;

    private static final ListSort BY_ID = new ListSort.ById();

    private final ListColumns columns;
    private final List<ListSort> sorts;
    private final List<ListOrder> orders;
    private final ListOrder byId;

    /** Its memory is in files of {@code folder}. */
    ListRows(Path folder, int keys, List<ListSort> sorts) {
        this.columns = new ListColumns(folder, keys);
        this.sorts = Stream.concat(sorts.stream(), Stream.of(BY_ID)).distinct().toList();
        this.orders = this.sorts.stream()
                .map(sort -> new ListOrder(ListMemory.in(folder), comparator(sort)))
                .toList();
        this.byId = orders.get(this.sorts.indexOf(BY_ID));
    }

    /** A page of ids, and how many there are in all. */
    record Slice(List<String> ids, long total) {}

    /** What is wanted of an item. */
    interface Reading<T> {
        T of(ListColumns columns, int slot);
    }

    ListColumns columns() {
        return columns;
    }

    /** Takes some up without their place in the orders; {@link #sort} comes when all are here. */
    void take(List<ListEntry> some) {
        some.forEach(columns::add);
    }

    /** On all processors: whoever asks for the list waits. */
    void sort() {
        orders.parallelStream().forEach(order -> order.sort(columns.used()));
    }

    /** Forgets {@code touched} and takes {@code fresh} up, which are what is left of those, or new. */
    void apply(Collection<String> touched, List<ListEntry> fresh) {
        var left = touched.stream().map(ListId::of).collect(Collectors.toMap(Function.identity(), this::slotOf));
        var few = touched.size() <= MANY;
        var all = few ? orders : List.<ListOrder>of();
        for (var entry : fresh) {
            var slot = Objects.requireNonNullElse(left.remove(entry.id()), OptionalInt.empty());
            if (slot.isPresent()) {
                replace(slot.getAsInt(), entry, few ? moves(slot.getAsInt(), entry) : List.of());
            } else {
                var added = columns.add(entry);
                all.forEach(order -> order.add(added));
            }
        }
        left.values()
                .forEach(slot -> slot.ifPresent(gone -> {
                    all.forEach(order -> order.remove(gone));
                    columns.remove(gone);
                }));
        if (!few) {
            sort();
        }
    }

    /** The part from item {@code offset} on, sorted by the {@code sort}-th; {@code hits} are the slots that are wanted, null for all. */
    Slice slice(int sort, boolean descending, @Nullable BitSet hits, int limit, long offset) {
        var order = orders.get(sort);
        if (hits != null) {
            return new Slice(window(order, descending, hits, limit, offset), hits.cardinality());
        }
        var from = (int) Math.min(offset, order.size());
        var ids = IntStream.range(from, Math.min(from + limit, order.size()))
                .mapToObj(at -> id(order, descending, at))
                .toList();
        return new Slice(ids, order.size());
    }

    /** What {@code reading} makes of each of {@code hits}, null for all, sorted by the {@code sort}-th. */
    <T> List<T> each(int sort, boolean descending, @Nullable BitSet hits, Reading<T> reading) {
        var order = orders.get(sort);
        var all = new ArrayList<T>(hits == null ? order.size() : hits.cardinality());
        for (var at = 0; at < order.size(); at++) {
            var slot = order.slot(descending ? order.size() - 1 - at : at);
            if (hits == null || hits.get(slot)) {
                all.add(reading.of(columns, slot));
            }
        }
        return all;
    }

    /** Whether it has an item of this id, and in one of {@code hits}; null for any. */
    boolean holds(ListId id, @Nullable BitSet hits) {
        var slot = slotOf(id);
        return slot.isPresent() && (hits == null || hits.get(slot.getAsInt()));
    }

    private List<String> window(ListOrder order, boolean descending, BitSet hits, int limit, long offset) {
        var ids = new ArrayList<String>();
        var before = offset;
        var wanted = Math.min(limit, hits.cardinality() - offset);
        for (var at = 0; at < order.size() && ids.size() < wanted; at++) {
            var slot = order.slot(descending ? order.size() - 1 - at : at);
            if (hits.get(slot) && before-- <= 0) {
                ids.add(columns.id(slot).toString());
            }
        }
        return ids;
    }

    private String id(ListOrder order, boolean descending, int at) {
        return columns.id(order.slot(descending ? order.size() - 1 - at : at)).toString();
    }

    private void replace(int slot, ListEntry entry, Collection<ListOrder> moves) {
        moves.forEach(order -> order.remove(slot));
        columns.replace(slot, entry);
        moves.forEach(order -> order.add(slot));
    }

    /** The orders in which it stands elsewhere now. */
    private List<ListOrder> moves(int slot, ListEntry entry) {
        return IntStream.range(0, sorts.size())
                .filter(number -> sorts.get(number).isMoved(columns, slot, entry))
                .mapToObj(orders::get)
                .toList();
    }

    private Comparator<Integer> comparator(ListSort sort) {
        return ((Comparator<Integer>) (slot, other) -> sort.compare(columns, slot, other))
                .thenComparing(columns::compareIds);
    }

    /** Those of {@code ids} that are in one of {@code hits}; null for any. */
    List<String> among(ListIds ids, @Nullable BitSet hits) {
        var slots = hits == null ? columns.usedSlots() : hits;
        return slots.stream()
                .filter(slot -> columns.isOneOf(slot, ids))
                .mapToObj(slot -> columns.id(slot).toString())
                .toList();
    }

    private OptionalInt slotOf(ListId id) {
        var at = byId.first(slot -> columns.id(slot).compareTo(id) >= 0);
        return at < byId.size() && columns.id(byId.slot(at)).equals(id)
                ? OptionalInt.of(byId.slot(at))
                : OptionalInt.empty();
    }

    @Override
    public void close() {
        columns.close();
        orders.forEach(ListOrder::close);
    }
}
