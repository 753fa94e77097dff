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

    /** The password is right; the second factor's code is asked for now. Nobody is logged in. */
    record CodeNeeded(User user) implements LoginOutcome {}

    /** The code is wrong, was used already, or is of another time. */
    record WrongCode() implements LoginOutcome {}

    record Locked(Instant until) implements LoginOutcome {}

    record CompanyNotActive() implements LoginOutcome {}

    /** Too many people log in at once. */
    record Busy() implements LoginOutcome {}
}
