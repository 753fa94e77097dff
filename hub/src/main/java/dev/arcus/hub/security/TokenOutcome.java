package dev.arcus.hub.security;

import dev.arcus.domain.people.User;

/** The answer to a token. */
public sealed interface TokenOutcome {

    record Valid(User user, int renewals) implements TokenOutcome {}

    record Expired() implements TokenOutcome {}

    /** Not one of this hub's. */
    record Foreign() implements TokenOutcome {}

    /** Ended before its time: password changed, account blocked or gone, roles changed. */
    record Revoked() implements TokenOutcome {}
}
