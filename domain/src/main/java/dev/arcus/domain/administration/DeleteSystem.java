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
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import java.time.InstantSource;

/** Deletes a system that is not connected and has no gateway. Its PABX-ID stays taken; what else stays, {@link PlanDeletion} tells. */
public final class DeleteSystem {

    private final SystemStores stores;
    private final FirstActivations firsts;
    private final PlanDeletion plan;
    private final ConnectedSystems connected;
    private final InstantSource clock;
    private final FindSystem find;

    public DeleteSystem(
            SystemStores stores,
            FirstActivations firsts,
            AccessPolicy policy,
            PlanDeletion plan,
            ConnectedSystems connected,
            InstantSource clock) {
        this.stores = stores;
        this.firsts = firsts;
        this.plan = plan;
        this.connected = connected;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    /** {@code expected} names states of the system, or of its deletion as a preview was tagged. */
    public Outcome<SystemId> run(Actor actor, SystemId id, Expected expected) {
        return stores.transactions()
                .runDurably(() -> find.locked(
                        actor, Act.WRITE_SYSTEMS, id, Expected.ANY, system -> delete(actor, system, expected)));
    }

    private Outcome<SystemId> delete(Actor actor, PbxSystem system, Expected expected) {
        if (!expected.allows(SystemTag.of(system))
                && !expected.allows(plan.of(system).tag())) {
            return Outcome.refused(Reason.NOT_AS_EXPECTED);
        }
        var objection = plan.objection(actor, system);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        stores.audit()
                .add(AuditEvent.of(
                                clock.instant(),
                                actor,
                                "system.delete",
                                system.id(),
                                system.pbxId().text())
                        .changed(FactsOf.system(system), Facts.NONE));
        new GiveBack(stores.fleet(), firsts).run(system.id(), Custody::comeBack);
        stores.systems().delete(system.id());
        // A login may have come in between the question and the deletion.
        stores.transactions().afterCommit(() -> connected.disconnect(system.id(), DisconnectCause.DELETED));
        return Outcome.done(system.id());
    }
}
