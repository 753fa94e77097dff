package dev.arcus.domain.people;

import java.time.Instant;
import java.util.Set;

/**
 * What somebody proves at the login beside the password: codes that change with the time (RFC 6238), and codes for when that is lost.
 *
 * @param secret of the time-based codes, sealed: the store alone makes no code
 * @param since when it was turned on
 * @param lastStep the latest step of 30 s since 1970 whose code was taken; none up to it is taken any more
 * @param recovery SHA-256 of each recovery code that is left, 64 hexadecimal digits
 */
public record SecondFactor(UserId user, String secret, Instant since, long lastStep, Set<String> recovery) {

    public SecondFactor {
        recovery = Set.copyOf(recovery);
    }

    /** Never prints what opens anything. */
    @Override
    public String toString() {
        return "SecondFactor[" + user + "]";
    }
}
