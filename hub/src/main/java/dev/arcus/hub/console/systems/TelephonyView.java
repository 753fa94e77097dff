package dev.arcus.hub.console.systems;

import java.util.List;

/** The numbering rules of a system, in their order. */
public record TelephonyView(List<Rule> rules) {

    public TelephonyView {
        rules = List.copyOf(rules);
    }

    /** One rule. {@code bars}: its replacement is empty. */
    public record Rule(int number, String match, String replacement, boolean bars, String description) {}
}
