package dev.arcus.agent.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The text format of every file of the agent: one {@code key=value} per line, UTF-8, {@code #} begins a comment line,
 * backslash and line ends in values are written {@code \\}, {@code \n}, {@code \r}. The key {@code format} is the
 * version; absent means 1. Not {@link java.util.Properties}: that writes the date, loses the order and escapes umlauts.
 */
public record KeyValues(SequencedMap<String, String> entries) {

    /** The version written and read by this agent. */
    public static final int FORMAT = 1;

    private static final String VERSION = "format";

    public KeyValues {
        entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /** Nothing yet; add with {@link #with}. */
    public static KeyValues empty() {
        return new KeyValues(new LinkedHashMap<>());
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException with the line and the reason, also when a newer agent wrote it
     */
    public static KeyValues parse(String text) {
        SequencedMap<String, String> found = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                int split = line.indexOf('=');
                require(split > 0, "line " + number + ": not key=value");
                String key = line.substring(0, split).strip();
                String previous =
                        found.put(key, unescape(line.substring(split + 1).strip()));
                require(previous == null, "line " + number + ": " + key + " stands twice");
            }
        }
        String version = found.containsKey(VERSION) ? found.remove(VERSION) : "1";
        require("1".equals(version), "format " + version + " is newer than this agent");
        return new KeyValues(found);
    }

    /** The same with one more entry at the end. */
    public KeyValues with(String key, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(entries);
        more.put(key, value);
        return new KeyValues(more);
    }

    /** The same with one more entry if there is a value. */
    public KeyValues with(String key, Optional<String> value) {
        return value.map(text -> with(key, text)).orElse(this);
    }

    /** The same without an entry. */
    public KeyValues without(String key) {
        SequencedMap<String, String> fewer = new LinkedHashMap<>(entries);
        fewer.remove(key);
        return new KeyValues(fewer);
    }

    /** The value of a key; an empty value counts as none. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).filter(value -> !value.isEmpty());
    }

    /**
     * The value of a key that must be there.
     *
     * @throws IllegalArgumentException when it is missing
     */
    public String required(String key) {
        return text(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    /**
     * A whole number of a key that must be there.
     *
     * @throws IllegalArgumentException when it is missing or no whole number
     */
    public long number(String key) {
        try {
            return Long.parseLong(required(key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is not a whole number", e);
        }
    }

    /**
     * Yes or no; absent means no.
     *
     * @throws IllegalArgumentException for anything but {@code true} and {@code false}
     */
    public boolean flag(String key) {
        String value = text(key).orElse("false");
        require(value.equals("true") || value.equals("false"), key + " is neither true nor false");
        return value.equals("true");
    }

    /**
     * Refuses keys that nobody reads: a misspelt setting must not be ignored silently.
     *
     * @param prefixes a known key that ends with a dot allows everything that begins with it
     */
    public KeyValues onlyKnown(Set<String> known, Set<String> prefixes) {
        for (String key : entries.keySet()) {
            require(known.contains(key) || prefixes.stream().anyMatch(key::startsWith), "unknown key " + key);
        }
        return this;
    }

    /** The text that {@link #parse} reads back. */
    public String format() {
        StringBuilder text =
                new StringBuilder(VERSION).append('=').append(FORMAT).append('\n');
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            text.append(entry.getKey())
                    .append('=')
                    .append(escape(entry.getValue()))
                    .append('\n');
        }
        return text.toString();
    }

    /** Names the keys only: values may be secret. */
    @Override
    public String toString() {
        return "KeyValues" + entries.keySet();
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                text.append(
                        switch (value.charAt(i)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> value.charAt(i);
                        });
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
