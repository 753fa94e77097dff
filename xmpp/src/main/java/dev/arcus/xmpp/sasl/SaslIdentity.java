package dev.arcus.xmpp.sasl;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the server may check a login against: one salt, and every secret that is valid for the user now. An unknown user has a salt too
 * (always the same one) and no candidates; the steps are then the same and end in {@code not-authorized}.
 *
 * @param iterations of PBKDF2, at least 4096 (RFC 5802 §5.1)
 */
public record SaslIdentity(byte[] salt, int iterations, List<Candidate> candidates) {
    public SaslIdentity {
        if (salt.length == 0 || iterations < 4_096) {
            throw new IllegalArgumentException("salt or iterations too small");
        }
        salt = salt.clone();
        candidates = List.copyOf(candidates);
    }

    /**
     * One valid secret.
     *
     * @param id tells the caller which secret matched
     * @param plain whether a secret sent by PLAIN is this one; takes the same time for any answer
     */
    public record Candidate(String id, ScramKeys sha256, ScramKeys sha1, Predicate<String> plain) {
        ScramKeys keys(ScramHash hash) {
            return switch (hash) {
                case SHA_256 -> sha256;
                case SHA_1 -> sha1;
            };
        }
    }

    /** Where identities come from. Must answer for unknown users too; may block. */
    @FunctionalInterface
    public interface Source {
        SaslIdentity identityOf(String userName);
    }

    @Override
    public String toString() {
        return "SaslIdentity[" + candidates.size() + " candidates]";
    }
}
