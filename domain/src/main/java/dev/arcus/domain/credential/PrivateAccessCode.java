package dev.arcus.domain.credential;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The password that the hub gives the PBX at its first login: 128 random bits as 32 hexadecimal digits. */
public record PrivateAccessCode(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public PrivateAccessCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("private access code must have 32 hexadecimal digits");
        }
    }

    public static PrivateAccessCode generate(RandomGenerator random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return new PrivateAccessCode(HexFormat.of().formatHex(bytes));
    }

    /** The last eight digits of its SHA-256, shown so that an engineer can compare both ends. */
    public String fingerprint() {
        var hash = HexFormat.of().formatHex(ScramKeys.sha256(text));
        return hash.substring(hash.length() - 8);
    }

    @Override
    public String toString() {
        return "PrivateAccessCode[****]";
    }
}
