package dev.arcus.domain.people;

import java.util.regex.Pattern;

/** The rule for login e-mails: 3 to 255 characters, one {@code @}, neither blanks nor control characters. */
public final class LoginEmail {

    private static final int MAX = 255;
    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}<>\"',;]{1,64}@[^@\\s\\p{Cntrl}<>\"',;]+");

    private LoginEmail() {}

    public static String require(String text) {
        var stripped = text.strip();
        if (stripped.length() > MAX || !FORM.matcher(stripped).matches()) {
            throw new IllegalArgumentException("must be an e-mail address of at most " + MAX + " characters");
        }
        return stripped;
    }
}
