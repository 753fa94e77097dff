package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import java.util.function.Function;

/** The first half of each act on a group: may this actor do it, is there such a one, and is it the actor's. */
final class FindGroup {

    private final SystemGroups groups;
    private final AccessPolicy policy;

    FindGroup(SystemGroups groups, AccessPolicy policy) {
        this.groups = groups;
        this.policy = policy;
    }

    /** As {@link #then}, with the group locked until the caller's transaction ends; refused when it is in another state than expected. */
    <T> Outcome<T> locked(Actor actor, GroupId id, Expected expected, Function<SystemGroup, Outcome<T>> next) {
        groups.lock(id);
        return then(
                actor,
                Act.WRITE_GROUPS,
                id,
                group -> expected.allows(group.tag()) ? next.apply(group) : Outcome.refused(Reason.NOT_AS_EXPECTED));
    }

    <T> Outcome<T> then(Actor actor, Act act, GroupId id, Function<SystemGroup, Outcome<T>> next) {
        if (!policy.mayEver(actor, act)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var group = groups.find(id);
        if (group.isEmpty()) {
            policy.lookInVain(actor, act, Absent.GROUP);
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return policy.covers(actor, act, group.get()) ? next.apply(group.get()) : Outcome.refused(Reason.NOT_IN_SCOPE);
    }
}
