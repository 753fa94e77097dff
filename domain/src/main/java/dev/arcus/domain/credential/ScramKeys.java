package dev.arcus.domain.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the hub keeps of a secret in order to check it: the stored and the server key of RFC 5802 §3 for SHA-256 and SHA-1,
 * and a salted digest for SASL PLAIN. The secret cannot be read back, and none of it proves knowledge of the secret.
 *
 * <p>Deriving the keys takes a millisecond or two, on purpose. Where the hub keeps the secret itself beside them, as a code that was
 * not used yet, that may be put off: see {@link #deferred}.
 */
public final class ScramKeys {

    /** RFC 7677 §4: at least 4096. The secrets are 128 random bits or one-time codes, so more would only cost. */
    public static final int ITERATIONS = 4096;

    /** The line of deferred keys begins with it; no other does. */
    public static final String DEFERRED = "~";

    private static final int DERIVED = 4;

    private final byte[] digest;
    private final @Nullable Origin origin;
    private volatile @Nullable List<byte[]> derived;

    private ScramKeys(byte[] digest, @Nullable Origin origin, @Nullable List<byte[]> derived) {
        this.digest = digest;
        this.origin = origin;
        this.derived = derived;
    }

    /** What deferred keys are derived from. */
    private record Origin(String secret, Salt salt) {

        List<byte[]> derive() {
            var sha256 = keys("HmacSHA256", "SHA-256", secret, salt);
            var sha1 = keys("HmacSHA1", "SHA-1", secret, salt);
            return List.of(sha256[0], sha256[1], sha1[0], sha1[1]);
        }

        @Override
        public String toString() {
            return "Origin[****]";
        }
    }

    public static ScramKeys derive(String secret, Salt salt) {
        return new ScramKeys(digest(secret, salt), null, new Origin(secret, salt).derive());
    }

    /** The same, derived only when somebody needs them: for thousands of secrets at once that are stored themselves. */
    public static ScramKeys deferred(String secret, Salt salt) {
        return new ScramKeys(digest(secret, salt), new Origin(secret, salt), null);
    }

    public byte[] storedKeySha256() {
        return key(0);
    }

    public byte[] serverKeySha256() {
        return key(1);
    }

    public byte[] storedKeySha1() {
        return key(2);
    }

    public byte[] serverKeySha1() {
        return key(3);
    }

    /** Two threads may derive the same. */
    private List<byte[]> derived() {
        var known = derived;
        if (known == null) {
            known = Objects.requireNonNull(origin).derive();
            derived = known;
        }
        return known;
    }

    private byte[] key(int place) {
        return derived().get(place).clone();
    }

    /** Whether {@code secret} is the one these were derived from; takes the same time for any answer. */
    public boolean matches(String secret, Salt salt) {
        return MessageDigest.isEqual(digest, digest(secret, salt));
    }

    /** One line of text for the store; derives them where that was put off. */
    public String encode() {
        return line("", Stream.concat(derived().stream(), Stream.of(digest)));
    }

    /** The same for a place where the secret itself stands beside it; derives nothing. */
    public String encodeBesideSecret() {
        var from = origin;
        return from == null || derived != null ? encode() : line(DEFERRED, Stream.of(from.salt.bytes(), digest));
    }

    private static String line(String begin, Stream<byte[]> parts) {
        var encoder = Base64.getEncoder().withoutPadding();
        return parts.map(encoder::encodeToString).collect(Collectors.joining(".", begin, ""));
    }

    /** Reads what {@link #encode} wrote. */
    public static ScramKeys decode(String line) {
        var parts = parts(line, DERIVED + 1);
        return new ScramKeys(parts.getLast(), null, List.copyOf(parts.subList(0, DERIVED)));
    }

    /** Reads what {@link #encodeBesideSecret} wrote. */
    public static ScramKeys decode(String line, String secret) {
        if (!line.startsWith(DEFERRED)) {
            return decode(line);
        }
        var parts = parts(line.substring(DEFERRED.length()), 2);
        return new ScramKeys(parts.getLast(), new Origin(secret, Salt.read(parts.getFirst())), null);
    }

    private static List<byte[]> parts(String line, int count) {
        var decoder = Base64.getDecoder();
        var parts = Arrays.stream(line.split("\\.", -1)).map(decoder::decode).toList();
        if (parts.size() != count) {
            throw new IllegalArgumentException("not the keys of a secret");
        }
        return parts;
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
        return other instanceof ScramKeys that && MessageDigest.isEqual(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return "ScramKeys[****]";
    }
}
