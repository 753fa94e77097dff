package dev.arcus.domain.company;

import dev.arcus.domain.store.Ids;
import dev.arcus.numbering.Countries;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the texts of a company may be (admin API §4.7). Each rule answers the value to keep, or refuses it in words. */
final class FieldRules {

    private static final int MIN_EMAIL = 3;
    private static final int MAX_EMAIL = 255;
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    /** The contract's own pattern; bounded by {@link #MAX_EMAIL} before it is tried. */
    private static final Pattern EMAIL = Pattern.compile(
            "[a-zA-Z0-9_+-]++(\\.[a-zA-Z0-9_+-]++)*+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.([a-zA-Z]{2,4})");

    private FieldRules() {}

    static UnaryOperator<String> upTo(int max) {
        return text -> {
            if (text.length() > max) {
                throw new IllegalArgumentException("must have at most " + max + " characters");
            }
            if (text.chars().anyMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\t')) {
                throw new IllegalArgumentException("must not contain control characters");
            }
            return text;
        };
    }

    static UnaryOperator<String> oneOf(String... values) {
        var known = List.of(values);
        return text -> {
            if (!known.contains(text)) {
                throw new IllegalArgumentException("must be one of: " + String.join("; ", known));
            }
            return text;
        };
    }

    static String country(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        if (!Countries.isKnown(upper)) {
            throw new IllegalArgumentException("must be an ISO 3166-1 alpha-3 code");
        }
        return upper;
    }

    static String state(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        if (!STATE.matcher(upper).matches()) {
            throw new IllegalArgumentException("must be a code of 2 letters");
        }
        return upper;
    }

    static String currency(String text) {
        try {
            return Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("must be an ISO 4217 code", unknown);
        }
    }

    static String email(String text) {
        if (text.length() < MIN_EMAIL || text.length() > MAX_EMAIL) {
            throw new IllegalArgumentException("must have " + MIN_EMAIL + " to " + MAX_EMAIL + " characters");
        }
        if (!EMAIL.matcher(text).matches()) {
            throw new IllegalArgumentException("must be an e-mail address");
        }
        return text;
    }

    static String activity(String text) {
        var one = text.length() == 1 && text.charAt(0) >= 'A' && text.charAt(0) <= 'U';
        if (!one && !text.equals("NONE")) {
            throw new IllegalArgumentException("must be NONE or a letter from A to U");
        }
        return text;
    }

    static String id(String text) {
        return Ids.require(text);
    }
}
