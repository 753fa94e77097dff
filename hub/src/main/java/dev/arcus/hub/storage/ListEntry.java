package dev.arcus.hub.storage;

import java.util.List;

/**
 * What a list has to know of one of its items.
 *
 * @param keys texts that it is searched in or sorted by, as {@link Row#key} writes them; as many as its {@link ListSource} has
 * @param facts what it is, packed; what the bits mean only its list knows
 * @param created microseconds since 1970; {@code updated} alike
 * @param partner whom it is kept for, or none
 */
record ListEntry(
        ListId id, List<byte[]> keys, int facts, long created, long updated, ListId partner, List<ListPlace> places) {}
