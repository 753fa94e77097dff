package dev.arcus.xmpp.sasl;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash of a SCRAM mechanism, over the JDK's cryptography. */
public enum ScramHash {
    /** RFC 5802; 20 bytes. */
    SHA_1("SHA-1", "HmacSHA1", 20),
    /** RFC 7677; 32 bytes. */
    SHA_256("SHA-256", "HmacSHA256", 32);

    private final String digest;
    private final String hmac;
    private final int length;

    ScramHash(String digest, String hmac, int length) {
        this.digest = digest;
        this.hmac = hmac;
        this.length = length;
    }

    /** Bytes of a hash. */
    public int length() {
        return length;
    }

    byte[] hash(byte[] data) {
        try {
            return MessageDigest.getInstance(digest).digest(data);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    byte[] hmac(byte[] key, byte[] data) {
        return mac(key).doFinal(data);
    }

    /** {@code Hi()} of RFC 5802 §2.2, which is PBKDF2 with one block. */
    byte[] hi(byte[] password, byte[] salt, int iterations) {
        var mac = mac(password);
        mac.update(salt);
        byte[] block = mac.doFinal(new byte[] {0, 0, 0, 1});
        byte[] sum = block.clone();
        for (int i = 1; i < iterations; i++) {
            block = mac.doFinal(block);
            for (int at = 0; at < sum.length; at++) {
                sum[at] ^= block[at];
            }
        }
        return sum;
    }

    private Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(hmac);
            // An empty key is legal for HMAC but not for the JDK's key class; one zero byte gives the same result.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, hmac));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
