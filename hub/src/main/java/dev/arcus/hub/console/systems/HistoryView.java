package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Listing;
import java.util.List;

/**
 * Who changed what.
 *
 * @param filter what is asked for
 * @param path of the list, {@code csv} of all of it as a table
 * @param previous the address of the page before, {@code next} of the one behind; empty for none
 * @param acts to choose from
 * @param isMore whether there are at least {@code total} lines
 */
public record HistoryView(
        Listing listing,
        Form filter,
        String path,
        String csv,
        String previous,
        String next,
        List<Choice> acts,
        List<Line> lines,
        long total,
        boolean isMore) {

    public HistoryView {
        acts = List.copyOf(acts);
        lines = List.copyOf(lines);
    }

    /** One act. {@code changes}: what became of which field. */
    public record Line(String at, String who, String act, String detail, List<String> changes) {

        public Line {
            changes = List.copyOf(changes);
        }
    }
}
