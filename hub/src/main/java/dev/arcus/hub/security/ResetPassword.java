package dev.arcus.hub.security;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.people.User;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Gives a person a new password, ends all of their sessions and unlocks the account: the operator's way back in. */
public final class ResetPassword {

    private final Authenticator.Stores stores;
    private final PasswordHashes hashes;
    private final LoginGuard guard;
    private final InstantSource clock;
    private final RandomGenerator random;

    public ResetPassword(
            Authenticator.Stores stores,
            PasswordHashes hashes,
            LoginGuard guard,
            InstantSource clock,
            RandomGenerator random) {
        this.stores = stores;
        this.hashes = hashes;
        this.guard = guard;
        this.clock = clock;
        this.random = random;
    }

    /** The new password, or empty when nobody has this e-mail address. */
    public Optional<OneTimePassword> run(String loginEmail) {
        return stores.users().findByEmail(loginEmail).flatMap(this::reset);
    }

    private Optional<OneTimePassword> reset(User user) {
        var password = OneTimePassword.next(random);
        var changed = user.withPassword(hashes.hash(password.text()));
        var stored = stores.transactions().runDurably(() -> {
            if (!stores.users().update(changed)) {
                return false;
            }
            stores.audit()
                    .add(AuditEvent.of(
                                    clock.instant(),
                                    Author.OPERATOR,
                                    "person.password.reset",
                                    user.id().value(),
                                    "on the hub's machine")
                            .concerning(user.company(), null)
                            .replacedSecret("password"));
            return true;
        });
        if (!stored) {
            // Somebody changed the person meanwhile.
            return run(user.loginEmail());
        }
        guard.clear(user.loginEmail());
        return Optional.of(password);
    }
}
