package dev.arcus.domain.activation;

import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;

/** A secret that a box may prove: one that is accepted, or one that only tells why it is not. */
public record Candidate(Kind kind, ScramKeys keys) {

    /** What proving it means. */
    public enum Kind {
        /** The activation code in force. */
        CODE,
        /** The offered password, not acknowledged yet. */
        PENDING,
        /** The password in force. */
        PASSWORD,
        /** The pair of a fleet item that nobody declared. */
        UNDECLARED_PAIR,
        /** Refused: the code's time is over. */
        EXPIRED_CODE,
        /** Refused: the code was exchanged for a password. */
        SPENT_CODE,
        /** Refused: valid before a reset. */
        REPLACED_SECRET,
        /** Refused: a password of the box that was replaced. */
        REPLACED_HARDWARE,
        /** Nobody's; no secret fits. */
        NOBODY
    }

    /** For SASL PLAIN. */
    public boolean matches(String secret, Salt salt) {
        return keys.matches(secret, salt);
    }
}
