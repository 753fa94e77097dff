package dev.arcus.domain.fleet;

import org.jspecify.annotations.Nullable;

/**
 * The names behind the custody of an item.
 *
 * @param system that it is, or null
 * @param company in which that is declared first, or for which the item is reserved; null for none
 */
public record Whereabouts(@Nullable Named system, @Nullable Named company) {

    public static final Whereabouts NOWHERE = new Whereabouts(null, null);

    /** An object by its id and name. */
    public record Named(String id, String name) {}
}
