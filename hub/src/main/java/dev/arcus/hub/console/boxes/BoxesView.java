package dev.arcus.hub.console.boxes;

import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.systems.Fact;
import java.util.List;

/** The boxes that came in under one identity. */
public record BoxesView(List<Case> cases, List<Blocked> blocked) {

    public BoxesView {
        cases = List.copyOf(cases);
        blocked = List.copyOf(blocked);
    }

    /**
     * A second box.
     *
     * @param isCopy nothing tells the two apart
     * @param answers what may be said of it
     */
    public record Case(List<Fact> newcomer, List<Fact> incumbent, boolean isCopy, List<Link> answers) {

        public Case {
            newcomer = List.copyOf(newcomer);
            incumbent = List.copyOf(incumbent);
            answers = List.copyOf(answers);
        }
    }

    /** A box that is refused. {@code unblock}: where it is let in again, or empty for those who may not. */
    public record Blocked(String serial, String reason, String by, String since, String unblock) {}
}
