package dev.arcus.domain.store;

/** The rule for names of companies, sites and systems: 1 to 255 characters, not blank, no control characters. */
public final class Name {

    private static final int MAX = 255;

    private Name() {}

    /** The name without blanks at its ends. */
    public static String require(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MAX) {
            throw new IllegalArgumentException("name must have 1 to " + MAX + " characters");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name must not contain control characters");
        }
        return stripped;
    }
}
