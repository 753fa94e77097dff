package dev.arcus.domain.accounts;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import java.time.InstantSource;

/** Deletes a user; every session ends at once. Nobody deletes oneself, so somebody who may do everything always remains. */
public final class DeleteUser {

    private final AccountStores stores;
    private final InstantSource clock;
    private final FindUser find;

    public DeleteUser(AccountStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindUser(stores.users(), policy);
    }

    public Outcome<UserId> run(Actor actor, UserId id) {
        return find.toChange(
                actor,
                id,
                user -> actor.id().equals(id)
                        ? Outcome.refused(Reason.OPERATION_REFUSED, "id", "nobody deletes the own account")
                        : delete(actor, user));
    }

    private Outcome<UserId> delete(Actor actor, User user) {
        return Outcome.done(stores.transactions().runDurably(() -> {
            stores.audit()
                    .add(AuditEvent.of(clock.instant(), actor, "person.delete", user.id(), user.loginEmail())
                            .changed(FactsOf.person(user), Facts.NONE)
                            .concerning(user.company(), null));
            stores.users().remove(user.id());
            stores.links().removeOf(user.id());
            return user.id();
        }));
    }
}
