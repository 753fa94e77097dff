package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.CloneVerdict.Fresh;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.guard.Guard;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Versioned;
import dev.arcus.domain.system.BoxNote;
import dev.arcus.domain.system.PbxSystem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** The administrator's answer to a clone case: which box is the right one. It closes the case. */
public final class AnswerClone {

    private final SystemStores stores;
    private final Guard guard;
    private final ConnectedSystems connected;
    private final StatusBoard board;
    private final CodePolicy codes;
    private final Chance chance;
    private final FindSystem find;

    public AnswerClone(
            SystemStores stores,
            Guard guard,
            AccessPolicy policy,
            ConnectedSystems connected,
            StatusBoard board,
            CodePolicy codes,
            Chance chance) {
        this.stores = stores;
        this.guard = guard;
        this.connected = connected;
        this.board = board;
        this.codes = codes;
        this.chance = chance;
        this.find = new FindSystem(stores.systems(), policy);
    }

    /** What is to be done next. */
    public enum Next {
        /** Nothing: the incumbent stays, the newcomer is blocked. */
        NOTHING,
        /** Nothing: the newcomer comes in by itself, and gets a password of its own. */
        COMES_BY_ITSELF,
        /** Someone types the new code on the new box: what it proved is not in force any more. */
        TYPE_NEW_CODE,
        /** Someone unblocks the right box and types the new code on it. */
        UNBLOCK_AND_TYPE
    }

    /** The newcomer is wrong. */
    public Outcome<Next> reject(Actor actor, SystemId id, CloneCaseId which) {
        return answer(actor, id, which, found -> reject(actor, found));
    }

    /** The newcomer is the box from now on; the old one is dead. */
    public Outcome<Next> accept(Actor actor, SystemId id, CloneCaseId which) {
        return answer(actor, id, which, found -> accept(actor, found));
    }

    /** Nobody knows: neither comes in, whatever it knows. */
    public Outcome<Next> blockBoth(Actor actor, SystemId id, CloneCaseId which) {
        return answer(actor, id, which, found -> blockBoth(actor, found));
    }

    private record Found(PbxSystem system, CloneCase seen, Versioned<Credential> credential, Binding incumbent) {

        boolean isCopy() {
            return incumbent.equals(seen.box());
        }
    }

    private Outcome<Next> answer(Actor actor, SystemId id, CloneCaseId which, Function<Found, Outcome<Next>> act) {
        return stores.transactions()
                .runDurably(() ->
                        find.locked(actor, Act.WRITE_SYSTEMS, id, Expected.ANY, system -> answer(system, which, act)));
    }

    private Outcome<Next> answer(PbxSystem system, CloneCaseId which, Function<Found, Outcome<Next>> act) {
        var seen = guard.clones().of(system.id()).stream()
                .filter(one -> one.id().equals(which))
                .findFirst();
        var credential = stores.credentials().find(system.id());
        if (seen.isEmpty() || credential.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        var incumbent = CloneVerdict.incumbent(credential.get().value());
        return incumbent.isEmpty()
                ? Outcome.refused(Reason.NOT_ACTIVATED)
                : act.apply(new Found(system, seen.get(), credential.get(), incumbent.get()));
    }

    private Outcome<Next> reject(Actor actor, Found found) {
        if (found.isCopy()) {
            return Outcome.refused(Reason.CLONE_IS_COPY);
        }
        if (!isRoomFor(found.system(), 1)) {
            return Outcome.refused(Reason.TOO_MANY_BLOCKED);
        }
        block(actor, found, found.seen().box(), BlockedBox.Reason.REJECTED);
        close(actor, found, "system.clone.reject");
        return Outcome.done(Next.NOTHING);
    }

    private Outcome<Next> accept(Actor actor, Found found) {
        if (found.isCopy()) {
            return Outcome.refused(Reason.CLONE_IS_COPY);
        }
        if (!isRoomFor(found.system(), 1)) {
            return Outcome.refused(Reason.TOO_MANY_BLOCKED);
        }
        var old = found.credential().value();
        var handedOver =
                CloneVerdict.handOver(old, found.seen().box(), found.seen().proved(), fresh(found.system()));
        var next = handedOver.orElseGet(() -> newCode(found));
        if (!replace(found, next)) {
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        block(actor, found, found.incumbent(), BlockedBox.Reason.HARDWARE_REPLACED);
        // The new box has not acknowledged any configuration.
        stores.systems()
                .noteAll(List.of(new BoxNote.StoredRevision(found.system().id(), 0)));
        close(actor, found, "system.clone.accept");
        cut(found.system(), DisconnectCause.REPLACED, handedOver.isEmpty());
        return Outcome.done(handedOver.isPresent() ? Next.COMES_BY_ITSELF : Next.TYPE_NEW_CODE);
    }

    private Outcome<Next> blockBoth(Actor actor, Found found) {
        if (!isRoomFor(found.system(), found.isCopy() ? 1 : 2)) {
            return Outcome.refused(Reason.TOO_MANY_BLOCKED);
        }
        if (!replace(found, newCode(found))) {
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        block(actor, found, found.seen().box(), BlockedBox.Reason.BOTH_BLOCKED);
        block(actor, found, found.incumbent(), BlockedBox.Reason.BOTH_BLOCKED);
        close(actor, found, "system.clone.block-both");
        cut(found.system(), DisconnectCause.RESET, true);
        return Outcome.done(Next.UNBLOCK_AND_TYPE);
    }

    private boolean isRoomFor(PbxSystem system, int more) {
        return guard.blocked().of(system.id()).size() + more <= BlockedBoxes.MAX;
    }

    private void block(Actor actor, Found found, Binding box, BlockedBox.Reason reason) {
        var id = BlockedBoxId.next(chance.random());
        guard.blocked().add(new BlockedBox(id, found.system().id(), box, now(), actor.loginEmail(), reason));
    }

    private void close(Actor actor, Found found, String act) {
        guard.clones().remove(found.system().id(), found.seen().id());
        var detail = "newcomer " + found.seen().box().serial() + " from "
                + found.seen().address() + ", incumbent " + found.incumbent().serial();
        stores.audit().add(AuditEvent.of(now(), actor, act, found.system().id(), detail));
    }

    private boolean replace(Found found, Credential next) {
        return stores.credentials()
                .replace(found.system().id(), found.credential().version(), next, now());
    }

    private Fresh fresh(PbxSystem system) {
        var secret = PrivateAccessCode.generate(chance.random());
        var keys = ScramKeys.derive(secret.text(), salt(system));
        return new Fresh(secret, keys, TransactionId.generate(chance.random()), now());
    }

    private Credential newCode(Found found) {
        var code = codes.generate(chance.random());
        return new Credential.Created(
                code,
                ScramKeys.derive(code.text(), salt(found.system())),
                codes.expiry(now()),
                ResetConnection.former(found.credential().value()));
    }

    private Salt salt(PbxSystem system) {
        return Salt.of(chance.saltKey(), system.pbxId().text());
    }

    private void cut(PbxSystem system, DisconnectCause cause, boolean newCode) {
        stores.transactions().afterCommit(() -> {
            if (newCode) {
                board.reset(system.id(), "new activation code");
            }
            connected.disconnect(system.id(), cause);
        });
    }

    private Instant now() {
        return chance.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
