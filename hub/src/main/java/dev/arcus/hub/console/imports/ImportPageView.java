package dev.arcus.hub.console.imports;

import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.systems.Fact;
import java.util.List;

/**
 * One import.
 *
 * @param progress how far its application is, or why it ended; or empty
 * @param buttons what may be done with it next
 */
public record ImportPageView(Badge phase, List<Fact> facts, String progress, List<Link> buttons, ListView rows) {

    public ImportPageView {
        facts = List.copyOf(facts);
        buttons = List.copyOf(buttons);
    }
}
