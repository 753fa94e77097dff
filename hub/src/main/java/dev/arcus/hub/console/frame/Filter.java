package dev.arcus.hub.console.frame;

import java.util.List;

/** What a list may be narrowed by beside its search; without {@code choices}, something typed. */
public record Filter(String name, String label, String type, String value, List<Choice> choices) {

    public Filter {
        choices = List.copyOf(choices);
    }

    /** A list to choose from. */
    public static Filter of(String name, String label, List<Choice> choices) {
        return new Filter(name, label, "", "", choices);
    }

    /** {@code type} as HTML calls it. */
    public static Filter typed(String name, String label, String type, String value) {
        return new Filter(name, label, type, value, List.of());
    }
}
