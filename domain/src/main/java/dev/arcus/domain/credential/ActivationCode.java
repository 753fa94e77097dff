package dev.arcus.domain.credential;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The activation code: the one-time secret for the first login, 1 to 256 printable ASCII characters. */
public record ActivationCode(String text) {

    private static final int LEAST_DIGITS = 1000;
    private static final int MOST_DIGITS = 9999;
    private static final Pattern FORM = Pattern.compile("[ -~]{1,256}");

    public ActivationCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("activation code must have 1 to 256 printable characters");
        }
    }

    /** Reads what a person typed: blanks at the ends do not count. */
    public static ActivationCode parse(String typed) {
        return new ActivationCode(typed.strip());
    }

    /** How generated codes look. */
    public enum Form {
        /** Survives being read over the telephone, cannot be guessed, tells mistakes: see {@link CheckedCode}. */
        CHECKED,
        /** The vendor's: 1000 to 9999. Can be guessed; only for PBXs that take nothing else. */
        FOUR_DIGITS
    }

    /** A fresh one that survives being read over the telephone: see {@link CheckedCode}. */
    public static ActivationCode generate(RandomGenerator random) {
        return generate(Form.CHECKED, random);
    }

    public static ActivationCode generate(Form form, RandomGenerator random) {
        return new ActivationCode(
                switch (form) {
                    case CHECKED -> CheckedCode.generate(random);
                    case FOUR_DIGITS -> String.valueOf(random.nextInt(LEAST_DIGITS, MOST_DIGITS + 1));
                });
    }

    @Override
    public String toString() {
        return "ActivationCode[****]";
    }
}
