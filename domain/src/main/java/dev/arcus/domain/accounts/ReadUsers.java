package dev.arcus.domain.accounts;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import java.util.function.Function;

/** Reads users, as far as the actor reaches their companies. */
public final class ReadUsers {

    private final AccountStores stores;
    private final AccessPolicy policy;
    private final FindUser find;

    public ReadUsers(AccountStores stores, AccessPolicy policy) {
        this.stores = stores;
        this.policy = policy;
        this.find = new FindUser(stores.users(), policy);
    }

    public Outcome<User> find(Actor actor, UserId id) {
        return find.toRead(actor, id, Outcome::done);
    }

    /** {@code filter} is given the actor's reach. */
    public Outcome<Page<User>> list(Actor actor, Function<Reach, UserFilter> filter, Page.Request page) {
        return policy.mayEver(actor, Act.READ_USERS)
                ? Outcome.done(stores.users().list(filter.apply(policy.reachOf(actor, Act.READ_USERS)), page))
                : Outcome.refused(Reason.ROLE_MISSING);
    }

    /** Those of one company; {@code filter} names it. */
    public Outcome<Page<User>> listOf(
            Actor actor, CompanyId company, Function<Reach, UserFilter> filter, Page.Request page) {
        if (!policy.mayEver(actor, Act.READ_USERS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var there = stores.companies().find(company);
        if (there.isEmpty()) {
            policy.lookInVain(actor, Act.READ_USERS, Absent.COMPANY);
        }
        return there.filter(found -> policy.covers(actor, Act.READ_USERS, found))
                .map(found -> list(actor, filter, page))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }
}
