package dev.arcus.domain.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the hub keeps of a secret in order to check it: the stored and the server key of RFC 5802 §3 for SHA-256 and SHA-1,
 * and a salted digest for SASL PLAIN. The secret cannot be read back, and none of it proves knowledge of the secret.
 */
public final class ScramKeys {

    /** RFC 7677 §4: at least 4096. The secrets are 128 random bits or one-time codes, so more would only cost. */
    public static final int ITERATIONS = 4096;

    private static final int PARTS = 5;

    private final List<byte[]> parts;

    private ScramKeys(List<byte[]> parts) {
        this.parts = parts;
    }

    public static ScramKeys derive(String secret, Salt salt) {
        var sha256 = keys("HmacSHA256", "SHA-256", secret, salt);
        var sha1 = keys("HmacSHA1", "SHA-1", secret, salt);
        return new ScramKeys(List.of(sha256[0], sha256[1], sha1[0], sha1[1], digest(secret, salt)));
    }

    public byte[] storedKeySha256() {
        return parts.get(0).clone();
    }

    public byte[] serverKeySha256() {
        return parts.get(1).clone();
    }

    public byte[] storedKeySha1() {
        return parts.get(2).clone();
    }

    public byte[] serverKeySha1() {
        return parts.get(3).clone();
    }

    /** Whether {@code secret} is the one these were derived from; takes the same time for any answer. */
    public boolean matches(String secret, Salt salt) {
        return MessageDigest.isEqual(parts.get(4), digest(secret, salt));
    }

    /** One line of text for the store. */
    public String encode() {
        var encoder = Base64.getEncoder().withoutPadding();
        return String.join(".", parts.stream().map(encoder::encodeToString).toList());
    }

    public static ScramKeys decode(String line) {
        var decoder = Base64.getDecoder();
        var parts = Arrays.stream(line.split("\\.", -1)).map(decoder::decode).toList();
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("not the keys of a secret");
        }
        return new ScramKeys(parts);
    }

    static byte[] sha256(String text) {
        return hash("SHA-256", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String secret, Salt salt) {
        return mac("HmacSHA256", salt.bytes(), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[][] keys(String hmac, String hash, String secret, Salt salt) {
        var salted = SaltedSecret.of(hash, secret.getBytes(StandardCharsets.UTF_8), salt.bytes(), ITERATIONS);
        var clientKey = mac(hmac, salted, "Client Key".getBytes(StandardCharsets.US_ASCII));
        var serverKey = mac(hmac, salted, "Server Key".getBytes(StandardCharsets.US_ASCII));
        return new byte[][] {hash(hash, clientKey), serverKey};
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(String algorithm, byte[] message) {
        try {
            return MessageDigest.getInstance(algorithm).digest(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScramKeys that && MessageDigest.isEqual(parts.get(4), that.parts.get(4));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts.get(4));
    }

    @Override
    public String toString() {
        return "ScramKeys[****]";
    }
}
