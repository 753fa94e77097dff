package dev.arcus.hub.console.frame;

import java.util.List;

/** One of several things to choose from. */
public record Choice(String value, String label, boolean chosen) {

    /** For a field that says itself which one is chosen. */
    public Choice(String value, String label) {
        this(value, label, false);
    }

    /** {@code value} is chosen when it is the one that was typed. */
    public static Choice of(String value, String label, String typed) {
        return new Choice(value, label, value.equals(typed));
    }

    public static Choice of(String value, String label, List<String> typed) {
        return new Choice(value, label, typed.contains(value));
    }
}
