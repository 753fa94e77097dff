package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Badge;
import java.util.List;

/** The status of a system and what it logs in with. */
public record ConnectionView(Badge status, List<Fact> facts) {

    public ConnectionView {
        facts = List.copyOf(facts);
    }
}
