package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.licence.LicenceText;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.numbering.BadRule;
import java.time.InstantSource;
import java.util.Optional;

/** Changes the data of a system; the PBX is told what it has to know. */
public final class ChangeSystem {

    private final SystemStores stores;
    private final AcceptLicence licence;
    private final GroupRules groups;
    private final ConnectedSystems connected;
    private final InstantSource clock;
    private final FindSystem find;
    private final TestNumberRules tests;

    public ChangeSystem(
            SystemStores stores,
            AccessPolicy policy,
            AcceptLicence licence,
            GroupRules groups,
            ConnectedSystems connected,
            InstantSource clock) {
        this.stores = stores;
        this.licence = licence;
        this.groups = groups;
        this.connected = connected;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
        this.tests = new TestNumberRules(stores.systems());
    }

    public Outcome<PbxSystem> run(Actor actor, SystemId id, SystemChange change, Expected expected) {
        return stores.transactions()
                .run(() ->
                        find.locked(actor, Act.WRITE_SYSTEMS, id, expected, system -> change(actor, system, change)));
    }

    private Outcome<PbxSystem> change(Actor actor, PbxSystem system, SystemChange change) {
        var consent = change.consent();
        var text = consent == null ? Optional.<LicenceText>empty() : licence.text(consent);
        return switch (rehearse(actor, system, change)) {
            case Outcome.Refused<PbxSystem> refused -> refused;
            case Outcome.Done<PbxSystem> changed -> store(actor, system, changed.value(), text);
        };
    }

    /** What the change would make of {@code system}; nothing is written. */
    public Outcome<PbxSystem> rehearse(Actor actor, PbxSystem system, SystemChange change) {
        if (change.isEmpty()) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        var consent = change.consent();
        if (consent != null && licence.text(consent).isEmpty()) {
            return Outcome.refused(Reason.LICENCE_TEXT_CHANGED);
        }
        if (Boolean.TRUE.equals(change.gatewayActive()) && consent == null && !system.gatewayActive()) {
            return Outcome.refused(Reason.LICENCE_NOT_ACCEPTED);
        }
        if (change.model() == Model.OXO_CONNECT_EVOLUTION && system.deliveryMode() == DeliveryMode.BTCO) {
            return Outcome.refused(Reason.BTCO_NOT_FOR_EVOLUTION, "model", "");
        }
        try {
            var changed = change.applyTo(system);
            var objection = SharingRules.objection(changed.type(), changed.options())
                    .or(() -> KeptFor.objection(
                            actor,
                            stores.companies(),
                            system.options().partner(),
                            changed.options().partner()))
                    .or(() -> switching(system, changed))
                    .or(() -> tests.objection(system, changed));
            return objection.isPresent() ? new Outcome.Refused<>(objection.get()) : Outcome.done(changed);
        } catch (BadRule bad) {
            return RuleRefusal.of(bad);
        } catch (Misfit misfit) {
            return Outcome.refused(Reason.INVALID, misfit.field(), String.valueOf(misfit.getMessage()));
        } catch (IllegalArgumentException badValue) {
            return Outcome.refused(Reason.INVALID, "", String.valueOf(badValue.getMessage()));
        }
    }

    private Optional<Refusal> switching(PbxSystem old, PbxSystem changed) {
        return old.gatewayActive() == changed.gatewayActive() ? Optional.empty() : groups.switching(changed);
    }

    private Outcome<PbxSystem> store(Actor actor, PbxSystem old, PbxSystem changed, Optional<LicenceText> text) {
        var now = clock.instant();
        stores.systems().update(changed);
        text.ifPresent(accepted -> licence.store(changed.id(), accepted, actor, now));
        stores.audit()
                .add(AuditEvent.of(now, actor, "system.change", changed.id(), changed.name())
                        .changed(FactsOf.system(old), FactsOf.system(changed)));
        if (!changed.emergencies().equals(old.emergencies())) {
            stores.audit().add(EmergencyRecord.of(old.emergencies(), changed, actor, now));
        }
        if (changed.configurationRevision() != old.configurationRevision()) {
            stores.transactions().afterCommit(() -> connected.configurationChanged(changed.id()));
        }
        return Outcome.done(changed);
    }
}
