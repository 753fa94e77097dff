package dev.arcus.agent.sip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a header's value, {@code ;name=value} of addresses and {@code Via}, or {@code name=value,} of
 * challenges: names in lower case, quoted values without their quotes (RFC 3261 §25.1).
 */
record Parameters(Map<String, String> values) {

    Parameters {
        values = Map.copyOf(values);
    }

    /** The parameters of the first element of a value such as {@code <sip:a@b>;expires=60, <sip:c@d>}. */
    static Parameters of(String value) {
        List<String> parts = split(elements(value).getFirst(), ';');
        return named(parts.subList(1, parts.size()));
    }

    /** The parameters of a challenge, after its scheme. */
    static Parameters ofChallenge(String afterScheme) {
        return named(split(afterScheme, ','));
    }

    /** The elements of a list such as {@code <sip:a@b>, "Huber, Max" <sip:c@d>}; at least one. */
    static List<String> elements(String value) {
        return split(value, ',');
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Parameters named(List<String> parts) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                found.putIfAbsent(part.toLowerCase(Locale.ROOT), "");
            } else {
                found.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        unquoted(part.substring(equals + 1).strip()));
            }
        }
        return new Parameters(found);
    }

    /** Splits outside quotes and angle brackets. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\' && i + 1 < text.length()) {
                part.append(c);
                i++;
                c = text.charAt(i);
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '<' || c == '>')) {
                bracketed = c == '<';
            } else if (c == separator && !quoted && !bracketed) {
                parts.add(part.toString().strip());
                part.setLength(0);
                continue;
            }
            part.append(c);
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static String unquoted(String value) {
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return value;
        }
        return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
