package dev.arcus.numbering;

import java.util.List;

/**
 * One find-and-replace rule on a dialled number; an empty replacement bars the call.
 *
 * @param match regular expression, 1 to 64 characters
 * @param replacement 0 to 64 characters, {@code $1} names a group
 * @param description 0 to 255 characters
 */
public record NumberingRule(String match, String replacement, String description) {

    public static final int MAX_RULES = 100;

    public NumberingRule {
        requireLength("regexpMatch", match, 1, 64);
        requireLength("regexpReplace", replacement, 0, 64);
        requireLength("description", description, 0, 255);
    }

    /** The rules of one PBX in order, at most {@value #MAX_RULES}. */
    public static List<NumberingRule> list(List<NumberingRule> rules) {
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException("at most " + MAX_RULES + " numbering rules");
        }
        return List.copyOf(rules);
    }

    /** Throws {@link BadRule}, which calls it rule {@code position}, 1 for the first, when it cannot be read. */
    public void requireReadable(int position) {
        var unused = CompiledRule.of(this, position);
    }

    private static void requireLength(String field, String value, int least, int most) {
        if (value.length() < least || value.length() > most) {
            throw new IllegalArgumentException(field + " must have " + least + " to " + most + " characters");
        }
    }
}
