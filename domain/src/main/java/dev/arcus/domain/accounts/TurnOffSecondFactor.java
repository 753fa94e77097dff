package dev.arcus.domain.accounts;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.SecondFactor;
import dev.arcus.domain.people.SecondFactors;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Turns the second factor of somebody off who lost it: whoever may give that person a link for a password may do this. Every session of
 * the person ends, since what was lost may be in somebody's hands.
 */
public final class TurnOffSecondFactor {

    private final AccountStores stores;
    private final SecondFactors factors;
    private final InstantSource clock;
    private final FindUser find;

    public TurnOffSecondFactor(AccountStores stores, SecondFactors factors, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.factors = factors;
        this.clock = clock;
        this.find = new FindUser(stores.users(), policy);
    }

    /** Since when it is on; empty while it is off. */
    public Optional<Instant> since(User user) {
        return factors.of(user.id()).map(SecondFactor::since);
    }

    public Outcome<UserId> run(Actor actor, UserId id) {
        return find.toChange(
                actor,
                id,
                user -> actor.id().equals(id)
                        ? Outcome.refused(
                                Reason.OPERATION_REFUSED, "id", "the own one is turned off by knowing the password")
                        : turnOff(actor, user));
    }

    private Outcome<UserId> turnOff(Actor actor, User user) {
        return stores.transactions().runDurably(() -> {
            if (!factors.remove(user.id())) {
                return Outcome.refused(Reason.NOTHING_TO_UPDATE);
            }
            if (!stores.users().update(user.loggedOut())) {
                throw new IllegalStateException("changed meanwhile: " + user.id());
            }
            stores.failures().remove(user.loginEmail());
            stores.audit()
                    .add(AuditEvent.of(
                            clock.instant(),
                            actor,
                            "person.second-factor.off",
                            user.id(),
                            "by an administrator: " + user.loginEmail()));
            return Outcome.done(user.id());
        });
    }
}
