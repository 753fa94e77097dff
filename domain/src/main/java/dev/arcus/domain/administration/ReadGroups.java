package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.group.GroupFilter;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import java.util.function.Function;

/** Reads groups of systems, as far as the actor reaches their companies. */
public final class ReadGroups {

    private final SystemGroups groups;
    private final AccessPolicy policy;
    private final FindGroup find;

    public ReadGroups(SystemGroups groups, AccessPolicy policy) {
        this.groups = groups;
        this.policy = policy;
        this.find = new FindGroup(groups, policy);
    }

    public Outcome<SystemGroup> find(Actor actor, GroupId id) {
        return find.then(actor, Act.READ_GROUPS, id, Outcome::done);
    }

    /** {@code filter} is given the actor's reach. */
    public Outcome<Page<SystemGroup>> list(Actor actor, Function<Reach, GroupFilter> filter, Page.Request page) {
        return policy.mayEver(actor, Act.READ_GROUPS)
                ? Outcome.done(groups.list(filter.apply(policy.reachOf(actor, Act.READ_GROUPS)), page))
                : Outcome.refused(Reason.ROLE_MISSING);
    }
}
