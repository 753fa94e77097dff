package dev.arcus.wire.admin;

import java.util.List;

/** What answers are wrapped in (admin API §4.3). */
public sealed interface Envelope {

    /** One object. */
    record One<T>(T data) implements Envelope {}

    /**
     * Part of a list.
     *
     * @param offset of the first item, counted in items
     * @param total number of items in all
     */
    record Many<T>(List<T> data, int limit, long offset, long total) implements Envelope {
        public Many {
            data = List.copyOf(data);
        }
    }

    /** Something was done that leaves nothing to show: deleted, unlinked, logged out. */
    record Done(String status, List<String> data) implements Envelope {
        public Done {
            data = List.copyOf(data);
        }

        public static Done of(String status) {
            return new Done(status, List.of());
        }
    }
}
