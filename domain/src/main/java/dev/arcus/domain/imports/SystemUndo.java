package dev.arcus.domain.imports;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import java.time.InstantSource;
import java.util.Optional;

/** Takes declarations back that nothing was built on. */
final class SystemUndo {

    private final SystemStores stores;
    private final SystemGroups groups;
    private final Sessions sessions;
    private final ConnectedSystems connected;
    private final InstantSource clock;

    SystemUndo(
            SystemStores stores,
            SystemGroups groups,
            Sessions sessions,
            ConnectedSystems connected,
            InstantSource clock) {
        this.stores = stores;
        this.groups = groups;
        this.sessions = sessions;
        this.connected = connected;
        this.clock = clock;
    }

    /** A system that was deleted since is no obstacle where it was new: there is nothing left to take back. */
    Optional<Reason> obstacle(ImportRow row, Made made) {
        var id = new SystemId(made.object());
        stores.systems().lock(id);
        var system = stores.systems().find(id);
        var isNew = row.verdict().outcome() == RowOutcome.NEW;
        if (system.isEmpty()) {
            return isNew ? Optional.empty() : Optional.of(Reason.CHANGED_SINCE);
        }
        if (isNew) {
            return builtOn(system.get(), made);
        }
        var differs = !Differences.between(
                        SystemTexts.of(system.get()),
                        Differences.to(row.verdict().differences()))
                .isEmpty();
        return differs ? Optional.of(Reason.CHANGED_SINCE) : Optional.empty();
    }

    private Optional<Reason> builtOn(PbxSystem system, Made made) {
        var id = system.id();
        if (sessions.of(id).isPresent()) {
            return Optional.of(Reason.SYSTEM_CONNECTED);
        }
        var phase = stores.credentials().find(id).map(found -> found.value().phase());
        if (phase.filter(Credential.Phase.CREATED::equals).isEmpty()) {
            return Optional.of(Reason.ACTIVATED_SINCE);
        }
        if (groups.of(id).isPresent()) {
            return Optional.of(Reason.SYSTEM_IN_GROUP);
        }
        var untouched = SystemTag.of(system).equals(DeclaredState.of(made).tag())
                && stores.systems().testNumbers(id).isEmpty();
        return untouched ? Optional.empty() : Optional.of(Reason.CHANGED_SINCE);
    }

    /** Its device ID is free again, and its box is where it was: in stock, or reserved for the same company. */
    void forget(Actor actor, Made made) {
        var id = new SystemId(made.object());
        stores.systems().find(id).ifPresent(system -> {
            putBack(system, DeclaredState.of(made).wasReserved());
            stores.audit()
                    .add(AuditEvent.of(
                            clock.instant(),
                            actor,
                            "system.undeclare",
                            id,
                            system.pbxId().text()));
            stores.systems().forget(id);
            // A login may have come in between the question and the deletion.
            stores.transactions().afterCommit(() -> connected.disconnect(id, DisconnectCause.DELETED));
        });
    }

    private void putBack(PbxSystem system, boolean wasReserved) {
        var stocked = stores.fleet()
                .findBySystem(system.id())
                .flatMap(item -> item.moved(Custody::comeBack).flatMap(back -> back.moved(Custody::checkIn)));
        var reserved = stocked.filter(item -> wasReserved)
                .flatMap(item ->
                        company(system).flatMap(company -> item.moved(custody -> custody.reserve(company, ""))));
        reserved.or(() -> stocked).ifPresent(stores.fleet()::update);
    }

    private Optional<CompanyId> company(PbxSystem system) {
        return system.sites().stream().findFirst().flatMap(stores.sites()::find).map(Site::company);
    }
}
