package dev.arcus.domain.credential;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A code for people to copy: four groups of four from an alphabet without I, L, O and U (Crockford's base 32), 75 random
 * bits, and a last character that checks the others. One mistyped character and any two neighbours exchanged are noticed.
 */
public final class CheckedCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    private static final int RANDOM_CHARACTERS = 15;
    private static final int GROUP = 4;

    private CheckedCode() {}

    static String generate(RandomGenerator random) {
        var code = new StringBuilder(RANDOM_CHARACTERS + GROUP);
        for (var i = 0; i < RANDOM_CHARACTERS; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        code.append(check(code));
        for (var at = RANDOM_CHARACTERS + 1 - GROUP; at > 0; at -= GROUP) {
            code.insert(at, '-');
        }
        return code.toString();
    }

    /** Whether {@code text} looks like such a code, mistyped or not: four groups of four of its characters, with hyphens. */
    public static boolean isShapedLike(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Whether {@code text} has this form and its check character is right. */
    public static boolean isIntact(String text) {
        var plain = text.replace("-", "");
        return plain.length() == RANDOM_CHARACTERS + 1
                && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(plain.substring(0, RANDOM_CHARACTERS)) == plain.charAt(RANDOM_CHARACTERS);
    }

    /**
     * Multiplies by 2 in GF(32) and adds, character by character: linear over the field, so that any single change and any
     * transposition of neighbours gives another check.
     */
    private static char check(CharSequence characters) {
        var sum = 0;
        for (var i = 0; i < characters.length(); i++) {
            sum = timesTwo(sum ^ ALPHABET.indexOf(characters.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesTwo(int value) {
        var shifted = value << 1;
        return shifted < 32 ? shifted : shifted ^ 0b100101;
    }
}
