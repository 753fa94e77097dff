package dev.arcus.agent.doctor;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to say, before a language is chosen.
 *
 * @param key of the table, or the text itself if there are no words for it, such as a host name
 * @param literal whether the key is the text
 * @param parts what stands for {@code {0}}, {@code {1}} … in the table's text
 */
record Words(String key, boolean literal, List<Words> parts) {

    Words {
        parts = List.copyOf(parts);
    }

    static Words of(String key, Object... parts) {
        return new Words(key, false, Stream.of(parts).map(Words::part).toList());
    }

    /** A text that reads the same in every language; a peer may have written it, so it is one printable line. */
    static Words literally(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return new Words(line.length() > 300 ? line.substring(0, 300) + "…" : line, true, List.of());
    }

    private static Words part(Object part) {
        return part instanceof Words words ? words : literally(String.valueOf(part));
    }
}
