package dev.arcus.domain.accounts;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import java.time.InstantSource;

/** Ends every session of a person: of oneself, or of whom one administrates. */
public final class LogOutEverywhere {

    private final AccountStores stores;
    private final InstantSource clock;
    private final FindUser find;

    public LogOutEverywhere(AccountStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindUser(stores.users(), policy);
    }

    public Outcome<UserId> run(Actor actor, UserId id) {
        if (!actor.id().equals(id)) {
            return find.toChange(actor, id, user -> end(actor, user));
        }
        return stores.users().find(id).map(user -> end(actor, user)).orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    private Outcome<UserId> end(Actor actor, User user) {
        var ended = stores.transactions().runDurably(() -> {
            if (!stores.users().update(user.loggedOut())) {
                return false;
            }
            stores.audit()
                    .add(AuditEvent.of(
                            clock.instant(), actor, "person.logout.everywhere", user.id(), user.loginEmail()));
            return true;
        });
        return ended ? Outcome.done(user.id()) : Outcome.refused(Reason.CHANGED_MEANWHILE);
    }
}
