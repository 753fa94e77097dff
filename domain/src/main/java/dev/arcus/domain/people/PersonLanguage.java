package dev.arcus.domain.people;

import java.util.regex.Pattern;

/** The rule for a person's language: ISO 639-1, with or without a region, as {@code de} or {@code fr-CH}. */
public final class PersonLanguage {

    private static final Pattern FORM = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private PersonLanguage() {}

    public static String require(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a language as en or en-US");
        }
        return text;
    }
}
