package dev.arcus.hub.security;

import java.time.Instant;
import java.util.Arrays;

/** The app on somebody's phone: makes codes of the secret that was typed into it. */
public final class PhoneApp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** {@code base32}: as it is shown, spaces and all. */
    public PhoneApp(String base32) {
        var letters = base32.replace(" ", "");
        var bytes = new byte[letters.length() * 5 / 8];
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var letter = ALPHABET.indexOf(letters.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((letter >> 4 - bit % 5 & 1) << 7 - bit % 8);
        }
        this.secret = Arrays.copyOf(bytes, bytes.length);
    }

    /** The code that it shows at {@code now}. */
    public String code(Instant now) {
        return Totp.code(secret, Totp.step(now));
    }
}
