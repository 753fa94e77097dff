package dev.arcus.domain.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * {@code Hi} of RFC 5802 §2.2: PBKDF2 with one block. Keeps the digest's state after each of the two pads of HMAC (RFC 2104 §4),
 * which halves the work of the JDK's own HMAC; a first login waits for it.
 */
final class SaltedSecret {

    private static final int BLOCK = 64;

    private final MessageDigest inner;
    private final MessageDigest outer;
    private final int length;

    private SaltedSecret(String digest, byte[] key) throws NoSuchAlgorithmException {
        this.inner = MessageDigest.getInstance(digest);
        this.outer = MessageDigest.getInstance(digest);
        this.length = inner.getDigestLength();
        var padded = Arrays.copyOf(key.length <= BLOCK ? key : inner.digest(key), BLOCK);
        inner.update(xor(padded, (byte) 0x36));
        outer.update(xor(padded, (byte) 0x5c));
    }

    /**
     * @param digest SHA-256 or SHA-1, whose blocks are 64 bytes
     */
    static byte[] of(String digest, byte[] secret, byte[] salt, int iterations) {
        try {
            return new SaltedSecret(digest, secret).iterate(salt, iterations);
        } catch (NoSuchAlgorithmException | CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] iterate(byte[] salt, int iterations) throws CloneNotSupportedException {
        var first = Arrays.copyOf(salt, salt.length + 4);
        first[salt.length + 3] = 1;
        var block = mac(first);
        var result = block.clone();
        for (var i = 1; i < iterations; i++) {
            block = mac(block);
            for (var at = 0; at < length; at++) {
                result[at] ^= block[at];
            }
        }
        return result;
    }

    private byte[] mac(byte[] message) throws CloneNotSupportedException {
        var within = (MessageDigest) inner.clone();
        var around = (MessageDigest) outer.clone();
        return around.digest(within.digest(message));
    }

    private static byte[] xor(byte[] bytes, byte pad) {
        var result = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            result[i] = (byte) (bytes[i] ^ pad);
        }
        return result;
    }
}
