package dev.arcus.hub.storage;

import dev.arcus.domain.system.SystemFilter.Sort;
import dev.arcus.domain.system.SystemType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every system as lists have to know it, and the order by each field that can be sorted by. Not safe for threads; see {@link FleetIndex}. */
final class Fleet implements AutoCloseable {

    /** With more changes than this, sorting anew is cheaper than moving each. */
    private static final int MANY = 2_000;

    private final FleetRecords records;
    private final Map<Sort, FleetOrder> orders = new EnumMap<>(Sort.class);

    /** Its memory is in files of {@code folder}. */
    Fleet(Path folder) {
        this.records = new FleetRecords(folder);
        for (var sort : Sort.values()) {
            orders.put(sort, new FleetOrder(FleetMemory.in(folder), comparator(sort)));
        }
    }

    /** A page of ids, and how many there are in all. */
    record Slice(List<String> ids, long total) {}

    FleetRecords records() {
        return records;
    }

    /** Takes some up without their place in the orders; {@link #sort} comes when all are here. */
    void take(List<FleetEntry> some) {
        some.forEach(records::add);
    }

    void sort() {
        orders.values().forEach(order -> order.sort(records.used()));
    }

    /** Forgets {@code touched} and takes {@code fresh} up, which are what is left of those, or new. */
    void apply(Collection<String> touched, List<FleetEntry> fresh) {
        var left = touched.stream().map(FleetId::of).collect(Collectors.toMap(Function.identity(), this::slotOf));
        var few = touched.size() <= MANY;
        var all = few ? orders.values() : List.<FleetOrder>of();
        for (var entry : fresh) {
            var slot = Objects.requireNonNullElse(left.remove(entry.id()), OptionalInt.empty());
            if (slot.isPresent()) {
                replace(slot.getAsInt(), entry, few ? changed(slot.getAsInt(), entry) : List.of());
            } else {
                var added = records.add(entry);
                all.forEach(order -> order.add(added));
            }
        }
        left.values()
                .forEach(slot -> slot.ifPresent(gone -> {
                    all.forEach(order -> order.remove(gone));
                    records.remove(gone);
                }));
        if (!few) {
            sort();
        }
    }

    /** The part from item {@code offset} on; {@code hits} are the slots that are wanted, null for all. */
    Slice slice(Sort sort, boolean descending, @Nullable BitSet hits, int limit, long offset) {
        var order = order(sort);
        if (hits != null) {
            return new Slice(window(order, descending, hits, limit, offset), hits.cardinality());
        }
        var from = (int) Math.min(offset, order.size());
        var ids = IntStream.range(from, Math.min(from + limit, order.size()))
                .mapToObj(at -> id(order, descending, at))
                .toList();
        return new Slice(ids, order.size());
    }

    private List<String> window(FleetOrder order, boolean descending, BitSet hits, int limit, long offset) {
        var ids = new ArrayList<String>();
        var before = offset;
        var wanted = Math.min(limit, hits.cardinality() - offset);
        for (var at = 0; at < order.size() && ids.size() < wanted; at++) {
            var slot = order.slot(descending ? order.size() - 1 - at : at);
            if (hits.get(slot) && before-- <= 0) {
                ids.add(records.id(slot).toString());
            }
        }
        return ids;
    }

    private String id(FleetOrder order, boolean descending, int at) {
        return records.id(order.slot(descending ? order.size() - 1 - at : at)).toString();
    }

    private void replace(int slot, FleetEntry entry, Collection<FleetOrder> moves) {
        moves.forEach(order -> order.remove(slot));
        records.replace(slot, entry);
        moves.forEach(order -> order.add(slot));
    }

    /** The orders in which it stands elsewhere now. */
    private List<FleetOrder> changed(int slot, FleetEntry entry) {
        return orders.entrySet().stream()
                .filter(order -> isChanged(order.getKey(), slot, entry))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean isChanged(Sort sort, int slot, FleetEntry entry) {
        return switch (sort) {
            case ID -> false;
            case PBX_ID -> !records.hasPbxKey(slot, entry.pbxKey());
            case NAME -> !records.hasName(slot, entry.nameKey());
            case TYPE -> FleetEntry.type(records.facts(slot)) != FleetEntry.type(entry.facts());
            case CREATION_DATE -> records.created(slot) != entry.created();
            case STATUS_UPDATED_DATE -> records.statusUpdated(slot) != entry.statusUpdated();
        };
    }

    private Comparator<Integer> comparator(Sort sort) {
        Comparator<Integer> order = switch (sort) {
            case ID -> records::compareIds;
            case PBX_ID -> records::comparePbxKeys;
            case NAME -> records::compareNames;
            case TYPE -> Comparator.comparing(slot -> typeName(records.facts(slot)));
            case CREATION_DATE -> Comparator.comparingLong(records::created);
            case STATUS_UPDATED_DATE -> Comparator.comparingLong(records::statusUpdated);
        };
        return order.thenComparing(records::compareIds);
    }

    private static String typeName(int facts) {
        return SystemType.values()[FleetEntry.type(facts)].name();
    }

    private FleetOrder order(Sort sort) {
        return Objects.requireNonNull(orders.get(sort));
    }

    private OptionalInt slotOf(FleetId id) {
        var order = order(Sort.ID);
        var at = order.first(slot -> records.id(slot).compareTo(id) >= 0);
        return at < order.size() && records.id(order.slot(at)).equals(id)
                ? OptionalInt.of(order.slot(at))
                : OptionalInt.empty();
    }

    @Override
    public void close() {
        records.close();
        orders.values().forEach(FleetOrder::close);
    }
}
