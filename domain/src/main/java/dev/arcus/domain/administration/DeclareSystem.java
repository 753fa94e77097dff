package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.licence.LicenceText;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import java.util.Optional;

/**
 * Declares a PBX in a customer's company: the article's "Erstellen". A box that is held with the same pair goes on by itself.
 */
public final class DeclareSystem {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final AcceptLicence licence;
    private final ConnectedSystems connected;
    private final StatusBoard board;
    private final CodePolicy codes;
    private final Chance chance;
    private final Identify identify;

    public DeclareSystem(
            SystemStores stores,
            AccessPolicy policy,
            AcceptLicence licence,
            ConnectedSystems connected,
            StatusBoard board,
            CodePolicy codes,
            Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.licence = licence;
        this.connected = connected;
        this.board = board;
        this.codes = codes;
        this.chance = chance;
        this.identify = new Identify(stores.systems(), stores.fleet(), codes, chance.random());
    }

    public Outcome<SystemView> run(Actor actor, SystemDeclaration declaration) {
        if (!policy.mayEver(actor, Act.WRITE_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var site = stores.sites().find(declaration.site());
        if (site.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND, "siteId", "no such site");
        }
        if (!policy.covers(actor, Act.WRITE_SYSTEMS, site.get())) {
            return Outcome.refused(Reason.NOT_IN_SCOPE, "siteId", "no such site");
        }
        var objection = KeptFor.objection(
                actor, stores.companies(), null, declaration.options().partner());
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        var consent = declaration.consent();
        var text = consent == null ? Optional.<LicenceText>empty() : licence.text(consent);
        if (consent != null && text.isEmpty()) {
            return Outcome.refused(Reason.LICENCE_TEXT_CHANGED);
        }
        return switch (identify.run(declaration, partnerOf(site.get()))) {
            case Outcome.Refused<Identification> refused -> auditRefusal(actor, declaration, refused.why());
            case Outcome.Done<Identification> done -> store(actor, declaration, done.value(), text);
        };
    }

    private Optional<CompanyId> partnerOf(Site site) {
        return stores.companies()
                .find(site.company())
                .flatMap(company ->
                        company.isPartner() ? Optional.of(company.id()) : Optional.ofNullable(company.partner()));
    }

    private Outcome<SystemView> auditRefusal(Actor actor, SystemDeclaration declaration, Refusal why) {
        if (why.reason() == Reason.PAIR_REGISTERED) {
            var event = AuditEvent.of(
                    chance.clock().instant(),
                    actor,
                    "system.declare.refused",
                    declaration.site(),
                    "device ID of another partner's stock: " + declaration.pbxId());
            stores.transactions().run(() -> {
                stores.audit().add(event);
                return true;
            });
        }
        return new Outcome.Refused<>(why);
    }

    private Outcome<SystemView> store(
            Actor actor, SystemDeclaration declaration, Identification identity, Optional<LicenceText> text) {
        var system = system(declaration, identity, text.isPresent());
        var credential = credential(identity);
        var stored = stores.transactions().runDurably(() -> write(actor, system, credential, identity, text));
        if (!stored) {
            return Outcome.refused(Reason.PBX_ID_TAKEN, "pbxId", "");
        }
        connected.declared(system.pbxId());
        var status = board.statusOf(system.id(), credential.phase());
        return Outcome.done(new SystemView(system, credential, status, true));
    }

    private boolean write(
            Actor actor, PbxSystem system, Credential credential, Identification identity, Optional<LicenceText> text) {
        if (!stores.systems().add(system)) {
            return false;
        }
        stores.credentials().add(system.id(), credential);
        var item = identity.item();
        if (item != null) {
            stores.fleet().update(item.assignTo(system.id()));
        }
        text.ifPresent(accepted -> licence.store(system.id(), accepted, actor, system.created()));
        stores.audit()
                .add(AuditEvent.of(
                        system.created(),
                        actor,
                        "system.declare",
                        system.id(),
                        system.pbxId() + " " + identity.mode()));
        return true;
    }

    private PbxSystem system(SystemDeclaration declaration, Identification identity, boolean gatewayActive) {
        var now = chance.clock().instant();
        return new PbxSystem(
                SystemId.next(chance.random()),
                identity.pbxId(),
                declaration.name(),
                declaration.type(),
                declaration.modelOrDefault(),
                identity.mode(),
                List.of(declaration.site()),
                declaration.dialing(),
                declaration.rules(),
                declaration.options(),
                gatewayActive,
                1,
                now,
                now);
    }

    private Credential credential(Identification identity) {
        var salt = Salt.of(chance.saltKey(), identity.pbxId().text());
        var expires = identity.generated() ? codes.expiry(chance.clock().instant()) : null;
        return new Credential.Created(
                identity.code(), ScramKeys.derive(identity.code().text(), salt), expires, null);
    }
}
