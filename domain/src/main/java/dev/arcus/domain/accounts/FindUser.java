package dev.arcus.domain.accounts;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import java.util.function.Function;

/**
 * The first half of each act on a user: may this actor do it, is there such a user in reach, and does the user hold no role that
 * the actor could not give. The last one keeps an administrator from taking over the account of a mightier one.
 */
final class FindUser {

    private final Users users;
    private final AccessPolicy policy;

    FindUser(Users users, AccessPolicy policy) {
        this.users = users;
        this.policy = policy;
    }

    <T> Outcome<T> toRead(Actor actor, UserId id, Function<User, Outcome<T>> next) {
        return find(actor, Act.READ_USERS, id, next);
    }

    /** For oneself the mightier role is no hindrance; {@code next} says what one may do to oneself. */
    <T> Outcome<T> toChange(Actor actor, UserId id, Function<User, Outcome<T>> next) {
        return find(
                actor,
                Act.WRITE_USERS,
                id,
                user -> actor.id().equals(id) || policy.mayManage(actor, user)
                        ? next.apply(user)
                        : Outcome.refused(Reason.NOT_ADMINISTRATED));
    }

    private <T> Outcome<T> find(Actor actor, Act act, UserId id, Function<User, Outcome<T>> next) {
        if (!policy.mayEver(actor, act)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var found = users.find(id);
        if (found.isEmpty()) {
            policy.lookInVain(actor, act, Absent.USER);
        }
        return found.filter(user -> policy.covers(actor, act, user))
                .map(next)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }
}
