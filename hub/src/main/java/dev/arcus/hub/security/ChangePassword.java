package dev.arcus.hub.security;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.people.NewPassword;
import dev.arcus.domain.people.User;
import java.time.InstantSource;

/**
 * Changes the own password, by knowing it: somebody else's open session is not enough. Wrong ones count towards the lock-out.
 * Every session ends, this one too.
 */
public final class ChangePassword {

    private final Authenticator.Stores stores;
    private final PasswordHashes hashes;
    private final LoginGuard guard;
    private final InstantSource clock;

    public ChangePassword(Authenticator.Stores stores, PasswordHashes hashes, LoginGuard guard, InstantSource clock) {
        this.stores = stores;
        this.hashes = hashes;
        this.guard = guard;
        this.clock = clock;
    }

    /** The answer. */
    public enum Outcome {
        CHANGED,
        WRONG_PASSWORD,
        LOCKED,
        CHANGED_MEANWHILE
    }

    /** {@code address}: the IP address that the call came from. */
    public Outcome run(User user, String oldPassword, NewPassword next, String address) {
        var now = clock.instant();
        if (guard.lockedUntil(user.loginEmail(), now).isPresent()) {
            return Outcome.LOCKED;
        }
        if (!hashes.isPasswordOf(user, oldPassword)) {
            guard.failed(user.loginEmail(), null, now);
            return Outcome.WRONG_PASSWORD;
        }
        var changed = user.withPassword(hashes.hash(next.text()));
        var stored = stores.transactions().runDurably(() -> {
            if (!stores.users().update(changed)) {
                return false;
            }
            stores.audit()
                    .add(AuditEvent.of(now, user.actor().from(address), "person.password.change", user.id(), "")
                            .replacedSecret("password"));
            return true;
        });
        return stored ? Outcome.CHANGED : Outcome.CHANGED_MEANWHILE;
    }
}
