package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import java.time.InstantSource;

/** Deletes a group of systems; its systems stay, and are in no group. */
public final class DeleteGroup {

    private final GroupStores stores;
    private final InstantSource clock;
    private final FindGroup find;

    public DeleteGroup(GroupStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindGroup(stores.groups(), policy);
    }

    public Outcome<GroupId> run(Actor actor, GroupId id, Expected expected) {
        return stores.transactions().run(() -> find.locked(actor, id, expected, group -> delete(actor, group)));
    }

    private Outcome<GroupId> delete(Actor actor, SystemGroup group) {
        var detail = group.name() + ", of " + group.members().size() + " systems";
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "group.delete", group.id(), detail)
                        .changed(FactsOf.group(group), Facts.NONE));
        stores.groups().remove(group.id());
        return Outcome.done(group.id());
    }
}
