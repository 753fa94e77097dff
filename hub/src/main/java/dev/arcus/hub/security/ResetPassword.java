package dev.arcus.hub.security;

import dev.arcus.domain.audit.AuditEvent;
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
        return stores.users().findByEmail(loginEmail).map(this::reset);
    }

    private OneTimePassword reset(User user) {
        var password = OneTimePassword.next(random);
        var changed = with(user, hashes.hash(password.text()));
        stores.transactions().runDurably(() -> {
            stores.users().update(changed);
            stores.audit()
                    .add(new AuditEvent(
                            clock.instant(),
                            "hub",
                            "person.password.reset",
                            user.id().value(),
                            "on the hub's machine"));
            return true;
        });
        guard.clear(user.loginEmail());
        return password;
    }

    private User with(User user, String passwordHash) {
        return new User(
                user.id(),
                user.loginEmail(),
                passwordHash,
                user.firstName(),
                user.lastName(),
                user.roles(),
                user.adminType(),
                user.company(),
                user.site(),
                user.language(),
                user.active(),
                clock.instant(),
                user.created());
    }
}
