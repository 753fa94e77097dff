package dev.arcus.numbering;

/**
 * A dialled or presented number without what people write around the digits: {@code tel:}, blanks, punctuation, digits of
 * other scripts, letters on keys. Digits, {@code *} and {@code #} are left, perhaps after a {@code +}.
 *
 * @param digits what is to be translated; empty when there was nothing to dial
 * @param afterPause what is sent after the answer, beginning with the pause ({@code ,} or {@code ;}); else empty
 */
record Cleaned(String digits, String afterPause) {

    /** Longer input is not a number. */
    static final int MAX_LENGTH = 256;

    private static final Cleaned NOTHING = new Cleaned("", "");
    private static final String KEYS = "22233344455566677778889999";

    static Cleaned of(String input) {
        if (input.length() > MAX_LENGTH) {
            return NOTHING;
        }
        var stripped = input.strip();
        return startsWithTel(stripped) ? ofTelUri(stripped.substring(4)) : ofDialled(stripped);
    }

    boolean isEmpty() {
        return digits.isEmpty();
    }

    boolean hasServiceCode() {
        return digits.indexOf('*') >= 0 || digits.indexOf('#') >= 0;
    }

    private static boolean startsWithTel(String text) {
        return text.regionMatches(true, 0, "tel:", 0, 4);
    }

    /** RFC 3966: a local number may bring its context, and a number may bring an extension. */
    private static Cleaned ofTelUri(String uri) {
        var parts = uri.split(";", -1);
        var number = ofDialled(parts[0]);
        var context = parameter(parts, "phone-context=");
        var digits = context.startsWith("+") && !number.digits().startsWith("+")
                ? ofDialled(context).digits() + number.digits()
                : number.digits();
        var extension = ofDialled(parameter(parts, "ext=")).digits();
        return new Cleaned(digits, extension.isEmpty() ? number.afterPause() : "," + extension);
    }

    private static String parameter(String[] parts, String name) {
        for (var i = 1; i < parts.length; i++) {
            if (parts[i].regionMatches(true, 0, name, 0, name.length())) {
                return parts[i].substring(name.length());
            }
        }
        return "";
    }

    private static Cleaned ofDialled(String text) {
        var vanity = isVanity(text);
        var digits = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            if (!digits.isEmpty() && isPause(c, vanity)) {
                return new Cleaned(digits.toString(), afterPause(text.substring(i)));
            }
            var key = key(c, vanity);
            if (key == '+' && !digits.isEmpty()) {
                return NOTHING;
            }
            if (key == NO_NUMBER) {
                return NOTHING;
            }
            if (key != PUNCTUATION) {
                digits.append(key);
            }
            i += Character.charCount(c);
        }
        return digits.toString().equals("+") ? NOTHING : new Cleaned(digits.toString(), "");
    }

    private static final char PUNCTUATION = ' ';
    private static final char NO_NUMBER = '!';

    /** What key a character stands for. */
    private static char key(int c, boolean vanity) {
        var digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (c) {
            case '+', '＋', '﬩' -> '+';
            case '*', '＊', '∗' -> '*';
            case '#', '＃' -> '#';
            default -> vanity && isLetter(c) ? KEYS.charAt(Character.toUpperCase(c) - 'A') : other(c);
        };
    }

    private static char other(int c) {
        return Character.isLetter(c) || Character.isISOControl(c) && !Character.isWhitespace(c)
                ? NO_NUMBER
                : PUNCTUATION;
    }

    /** "0800 FLOWERS": at least three letters, behind a digit. */
    private static boolean isVanity(String text) {
        var letters = text.chars().filter(Cleaned::isLetter).count();
        return letters >= 3 && text.chars().anyMatch(c -> Character.digit(c, 10) >= 0);
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isPause(int c, boolean vanity) {
        return c == ',' || c == ';' || !vanity && (c == 'p' || c == 'P' || c == 'w' || c == 'W');
    }

    /** Digits and pauses only; {@code p} is a comma, {@code w} (wait) a semicolon. */
    private static String afterPause(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            var key = key(c, false);
            if (c == 'w' || c == 'W' || c == ';') {
                result.append(';');
            } else if (isPause(c, false)) {
                result.append(',');
            } else if (key != PUNCTUATION && key != NO_NUMBER && key != '+') {
                result.append(key);
            }
        });
        return result.toString();
    }
}
