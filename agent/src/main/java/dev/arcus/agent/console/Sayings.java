package dev.arcus.agent.console;

import dev.arcus.wire.errors.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the agent says of itself, in the reader's language. The agent speaks one language, English, in log, file and command;
 * its sentences are the keys by which the others are found: <code>said.*</code> in the English words, with <code>{0}</code> where
 * something varies. A sentence that is not there is shown as it is.
 */
public final class Sayings {

    private static final String PREFIX = "said.";
    private static final String REMEDY = ".remedy";
    private static final List<Saying> ALL = all();

    private Sayings() {}

    /**
     * @param key of its words
     * @param literals how many characters of it do not vary
     */
    private record Saying(String key, Pattern pattern, int literals) {

        static Saying of(String key, String english) {
            String[] parts = english.split("\\{[0-9]}", -1);
            StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                pattern.append("(.*)").append(Pattern.quote(parts[i]));
            }
            return new Saying(
                    key,
                    Pattern.compile(pattern.toString(), Pattern.DOTALL),
                    String.join("", parts).length());
        }
    }

    /** Whether the sentence is in the table. */
    public static boolean isKnown(String english) {
        return find(english).isPresent();
    }

    /** The sentence in a language. */
    static String in(Words words, String english) {
        Optional<Saying> found = find(english);
        if (found.isEmpty()) {
            return english;
        }
        Matcher matcher = found.get().pattern().matcher(english);
        boolean matches = matcher.matches();
        assert matches;
        Object[] values = new Object[matcher.groupCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in(words, matcher.group(i + 1));
        }
        return words.get(found.get().key(), values);
    }

    /** What to do about it, if there is something to do. */
    static Optional<String> remedy(Words words, String english) {
        return find(english)
                .map(saying -> saying.key() + REMEDY)
                .filter(words::has)
                .map(words::get);
    }

    private static Optional<Saying> find(String english) {
        return ALL.stream()
                .filter(saying -> saying.pattern().matcher(english).matches())
                .findFirst();
    }

    /** The most literal first. */
    private static List<Saying> all() {
        Words english = Words.of(Language.EN);
        List<Saying> found = new ArrayList<>();
        for (String key : english.keys()) {
            if (key.startsWith(PREFIX) && !key.endsWith(REMEDY)) {
                found.add(Saying.of(key, english.get(key)));
            }
        }
        found.sort(Comparator.comparingInt(Saying::literals).reversed().thenComparing(Saying::key));
        return List.copyOf(found);
    }
}
