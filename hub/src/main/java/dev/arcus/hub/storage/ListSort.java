package dev.arcus.hub.storage;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** What a list may be sorted by. Ties are broken by the id, which is not this one's business. */
sealed interface ListSort {

    int compare(ListColumns columns, int slot, int other);

    /** Whether what is in {@code slot} stands elsewhere once it is {@code next}. */
    boolean isMoved(ListColumns columns, int slot, ListEntry next);

    /** The id alone. */
    record ById() implements ListSort {
        @Override
        public int compare(ListColumns columns, int slot, int other) {
            return columns.compareIds(slot, other);
        }

        @Override
        public boolean isMoved(ListColumns columns, int slot, ListEntry next) {
            return false;
        }
    }

    /** One of the keys, by its number. */
    record ByKey(int key) implements ListSort {
        @Override
        public int compare(ListColumns columns, int slot, int other) {
            return columns.key(key).compare(slot, other);
        }

        @Override
        public boolean isMoved(ListColumns columns, int slot, ListEntry next) {
            return !Arrays.equals(columns.key(key).bytes(slot), next.keys().get(key));
        }
    }

    /** When it was created. */
    record ByCreated() implements ListSort {
        @Override
        public int compare(ListColumns columns, int slot, int other) {
            return Long.compare(columns.created(slot), columns.created(other));
        }

        @Override
        public boolean isMoved(ListColumns columns, int slot, ListEntry next) {
            return columns.created(slot) != next.created();
        }
    }

    /** When it was last updated. */
    record ByUpdated() implements ListSort {
        @Override
        public int compare(ListColumns columns, int slot, int other) {
            return Long.compare(columns.updated(slot), columns.updated(other));
        }

        @Override
        public boolean isMoved(ListColumns columns, int slot, ListEntry next) {
            return columns.updated(slot) != next.updated();
        }
    }

    /** A rank that the facts have. */
    record ByFacts(IntUnaryOperator rank) implements ListSort {

        /** The alphabetical order of the names of {@code values}, one of which {@code ordinal} finds in the facts. */
        static <E extends Enum<E>> ByFacts named(E[] values, IntUnaryOperator ordinal) {
            var ranks = new int[values.length];
            for (var one : values) {
                for (var other : values) {
                    ranks[one.ordinal()] += one.name().compareTo(other.name()) > 0 ? 1 : 0;
                }
            }
            return new ByFacts(facts -> ranks[ordinal.applyAsInt(facts)]);
        }

        @Override
        public int compare(ListColumns columns, int slot, int other) {
            return Integer.compare(rank.applyAsInt(columns.facts(slot)), rank.applyAsInt(columns.facts(other)));
        }

        @Override
        public boolean isMoved(ListColumns columns, int slot, ListEntry next) {
            return rank.applyAsInt(columns.facts(slot)) != rank.applyAsInt(next.facts());
        }
    }
}
