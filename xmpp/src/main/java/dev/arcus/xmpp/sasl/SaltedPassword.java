package dev.arcus.xmpp.sasl;

/**
 * Gives {@code SaltedPassword} of RFC 5802 §3 for SCRAM-SHA-256. Whoever logs in often with one secret may keep the result (§5.1 there);
 * computing it is most of what a login costs the client.
 */
@FunctionalInterface
public interface SaltedPassword {
    /**
     * @param salt as the server's challenge names it
     * @param iterations 4,096 or more
     * @return 32 bytes
     */
    byte[] of(byte[] salt, int iterations);

    /** Computes it each time. */
    static SaltedPassword of(String password) {
        return (salt, iterations) -> ScramHash.SHA_256.hi(ScramKeys.prepared(password), salt, iterations);
    }
}
