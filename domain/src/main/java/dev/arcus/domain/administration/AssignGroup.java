package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import java.time.InstantSource;
import java.util.function.Function;

/** Puts a system into a group, or takes it out. A system is in one group at most (admin API §4.5). */
public final class AssignGroup {

    private final GroupStores stores;
    private final GroupRules rules;
    private final InstantSource clock;
    private final FindGroup find;
    private final FindSystem findSystem;

    public AssignGroup(GroupStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.rules = new GroupRules(stores);
        this.clock = clock;
        this.find = new FindGroup(stores.groups(), policy);
        this.findSystem = new FindSystem(stores.systems(), policy);
    }

    /** In already is done, too. {@code expected} names states of the group. */
    public Outcome<SystemGroup> join(Actor actor, GroupId id, SystemId system, Expected expected) {
        return with(actor, id, system, expected, group -> found -> join(actor, group, found));
    }

    public Outcome<SystemGroup> leave(Actor actor, GroupId id, SystemId system, Expected expected) {
        return with(actor, id, system, expected, group -> found -> leave(actor, group, found));
    }

    private Outcome<SystemGroup> with(
            Actor actor,
            GroupId id,
            SystemId system,
            Expected expected,
            Function<SystemGroup, Function<PbxSystem, Outcome<SystemGroup>>> act) {
        return stores.transactions()
                .run(() -> findSystem.locked(
                        actor,
                        Act.WRITE_GROUPS,
                        system,
                        Expected.ANY,
                        found -> find.locked(
                                actor, id, expected, group -> act.apply(group).apply(found))));
    }

    private Outcome<SystemGroup> join(Actor actor, SystemGroup group, PbxSystem system) {
        if (group.member(system.id()).isPresent()) {
            return Outcome.done(group);
        }
        var objection = rules.joining(group, system, "systemId");
        return objection.isPresent()
                ? new Outcome.Refused<>(objection.get())
                : store(actor, "group.join", group, group.with(Member.of(system)), system);
    }

    private Outcome<SystemGroup> leave(Actor actor, SystemGroup group, PbxSystem system) {
        if (group.member(system.id()).isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        var objection = rules.leaving(group, system);
        return objection.isPresent()
                ? new Outcome.Refused<>(objection.get())
                : store(actor, "group.leave", group, group.without(system.id()), system);
    }

    private Outcome<SystemGroup> store(
            Actor actor, String act, SystemGroup old, SystemGroup changed, PbxSystem system) {
        stores.groups().update(changed);
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, act, system.id(), changed.name())
                        .changed(FactsOf.group(old), FactsOf.group(changed)));
        return Outcome.done(changed);
    }
}
