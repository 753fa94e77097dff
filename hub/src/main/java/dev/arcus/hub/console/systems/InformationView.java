package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Badge;
import java.util.List;

/** What was declared of a system. */
public record InformationView(Badge status, List<Fact> server, List<Fact> dialing) {

    public InformationView {
        server = List.copyOf(server);
        dialing = List.copyOf(dialing);
    }
}
