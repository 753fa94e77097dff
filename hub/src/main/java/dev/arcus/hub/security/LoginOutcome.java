package dev.arcus.hub.security;

import dev.arcus.domain.people.User;
import java.time.Instant;

/** The answer to a login. */
public sealed interface LoginOutcome {

    record LoggedIn(User user, String token) implements LoginOutcome {
        @Override
        public String toString() {
            return "LoggedIn[" + user + "]";
        }
    }

    /** No such account, blocked, or another password: nobody is told which. */
    record WrongLogin() implements LoginOutcome {}

    record Locked(Instant until) implements LoginOutcome {}

    record CompanyNotActive() implements LoginOutcome {}

    /** Too many people log in at once. */
    record Busy() implements LoginOutcome {}
}
