package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import java.time.InstantSource;

/** Deletes a system that is not connected and has no gateway. Its PABX-ID stays taken. */
public final class DeleteSystem {

    private final SystemStores stores;
    private final Sessions sessions;
    private final ConnectedSystems connected;
    private final InstantSource clock;
    private final FindSystem find;

    public DeleteSystem(
            SystemStores stores,
            AccessPolicy policy,
            Sessions sessions,
            ConnectedSystems connected,
            InstantSource clock) {
        this.stores = stores;
        this.sessions = sessions;
        this.connected = connected;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    public Outcome<SystemId> run(Actor actor, SystemId id, Expected expected) {
        return stores.transactions()
                .runDurably(() -> find.locked(actor, Act.WRITE_SYSTEMS, id, expected, system -> delete(actor, system)));
    }

    private Outcome<SystemId> delete(Actor actor, PbxSystem system) {
        if (sessions.of(system.id()).isPresent()) {
            return Outcome.refused(Reason.SYSTEM_CONNECTED);
        }
        if (system.gatewayActive()) {
            return Outcome.refused(Reason.GATEWAY_LINKED);
        }
        stores.audit()
                .add(AuditEvent.of(
                                clock.instant(),
                                actor,
                                "system.delete",
                                system.id(),
                                system.pbxId().text())
                        .changed(FactsOf.system(system), Facts.NONE));
        stores.systems().delete(system.id());
        // A login may have come in between the question and the deletion.
        stores.transactions().afterCommit(() -> connected.disconnect(system.id(), DisconnectCause.DELETED));
        return Outcome.done(system.id());
    }
}
