package dev.arcus.domain.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The states of an object in which an act may be done.
 *
 * @param tags names of states, or null for any
 */
public record Expected(@Nullable Set<String> tags) {

    public static final Expected ANY = new Expected(null);

    public Expected {
        tags = tags == null ? null : Set.copyOf(tags);
    }

    public boolean allows(String tag) {
        return tags == null || tags.contains(tag);
    }
}
