package dev.arcus.agent.state;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form of the activation codes that a hub makes ({@code docs/agent.md}): four groups of four from Crockford's base 32, which
 * has no I, L, O and U; the last character checks the others, over GF(32).
 */
final class CheckedCode {

    static final int GROUP = 4;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    private static final int LENGTH = 16;

    private CheckedCode() {}

    /** Four groups of four of its characters, with hyphens. */
    static boolean isShapedLike(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Whether these are its characters, wherever the hyphens stand, and the check character fits. */
    static boolean isIntact(String text) {
        String plain = text.replace("-", "");
        if (plain.length() != LENGTH || plain.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum = timesTwo(sum ^ ALPHABET.indexOf(plain.charAt(i)));
        }
        return ALPHABET.charAt(sum) == plain.charAt(LENGTH - 1);
    }

    /** The same with each character replaced by the one that it looks like; as long as before. */
    static String meant(String text) {
        StringBuilder meant = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            meant.append(meant(c));
        }
        return meant.toString();
    }

    private static char meant(char typed) {
        char capital = String.valueOf(typed).toUpperCase(Locale.ROOT).charAt(0);
        return switch (capital) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'U' -> 'V';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '_' -> '-';
            default -> capital;
        };
    }

    private static int timesTwo(int value) {
        int shifted = value << 1;
        return shifted < 32 ? shifted : shifted ^ 0b100101;
    }
}
