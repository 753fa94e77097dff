package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Versioned;
import dev.arcus.domain.system.PbxSystem;

/**
 * Has the PBX get a new password in band: nothing is cut, nobody goes there. The old one stays valid until the new one was acknowledged or
 * used. A renewal that was not offered yet begins anew; one that was stays as it is, since the box may have stored it.
 */
public final class RenewPassword {

    private final SystemStores stores;
    private final ConnectedSystems connected;
    private final Chance chance;
    private final FindSystem find;

    public RenewPassword(SystemStores stores, AccessPolicy policy, ConnectedSystems connected, Chance chance) {
        this.stores = stores;
        this.connected = connected;
        this.chance = chance;
        this.find = new FindSystem(stores.systems(), policy);
    }

    public Outcome<SystemId> run(Actor actor, SystemId id, Expected expected) {
        return stores.transactions()
                .runDurably(() -> find.locked(actor, Act.WRITE_SYSTEMS, id, expected, system -> renew(actor, system)));
    }

    private Outcome<SystemId> renew(Actor actor, PbxSystem system) {
        var found = stores.credentials().find(system.id()).orElseThrow();
        return switch (found.value()) {
            case Credential.Created created -> Outcome.refused(Reason.NOT_ACTIVATED);
            case Credential.Activating activating -> Outcome.refused(Reason.NOT_ACTIVATED);
            case Credential.Activated activated -> renew(actor, system, found, activated);
            case Credential.Renewing renewing ->
                renewing.offered() ? done(system) : renew(actor, system, found, renewing.inForce());
        };
    }

    private Outcome<SystemId> renew(
            Actor actor, PbxSystem system, Versioned<Credential> found, Credential.Activated inForce) {
        var now = chance.clock().instant();
        var pending = PrivateAccessCode.generate(chance.random());
        var keys = ScramKeys.derive(
                pending.text(), Salt.of(chance.saltKey(), system.pbxId().text()));
        var renewing = inForce.renew(pending, keys, TransactionId.generate(chance.random()), now);
        if (!stores.credentials().replace(system.id(), found.version(), renewing, now)) {
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        stores.audit()
                .add(AuditEvent.of(
                                now,
                                actor,
                                "system.renew-password",
                                system.id(),
                                system.pbxId().text())
                        .replacedSecret("jid_pbxagent_password"));
        return done(system);
    }

    private Outcome<SystemId> done(PbxSystem system) {
        stores.transactions().afterCommit(() -> connected.passwordRenewed(system.id()));
        return Outcome.done(system.id());
    }
}
