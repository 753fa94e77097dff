package dev.arcus.domain.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the name that was meant by one that is mistyped in one place: a character too much, too few, another one, or two changed
 * round; case does not count. Names of fewer than {@link #LEAST} characters are like nothing. A name equal to a meant one is not mistyped.
 */
public final class Likeness {

    public static final int LEAST = 6;

    private static final long PRIME = 1_000_003;

    /** What was typed, by the length of what may have been meant and its first or last part, of which a mistake leaves one as it was. */
    private final Map<Long, List<String>> parts = new HashMap<>();

    private final Map<String, Set<String>> near = new HashMap<>();

    private Likeness() {}

    /** The meant name of each of {@code typed} that exactly one of {@code meant} is that near; of many, in the time of one look at each. */
    public static Map<String, String> of(Collection<String> typed, Collection<String> meant) {
        var likeness = new Likeness();
        typed.stream().map(Likeness::lower).distinct().forEach(likeness::expect);
        meant.stream().filter(name -> name.length() >= LEAST).forEach(likeness::compare);
        var found = new HashMap<String, String>();
        for (var name : typed) {
            var names = likeness.near.getOrDefault(lower(name), Set.of());
            if (names.size() == 1) {
                found.put(name, names.iterator().next());
            }
        }
        return found;
    }

    private void expect(String typed) {
        for (var length = typed.length() - 1; length <= typed.length() + 1; length++) {
            if (length >= LEAST && typed.length() >= length / 2) {
                parts.computeIfAbsent(head(length, typed), none -> new ArrayList<>())
                        .add(typed);
                parts.computeIfAbsent(tail(length, typed), none -> new ArrayList<>())
                        .add(typed);
            }
        }
    }

    private void compare(String meant) {
        var lower = lower(meant);
        for (var key : new long[] {head(lower.length(), lower), tail(lower.length(), lower)}) {
            for (var typed : parts.getOrDefault(key, List.of())) {
                if (isMistyped(lower, typed)) {
                    near.computeIfAbsent(typed, none -> new HashSet<>()).add(meant);
                }
            }
        }
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

    /** Half of a name of {@code length}. */
    private static long head(int length, String name) {
        return part(2L * length, name, 0, Math.min(length / 2, name.length()));
    }

    /** One less than half of it, since a change round may lie across the middle. */
    private static long tail(int length, String name) {
        return part(2L * length + 1, name, Math.max(0, name.length() - (length / 2 - 1)), name.length());
    }

    /** Stands for a part: another one may have the same number, which costs a comparison. */
    private static long part(long seed, String name, int from, int to) {
        var number = seed;
        for (var at = from; at < to; at++) {
            number = PRIME * number + name.charAt(at);
        }
        return number;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
