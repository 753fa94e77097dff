package dev.arcus.hub.console.notices;

import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Filter;
import dev.arcus.hub.console.frame.Listing;
import java.util.List;

/**
 * What became of notices.
 *
 * @param csv where the whole list is saved from
 * @param replayDead where all dead ones are sent again, or empty
 */
public record DeliveriesView(
        Listing listing, List<Filter> filters, List<Line> lines, long total, String csv, String replayDead) {

    public DeliveriesView {
        filters = List.copyOf(filters);
        lines = List.copyOf(lines);
    }

    /** One. {@code replay}: where it is sent again, or empty for those who may not. */
    public record Line(String at, Badge state, String target, String tries, String answer, String replay) {}
}
