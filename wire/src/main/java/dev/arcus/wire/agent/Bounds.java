package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import java.util.List;
import java.util.regex.Pattern;

/** The checks that the records of this package share. Messages name the field, never its content. */
final class Bounds {
    private static final Pattern HEX_32 = Pattern.compile("[0-9a-fA-F]{32}");

    private Bounds() {}

    /** A text of 1 to {@code max} characters without control characters. */
    static String text(String field, String value, int max) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return optionalText(field, value, max);
    }

    /** As {@link #text}, but may be empty. */
    static String optionalText(String field, String value, int max) {
        if (value.length() > max) {
            throw new IllegalArgumentException(field + " is longer than " + max + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " has a control character");
        }
        return value;
    }

    static String hex32(String field, String value) {
        if (!HEX_32.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " is not 32 hexadecimal digits");
        }
        return value;
    }

    static long between(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(field + " is not between " + min + " and " + max);
        }
        return value;
    }

    static <T> List<T> atMost(String field, List<T> values, int max) {
        if (values.size() > max) {
            throw new IllegalArgumentException("more than " + max + " " + field);
        }
        return List.copyOf(values);
    }

    /** Refuses an element of another name or namespace. */
    static void expect(Element element, String name) {
        if (!element.is(name, AgentNamespace.URI)) {
            throw new IllegalArgumentException("not a " + name + " of " + AgentNamespace.URI);
        }
    }

    static String required(Element element, String attribute) {
        return element.attribute(attribute).orElseThrow(() -> new IllegalArgumentException(attribute + " is missing"));
    }

    static String optional(Element element, String attribute) {
        return element.attribute(attribute).orElse("");
    }

    static long number(Element element, String attribute) {
        return Long.parseLong(required(element, attribute));
    }

    static boolean truth(Element element, String attribute) {
        return switch (required(element, attribute)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(attribute + " is neither true nor false");
        };
    }
}
