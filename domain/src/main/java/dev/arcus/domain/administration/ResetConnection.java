package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.PbxSystem;
import java.util.Optional;

/**
 * Resets the connection: the PBX is cut off and has to prove a new activation code. PABX-ID and history stay; every earlier
 * secret is dead once this returns.
 */
public final class ResetConnection {

    private final SystemStores stores;
    private final ConnectedSystems connected;
    private final StatusBoard board;
    private final CodePolicy codes;
    private final Chance chance;
    private final FindSystem find;

    public ResetConnection(
            SystemStores stores,
            AccessPolicy policy,
            ConnectedSystems connected,
            StatusBoard board,
            CodePolicy codes,
            Chance chance) {
        this.stores = stores;
        this.connected = connected;
        this.board = board;
        this.codes = codes;
        this.chance = chance;
        this.find = new FindSystem(stores.systems(), policy);
    }

    public Outcome<SystemView> run(Actor actor, SystemId id, ResetCode code, Expected expected) {
        return find.expected(
                actor,
                Act.WRITE_SYSTEMS,
                id,
                expected,
                system -> code == ResetCode.PAIR && system.deliveryMode() != DeliveryMode.STOCK
                        ? Outcome.refused(Reason.NOT_FROM_STOCK, "code", "")
                        : reset(actor, system, code));
    }

    private Outcome<SystemView> reset(Actor actor, PbxSystem system, ResetCode choice) {
        var fresh = stores.transactions().runDurably(() -> replace(actor, system, choice));
        if (fresh.isEmpty()) {
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        board.reset(system.id(), choice.words());
        connected.disconnect(system.id(), DisconnectCause.RESET);
        var current = stores.systems().find(system.id()).orElse(system);
        var status = board.statusOf(system.id(), Credential.Phase.CREATED);
        return Outcome.done(new SystemView(current, fresh.get(), status, true));
    }

    private Optional<Credential> replace(Actor actor, PbxSystem system, ResetCode choice) {
        var now = chance.clock().instant();
        var found = stores.credentials().find(system.id()).orElseThrow();
        var fromPair = choice == ResetCode.PAIR;
        var code = fromPair ? new ActivationCode(system.pbxId().text()) : codes.generate(chance.random());
        var expires = fromPair ? null : codes.expiry(now);
        var salt = Salt.of(chance.saltKey(), system.pbxId().text());
        Credential fresh =
                new Credential.Created(code, ScramKeys.derive(code.text(), salt), expires, former(found.value()));
        if (!stores.credentials().replace(system.id(), found.version(), fresh, now)) {
            return Optional.empty();
        }
        stores.audit()
                .add(AuditEvent.of(now, actor, "system.reset", system.id(), system.pbxId() + ": " + choice.words())
                        .replacedSecret("jid_pbxagent_password"));
        return Optional.of(fresh);
    }

    /** The secret that the box most likely still has. */
    static ScramKeys former(Credential credential) {
        return switch (credential) {
            case Credential.Created created -> created.codeKeys();
            case Credential.Activating activating -> activating.pendingKeys();
            case Credential.Activated activated -> activated.passwordKeys();
            case Credential.Renewing renewing ->
                renewing.offered() ? renewing.pendingKeys() : renewing.inForce().passwordKeys();
        };
    }
}
