package dev.arcus.domain.activation;

import dev.arcus.domain.activation.LoginDirectory.DeclaredLogin;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.system.EndedIdentity;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SASL needs to check a login: always a salt and at least one candidate, so that nothing shows whether the name exists.
 *
 * @param name as the box sent it
 * @param declared the system of that name, or null
 * @param stock the undeclared fleet item of that name, or null
 * @param ended the identity of that name that ended with its hardware, or null
 * @param throttledFor how long logins other than by password are refused from this peer, zero for not
 */
public record LoginChallenge(
        String name,
        Salt salt,
        List<Candidate> candidates,
        @Nullable DeclaredLogin declared,
        @Nullable FleetItem stock,
        @Nullable EndedIdentity ended,
        Duration throttledFor) {

    public LoginChallenge {
        candidates = List.copyOf(candidates);
    }

    /** Whether the name is declared, ended or in a fleet. */
    public boolean isKnown() {
        return declared != null || stock != null || ended != null;
    }
}
