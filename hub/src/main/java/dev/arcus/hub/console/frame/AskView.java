package dev.arcus.hub.console.frame;

import java.util.List;

/** Asks once before something is done. {@code points}: what it means, and what stays. */
public record AskView(String question, List<String> points, FormView form) {

    public AskView {
        points = List.copyOf(points);
    }
}
