package dev.arcus.domain.activation;

import dev.arcus.domain.history.AttemptNumber;
import java.time.Duration;

/** The answer to a login. */
public sealed interface LoginVerdict {

    record Accepted(Login login) implements LoginVerdict {}

    /**
     * Refused, with the same words whatever the reason; it is kept under the number.
     *
     * @param restored whether the hub came out of a backup of late, which is true for every name alike
     */
    record Refused(AttemptNumber number, boolean restored) implements LoginVerdict {}

    /** Refused, and the box that proved its old password is told why: the system has other hardware now. */
    record Replaced(AttemptNumber number) implements LoginVerdict {}

    /** Too many failures from there: not looked at. */
    record Throttled(AttemptNumber number, Duration retryAfter) implements LoginVerdict {}
}
