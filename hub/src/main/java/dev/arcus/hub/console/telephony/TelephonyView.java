package dev.arcus.hub.console.telephony;

import dev.arcus.hub.console.frame.Frame.Link;
import java.util.List;

/**
 * The numbering rules of a system, in their order, and the dialing lab beside them.
 *
 * @param path of the tab
 * @param tag names the state that was looked at
 * @param links to what else belongs to the tab
 */
public record TelephonyView(
        String path, String tag, boolean mayChange, List<Rule> rules, List<Link> links, LabView lab) {

    public TelephonyView {
        rules = List.copyOf(rules);
        links = List.copyOf(links);
    }

    /** One rule, {@code number} 1 for the first. {@code bars}: its replacement is empty. */
    public record Rule(int number, boolean last, String match, String replacement, boolean bars, String description) {}
}
