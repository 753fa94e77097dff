package dev.arcus.domain.credential;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names one offer of a private access code: 32 hexadecimal digits. */
public record TransactionId(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public TransactionId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("transaction id must have 32 hexadecimal digits");
        }
    }

    public static TransactionId generate(RandomGenerator random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return new TransactionId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return text;
    }
}
