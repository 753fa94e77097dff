package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItemTag;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import java.util.function.Function;

/** The first half of each act on an item of a fleet: may this actor do it, is there such an item, is it the actor's, and in what state. */
final class FindFleetItem {

    private final FleetItems fleet;
    private final AccessPolicy policy;

    FindFleetItem(FleetItems fleet, AccessPolicy policy) {
        this.fleet = fleet;
        this.policy = policy;
    }

    /** The item is locked until the caller's transaction ends. */
    <T> Outcome<T> locked(Actor actor, FleetItemId id, Expected expected, Function<FleetItem, Outcome<T>> next) {
        // Asked before the item is: the time of the answer tells nobody which ids exist.
        var reach = policy.reachOf(actor, Act.WRITE_FLEET);
        if (reach instanceof Reach.Nothing) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var item = fleet.locked(id);
        if (item.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        if (!(reach instanceof Reach.Everything) && !item.get().partner().equals(actor.company())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE);
        }
        return expected.allows(FleetItemTag.of(item.get()))
                ? next.apply(item.get())
                : Outcome.refused(Reason.NOT_AS_EXPECTED);
    }
}
