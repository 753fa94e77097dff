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
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import java.util.Optional;

/**
 * The box that came first with a stock pair was not the one that was meant: it is cut off and blocked under this identity, its serial
 * number is forgotten, and the system waits for another box with the pair.
 */
public final class UndoFirstActivation {

    private final SystemStores stores;
    private final FirstBoxes boxes;
    private final ConnectedSystems connected;
    private final StatusBoard board;
    private final Chance chance;
    private final FindSystem find;

    public UndoFirstActivation(
            SystemStores stores,
            FirstBoxes boxes,
            AccessPolicy policy,
            ConnectedSystems connected,
            StatusBoard board,
            Chance chance) {
        this.stores = stores;
        this.boxes = boxes;
        this.connected = connected;
        this.board = board;
        this.chance = chance;
        this.find = new FindSystem(stores.systems(), policy);
    }

    public Outcome<SystemView> run(Actor actor, SystemId id, Expected expected) {
        return stores.transactions()
                .runDurably(() -> find.locked(actor, Act.WRITE_SYSTEMS, id, expected, system -> write(actor, system)))
                .flatMap(this::view);
    }

    /** As it is once it was cut. */
    private Outcome<SystemView> view(Undone undone) {
        var status = board.statusOf(undone.system().id(), Credential.Phase.CREATED);
        var current = stores.systems().find(undone.system().id()).orElse(undone.system());
        return Outcome.done(new SystemView(current, undone.credential(), status, true));
    }

    private record Undone(PbxSystem system, Credential credential) {}

    /** Of two who undo at once the second finds nothing to undo. Only the box itself may change the credential in between. */
    private Outcome<Undone> write(Actor actor, PbxSystem system) {
        var first = boxes.firsts().find(system.id());
        var found = stores.credentials().find(system.id());
        if (first.isEmpty() || found.isEmpty()) {
            return Outcome.refused(Reason.NO_FIRST_ACTIVATION);
        }
        var now = chance.clock().instant();
        var pair = pair(system, found.get().value());
        if (!stores.credentials().replace(system.id(), found.get().version(), pair, now)) {
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        boxes.blocked().add(blocked(actor, first.get()));
        boxes.firsts().remove(system.id());
        forgetSerial(first.get());
        var detail =
                "serial " + first.get().box().serial() + " from " + first.get().address() + " is blocked";
        stores.audit()
                .add(AuditEvent.of(now, actor, "system.first-activation.undo", system.id(), detail)
                        .replacedSecret("jid_pbxagent_password"));
        stores.transactions().afterCommit(() -> {
            board.reset(system.id(), "first activation undone, back to the pair");
            connected.disconnect(system.id(), DisconnectCause.RESET);
        });
        return Outcome.done(new Undone(system, pair));
    }

    private BlockedBox blocked(Actor actor, FirstActivation first) {
        return new BlockedBox(
                BlockedBoxId.next(chance.random()),
                first.system(),
                first.box(),
                chance.clock().instant(),
                actor.loginEmail(),
                BlockedBox.Reason.FIRST_ACTIVATION_UNDONE);
    }

    private void forgetSerial(FirstActivation first) {
        stores.fleet()
                .findBySystem(first.system())
                .flatMap(found -> stores.fleet().locked(found.id()))
                .filter(item -> first.box().serial().equals(item.serial()))
                .ifPresent(item -> stores.fleet().update(item.with(item.box().withSerial(null))));
    }

    private Credential pair(PbxSystem system, Credential before) {
        var code = new ActivationCode(system.pbxId().text());
        var salt = Salt.of(chance.saltKey(), system.pbxId().text());
        return new Credential.Created(
                code,
                ScramKeys.derive(code.text(), salt),
                null,
                password(before).orElse(null));
    }

    /** What the box may still come with. */
    private static Optional<ScramKeys> password(Credential before) {
        return switch (before) {
            case Credential.Created created -> Optional.empty();
            case Credential.Activating activating -> Optional.of(activating.pendingKeys());
            case Credential.Activated activated -> Optional.of(activated.passwordKeys());
            case Credential.Renewing renewing ->
                Optional.of(
                        renewing.offered()
                                ? renewing.pendingKeys()
                                : renewing.inForce().passwordKeys());
        };
    }
}
