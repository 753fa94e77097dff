package dev.arcus.hub.storage.portable;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Says whether two tables hold the same rows, in whatever order: how many, and the sum, modulo 2^256, of the SHA-256 of each. Not
 * thread-safe.
 */
final class Fingerprint {

    private static final int HEX_DIGITS = 64;

    private final MessageDigest digest = sha256();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    void add(byte[] row, int length) {
        digest.update(row, 0, length);
        sum = sum.add(new BigInteger(1, digest.digest()));
        rows++;
    }

    long rows() {
        return rows;
    }

    /** 64 hexadecimal digits. */
    String text() {
        var hex = sum.mod(BigInteger.ONE.shiftLeft(256)).toString(16);
        return "0".repeat(HEX_DIGITS - hex.length()) + hex;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
