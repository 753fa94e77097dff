package dev.arcus.domain.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the name that was meant by one that is mistyped in one place: a character too much, too few, another one, or two changed
 * round; case does not count. Names of fewer than {@link #LEAST} characters are like nothing. A name equal to a meant one is not mistyped.
 */
public final class Likeness {

    public static final int LEAST = 6;

    /** By length and the first or last part, of which a mistake leaves one as it was. */
    private final Map<String, List<String>> parts = new HashMap<>();

    public Likeness(Collection<String> meant) {
        for (var name : new LinkedHashSet<>(meant)) {
            if (name.length() >= LEAST) {
                part(head(name.length(), lower(name))).add(name);
                part(tail(name.length(), lower(name))).add(name);
            }
        }
    }

    /** The meant name, when exactly one is that near. */
    public Optional<String> of(String typed) {
        var lower = lower(typed);
        var near = new LinkedHashSet<String>();
        for (var length = lower.length() - 1; length <= lower.length() + 1; length++) {
            if (length >= LEAST && lower.length() >= length / 2) {
                for (var key : List.of(head(length, lower), tail(length, lower))) {
                    parts.getOrDefault(key, List.of()).stream()
                            .filter(name -> isMistyped(lower(name), lower))
                            .forEach(near::add);
                }
            }
        }
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    static boolean isMistyped(String meant, String typed) {
        if (meant.equals(typed) || Math.abs(meant.length() - typed.length()) > 1) {
            return false;
        }
        var same = 0;
        var shorter = Math.min(meant.length(), typed.length());
        while (same < shorter && meant.charAt(same) == typed.charAt(same)) {
            same++;
        }
        var meantRest = meant.substring(same);
        var typedRest = typed.substring(same);
        if (meantRest.length() != typedRest.length()) {
            return meantRest.length() > typedRest.length()
                    ? meantRest.substring(1).equals(typedRest)
                    : typedRest.substring(1).equals(meantRest);
        }
        return meantRest.substring(1).equals(typedRest.substring(1)) || isChangedRound(meantRest, typedRest);
    }

    private static boolean isChangedRound(String meant, String typed) {
        return meant.length() >= 2
                && meant.charAt(0) == typed.charAt(1)
                && meant.charAt(1) == typed.charAt(0)
                && meant.substring(2).equals(typed.substring(2));
    }

    private List<String> part(String key) {
        return parts.computeIfAbsent(key, none -> new ArrayList<>());
    }

    /** Half of a name of {@code length}. */
    private static String head(int length, String name) {
        return length + "<" + name.substring(0, Math.min(length / 2, name.length()));
    }

    /** One less than half of it, since a change round may lie across the middle. */
    private static String tail(int length, String name) {
        return length + ">" + name.substring(Math.max(0, name.length() - (length / 2 - 1)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
