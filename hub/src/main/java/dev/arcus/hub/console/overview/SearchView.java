package dev.arcus.hub.console.overview;

import dev.arcus.hub.console.frame.Table;
import java.util.List;

/**
 * What a search for everything found.
 *
 * @param text what was searched for
 * @param hint said above what was found, or empty
 * @param kinds what was found, by kind; only kinds of which there is any
 */
public record SearchView(String text, String hint, List<Kind> kinds) {

    public SearchView {
        kinds = List.copyOf(kinds);
    }

    /** One kind of what was found. */
    public record Kind(String heading, Table table) {}
}
