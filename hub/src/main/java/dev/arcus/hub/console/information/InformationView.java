package dev.arcus.hub.console.information;

import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.systems.Fact;
import java.util.List;

/**
 * What was declared of a system.
 *
 * @param changes what whoever looks may change, {@code ends} what they may do that moves or ends it
 */
public record InformationView(
        Badge status, List<Fact> server, List<Fact> dialing, List<Link> changes, List<Link> ends) {

    public InformationView {
        server = List.copyOf(server);
        dialing = List.copyOf(dialing);
        changes = List.copyOf(changes);
        ends = List.copyOf(ends);
    }
}
