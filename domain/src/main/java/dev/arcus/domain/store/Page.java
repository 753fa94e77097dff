package dev.arcus.domain.store;

import java.util.List;

/** Part of a list: the items from {@code offset} on, at most {@code limit}, of {@code total} in all. */
public record Page<T>(List<T> items, int limit, long offset, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** What to read: {@code limit} 1 to 1000 items, from item {@code offset} on. */
    public record Request(int limit, long offset) {

        public static final int MAX_LIMIT = 1000;

        public Request {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
            }
            if (offset < 0) {
                throw new IllegalArgumentException("offset must not be negative");
            }
        }
    }
}
