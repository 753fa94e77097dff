package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import java.time.InstantSource;

/**
 * Gives a system up and its box back to the partner's fleet: the system is deleted, under the conditions of {@link DeleteSystem}, and
 * its pair may be declared again (ADR 0004). Every secret of it is dead. A serial number that somebody registered or confirmed stays
 * known; one that nobody confirmed is forgotten, so that the next box is looked at again.
 */
public final class ReturnToStock {

    private final SystemStores stores;
    private final FirstActivations firsts;
    private final PlanDeletion plan;
    private final ConnectedSystems connected;
    private final InstantSource clock;
    private final FindSystem find;

    public ReturnToStock(
            SystemStores stores,
            FirstActivations firsts,
            PlanDeletion plan,
            AccessPolicy policy,
            ConnectedSystems connected,
            InstantSource clock) {
        this.stores = stores;
        this.firsts = firsts;
        this.plan = plan;
        this.connected = connected;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    public Outcome<FleetItem> run(Actor actor, SystemId id, Expected expected) {
        return stores.transactions()
                .runDurably(
                        () -> find.locked(actor, Act.WRITE_SYSTEMS, id, expected, system -> giveBack(actor, system)));
    }

    private Outcome<FleetItem> giveBack(Actor actor, PbxSystem system) {
        var objection = plan.objection(actor, system);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        return new GiveBack(stores.fleet(), firsts)
                .run(system.id(), Custody::comeBack)
                .map(item -> store(actor, system, item))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FROM_FLEET));
    }

    private Outcome<FleetItem> store(Actor actor, PbxSystem system, FleetItem item) {
        var detail = system.pbxId() + " \"" + system.name() + "\" as " + item.id() + ", serial " + item.serial();
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "system.return-to-stock", system.id(), detail)
                        .changed(FactsOf.system(system), Facts.NONE));
        stores.systems().delete(system.id());
        if (system.pbxId().equals(item.pair().pbxId())) {
            stores.systems().free(system.pbxId());
        }
        // A login may have come in between the question and the deletion.
        stores.transactions().afterCommit(() -> connected.disconnect(system.id(), DisconnectCause.DELETED));
        return Outcome.done(item);
    }
}
