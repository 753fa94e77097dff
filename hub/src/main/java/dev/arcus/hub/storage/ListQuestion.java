package dev.arcus.hub.storage;

import dev.arcus.domain.company.Reach;
import dev.arcus.hub.storage.ListPlace.Part;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list that was asked for: the slots that are still wanted, and fewer after each condition. What is not asked for costs nothing, and
 * each condition goes only through those that the ones before have left.
 */
final class ListQuestion {

    private final ListColumns columns;
    private final Map<Object, BitSet> known;
    private final BitSet left;
    private boolean narrowed;

    /** {@code known}: what was found for some conditions, and still holds; it is added to. */
    ListQuestion(ListColumns columns, Map<Object, BitSet> known) {
        this.columns = columns;
        this.known = known;
        this.left = columns.usedSlots();
    }

    ListColumns columns() {
        return columns;
    }

    /** Whether there was any condition. */
    boolean isNarrowed() {
        return narrowed;
    }

    /** The slots that are left. */
    BitSet left() {
        return left;
    }

    /** Narrows to the slots that {@code condition} holds for, which {@code name} stands for: it is known the next time. */
    ListQuestion keep(Object name, IntPredicate condition) {
        narrowed = true;
        left.and(known.computeIfAbsent(name, unknown -> passed(columns.usedSlots(), condition)));
        return this;
    }

    private static BitSet passed(BitSet slots, IntPredicate condition) {
        for (var slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            if (!condition.test(slot)) {
                slots.clear(slot);
            }
        }
        return slots;
    }

    /** Narrows to the slots that {@code condition} holds for. */
    ListQuestion keep(IntPredicate condition) {
        narrowed = true;
        var unused = passed(left, condition);
        return this;
    }

    /** Narrows to those whose facts say one of {@code values}, whose ordinal {@code ordinal} finds in them; none does not narrow. */
    ListQuestion oneOf(Collection<? extends Enum<?>> values, IntUnaryOperator ordinal) {
        if (values.isEmpty()) {
            return this;
        }
        var wanted = new BitSet();
        values.forEach(value -> wanted.set(value.ordinal()));
        return keep(Set.copyOf(values), slot -> wanted.get(ordinal.applyAsInt(columns.facts(slot))));
    }

    /** Narrows to those created then; null does not narrow. */
    ListQuestion created(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            var micros = Row.micros(from);
            keep(slot -> columns.created(slot) >= micros);
        }
        if (to != null) {
            var micros = Row.micros(to);
            keep(slot -> columns.created(slot) <= micros);
        }
        return this;
    }

    /** Narrows to those whose key of that number contains {@code part}, ignoring case; null does not narrow. */
    ListQuestion contains(int key, @Nullable String part) {
        if (part == null) {
            return this;
        }
        // Whole characters in UTF-8: where the bytes are found, so is the text.
        var wanted = Row.key(part);
        var texts = columns.key(key);
        return keep(slot -> texts.contains(slot, wanted));
    }

    /** Narrows to those with one of {@code ids} as that part of a place; none does not narrow. */
    ListQuestion stands(Part part, Collection<?> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        var wanted = ListIds.of(ids);
        return keep(new Standing(part, Set.copyOf(ids)), slot -> columns.standsWith(slot, part, wanted));
    }

    private record Standing(Part part, Set<Object> ids) {}

    /** As {@link #stands(Part, Collection)}, but none leaves none. */
    ListQuestion stands(Part part, ListIds ids) {
        return keep(slot -> columns.standsWith(slot, part, ids));
    }

    /** Narrows to those with a place within {@code reach}, of which a site is its company. */
    ListQuestion within(Reach reach) {
        return switch (reach) {
            case Reach.Everything all -> this;
            case Reach.PartnerTree tree -> {
                var partners = ListIds.of(tree.partners());
                var own = ListIds.of(List.of(tree.partner()));
                yield keep(
                        reach,
                        slot -> columns.standsWith(slot, Part.PARTNER, partners)
                                || columns.standsWith(slot, Part.COMPANY, own));
            }
            case Reach.OneOrganisation one -> stands(Part.ORGANISATION, List.of(one.id()));
            case Reach.OneCompany one -> stands(Part.COMPANY, List.of(one.id()));
            case Reach.OneSite one -> stands(Part.COMPANY, List.of(one.company()));
            case Reach.Nothing nothing -> {
                left.clear();
                narrowed = true;
                yield this;
            }
        };
    }
}
