package dev.arcus.xmpp.sasl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * What a server keeps of a password for one hash (RFC 5802 §3). Never prints its content.
 *
 * @param storedKey {@code H(ClientKey)}
 * @param serverKey {@code HMAC(SaltedPassword, "Server Key")}
 */
public record ScramKeys(byte[] storedKey, byte[] serverKey) {
    /** Passwords longer than this, in bytes of UTF-8, are refused before any hash is computed. */
    static final int MAX_PASSWORD = 1_024;

    public ScramKeys {
        storedKey = storedKey.clone();
        serverKey = serverKey.clone();
    }

    /** Derives the keys of a password. */
    public static ScramKeys derive(ScramHash hash, String password, byte[] salt, int iterations) {
        byte[] salted = hash.hi(prepared(password), salt, iterations);
        return new ScramKeys(hash.hash(hash.hmac(salted, ascii("Client Key"))), hash.hmac(salted, ascii("Server Key")));
    }

    static byte[] prepared(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScramKeys that
                && MessageDigest.isEqual(storedKey, that.storedKey)
                && MessageDigest.isEqual(serverKey, that.serverKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(storedKey);
    }

    @Override
    public String toString() {
        return "ScramKeys[****]";
    }
}
