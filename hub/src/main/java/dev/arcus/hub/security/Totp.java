package dev.arcus.hub.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) over HMAC-based ones (RFC 4226), as every authenticator app makes them: SHA-1, six digits, a
 * new one each 30 s since 1970.
 */
final class Totp {

    /** In bytes: as long as the hash (RFC 4226 §4 R6). */
    static final int SECRET_BYTES = 20;

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    /** A clock may be wrong by one step, or somebody types slowly (RFC 6238 §5.2). */
    private static final int AROUND = 1;

    private static final int MODULUS = 1_000_000;
    private static final String MAC = "HmacSHA1";

    private Totp() {}

    /** The step that {@code at} lies in. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, with its leading zeros. */
    static String code(byte[] secret, long step) {
        var hash = hmac(secret, step);
        // RFC 4226 §5.3: the last four bits say where the four bytes of the code begin.
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        var digits = String.valueOf(number % MODULUS);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The latest step around {@code now} whose code this is; empty for none. Takes as long for each. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        var middle = step(now);
        return LongStream.rangeClosed(middle - AROUND, middle + AROUND)
                .filter(step -> same(code(secret, step), code))
                .max();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
