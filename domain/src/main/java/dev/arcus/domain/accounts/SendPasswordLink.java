package dev.arcus.domain.accounts;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.PasswordLink.Purpose;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;

/**
 * Gives somebody a link to set a password: an invitation to whoever never had one, or a reset, which also unlocks the account.
 * The old password stays good until the link is used.
 */
public final class SendPasswordLink {

    private final AccountStores stores;
    private final IssueLink issue;
    private final FindUser find;

    public SendPasswordLink(AccountStores stores, AccessPolicy policy, IssueLink issue) {
        this.stores = stores;
        this.issue = issue;
        this.find = new FindUser(stores.users(), policy);
    }

    public Outcome<IssuedLink> run(Actor actor, UserId id, Purpose purpose) {
        return find.toChange(actor, id, user -> send(actor, user, purpose));
    }

    private Outcome<IssuedLink> send(Actor actor, User user, Purpose purpose) {
        if (actor.id().equals(user.id())) {
            return Outcome.refused(Reason.OPERATION_REFUSED, "id", "the own password is changed by knowing it");
        }
        if (!user.active()) {
            return Outcome.refused(Reason.OPERATION_REFUSED, "id", "the account is blocked");
        }
        if (purpose == Purpose.INVITATION && user.initialized()) {
            return Outcome.refused(Reason.OPERATION_REFUSED, "id", "the person has a password already");
        }
        if (purpose == Purpose.RESET) {
            stores.failures().remove(user.loginEmail());
        }
        return Outcome.done(issue.run(actor, user, purpose));
    }
}
