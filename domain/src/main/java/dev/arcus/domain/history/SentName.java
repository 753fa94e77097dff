package dev.arcus.domain.history;

import java.util.Locale;

/**
 * The name that a box called itself at its login, made fit to be kept and shown: at most 128 characters, none of which controls,
 * hides or turns what stands around it.
 *
 * @param shown as sent otherwise
 */
public record SentName(String shown) {

    private static final int MAX = 128;
    private static final int REPLACEMENT = 0xFFFD;

    public static SentName of(String sent) {
        var cleaned = new StringBuilder();
        sent.codePoints()
                .takeWhile(next -> cleaned.length() + Character.charCount(next) <= MAX)
                .forEach(next -> cleaned.appendCodePoint(isPlain(next) ? next : REPLACEMENT));
        return new SentName(cleaned.toString());
    }

    /** What attempts under this name are kept under; for a PABX-ID, its own key. */
    public String key() {
        var lower = shown.toLowerCase(Locale.ROOT);
        return lower.length() <= MAX ? lower : lower.substring(0, MAX);
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
