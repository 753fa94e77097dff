package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import java.time.InstantSource;

/** Deletes an item that never became a system; its pair may be registered again. */
public final class DeleteFleetItem {

    private final SystemStores stores;
    private final InstantSource clock;
    private final FindFleetItem find;

    public DeleteFleetItem(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindFleetItem(stores.fleet(), policy);
    }

    /** The item as it was: that is what is lost. */
    public Outcome<FleetItem> run(Actor actor, FleetItemId id, Expected expected) {
        return stores.transactions().run(() -> find.locked(actor, id, expected, item -> delete(actor, item)));
    }

    private Outcome<FleetItem> delete(Actor actor, FleetItem item) {
        if (item.wasSystem()) {
            return item.custody() instanceof Custody.Assigned
                    ? new Outcome.Refused<>(FleetRefusal.of(item.custody(), ""))
                    : Outcome.refused(Reason.FLEET_ITEM_WAS_SYSTEM);
        }
        if (item.custody() instanceof Custody.Reserved) {
            return new Outcome.Refused<>(FleetRefusal.of(item.custody(), ""));
        }
        stores.fleet().delete(item.id());
        var detail = item.pair() + ", serial " + item.serial() + ", note \""
                + item.box().note() + '"';
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "fleet.delete", item.id(), detail)
                        .concerning(item.partner(), item.partner()));
        return Outcome.done(item);
    }
}
