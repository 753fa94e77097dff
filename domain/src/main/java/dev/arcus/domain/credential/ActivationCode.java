package dev.arcus.domain.credential;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The activation code: the one-time secret for the first login, 1 to 256 printable ASCII characters. */
public record ActivationCode(String text) {

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

    /** A fresh one that survives being read over the telephone: see {@link CheckedCode}. */
    public static ActivationCode generate(RandomGenerator random) {
        return new ActivationCode(CheckedCode.generate(random));
    }

    @Override
    public String toString() {
        return "ActivationCode[****]";
    }
}
