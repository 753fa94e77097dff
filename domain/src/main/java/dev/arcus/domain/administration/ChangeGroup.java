package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Renames a group of systems, or says whose gateway serves the members that have none. */
public final class ChangeGroup {

    private final GroupStores stores;
    private final InstantSource clock;
    private final FindGroup find;

    public ChangeGroup(GroupStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindGroup(stores.groups(), policy);
    }

    /** What to change; null leaves a part as it is. */
    public record Wish(@Nullable String name, @Nullable ServedBy gateway) {}

    /** Whose gateway serves the members that have none; null for nobody's. */
    public record ServedBy(@Nullable SystemId system) {}

    public Outcome<SystemGroup> run(Actor actor, GroupId id, Wish wish, Expected expected) {
        return stores.transactions().run(() -> find.locked(actor, id, expected, group -> change(actor, group, wish)));
    }

    private Outcome<SystemGroup> change(Actor actor, SystemGroup group, Wish wish) {
        if (wish.name() == null && wish.gateway() == null) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        var named = wish.name() == null ? group : group.named(wish.name());
        var changed = served(named, wish.gateway());
        if (changed instanceof Outcome.Done<SystemGroup> done) {
            stores.groups().update(done.value());
            stores.audit()
                    .add(AuditEvent.of(clock.instant(), actor, "group.change", group.id(), named.name())
                            .changed(FactsOf.group(group), FactsOf.group(done.value())));
        }
        return changed;
    }

    private static Outcome<SystemGroup> served(SystemGroup group, @Nullable ServedBy gateway) {
        if (gateway == null) {
            return Outcome.done(group);
        }
        var system = gateway.system();
        return system == null ? GroupDefault.none(group) : GroupDefault.of(group, system);
    }
}
