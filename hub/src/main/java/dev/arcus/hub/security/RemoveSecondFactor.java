package dev.arcus.hub.security;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.people.SecondFactors;
import dev.arcus.domain.people.User;
import java.time.InstantSource;

/** Turns a person's second factor off and ends all of their sessions: the way back in of an operator who lost the phone. */
public final class RemoveSecondFactor {

    private final Authenticator.Stores stores;
    private final SecondFactors factors;
    private final LoginGuard guard;
    private final InstantSource clock;

    public RemoveSecondFactor(
            Authenticator.Stores stores, SecondFactors factors, LoginGuard guard, InstantSource clock) {
        this.stores = stores;
        this.factors = factors;
        this.guard = guard;
        this.clock = clock;
    }

    /** The answer. */
    public enum Outcome {
        TURNED_OFF,
        WAS_OFF,
        NOBODY
    }

    public Outcome run(String loginEmail) {
        return stores.users().findByEmail(loginEmail).map(this::remove).orElse(Outcome.NOBODY);
    }

    private Outcome remove(User user) {
        var removed = stores.transactions().runDurably(() -> {
            var current = stores.users().find(user.id()).orElse(user);
            if (!factors.remove(user.id())) {
                return false;
            }
            if (!stores.users().update(current.loggedOut())) {
                throw new IllegalStateException("changed meanwhile: " + user.id());
            }
            stores.audit()
                    .add(AuditEvent.of(
                                    clock.instant(),
                                    Author.OPERATOR,
                                    "person.second-factor.off",
                                    user.id().value(),
                                    "on the hub's machine")
                            .concerning(user.company(), null));
            return true;
        });
        if (removed) {
            guard.clear(user.loginEmail());
        }
        return removed ? Outcome.TURNED_OFF : Outcome.WAS_OFF;
    }
}
