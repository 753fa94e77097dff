package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Listing;
import java.util.List;

/** Who changed what. */
public record HistoryView(Listing listing, List<Line> lines, long total) {

    public HistoryView {
        lines = List.copyOf(lines);
    }

    /** One act. {@code changes}: what became of which field. */
    public record Line(String at, String who, String act, String detail, List<String> changes) {

        public Line {
            changes = List.copyOf(changes);
        }
    }
}
