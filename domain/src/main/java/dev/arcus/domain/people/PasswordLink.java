package dev.arcus.domain.people;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets somebody set a password once, without knowing one.
 *
 * @param tokenHash SHA-256 in hexadecimal; the token itself is nowhere stored
 */
public record PasswordLink(UserId user, String tokenHash, Purpose purpose, Instant expires) {

    /** Why it was given, and how long it is good for. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofDays(1));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        public Duration lifetime() {
            return lifetime;
        }
    }

    @Override
    public String toString() {
        return "PasswordLink[" + user + ", " + purpose + "]";
    }
}
