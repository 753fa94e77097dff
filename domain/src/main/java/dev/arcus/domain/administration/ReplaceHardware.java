package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.EndedIdentity;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another box takes over a system with its name, sites, rules, gateway, phone numbers and history. The identity of the old box, and every
 * secret of it, is dead once this returns: the system has the PABX-ID of the new box, and is Pending until that proved its code.
 */
public final class ReplaceHardware {

    private final SystemStores stores;
    private final ReplacedBox oldBox;
    private final ConnectedSystems connected;
    private final StatusBoard board;
    private final CodePolicy codes;
    private final Chance chance;
    private final FindSystem find;
    private final Identify identify;
    private final TakeFromStock stock;

    public ReplaceHardware(
            SystemStores stores,
            BoxTraces traces,
            AccessPolicy policy,
            ConnectedSystems connected,
            StatusBoard board,
            CodePolicy codes,
            Chance chance) {
        this.stores = stores;
        this.oldBox = new ReplacedBox(stores, traces, chance);
        this.connected = connected;
        this.board = board;
        this.codes = codes;
        this.chance = chance;
        this.find = new FindSystem(stores.systems(), policy);
        this.identify = new Identify(stores.systems(), stores.fleet(), codes, chance.random());
        this.stock = new TakeFromStock(stores.fleet());
    }

    /** What takes the place of what. */
    private record Change(PbxSystem before, PbxSystem after, Identification identity, Optional<FleetItem> item) {}

    /** Of two who replace at once one is refused with {@code CHANGED_MEANWHILE}: nobody is left with a code that is dead already. */
    public Outcome<SystemId> run(Actor actor, SystemId id, HardwareWish wish, Expected expected) {
        var seen = stores.systems().find(id).map(PbxSystem::pbxId);
        return stores.transactions()
                .runDurably(() -> find.locked(
                        actor,
                        Act.WRITE_SYSTEMS,
                        id,
                        expected,
                        system -> seen.equals(Optional.of(system.pbxId()))
                                ? replace(actor, system, wish)
                                : Outcome.refused(Reason.CHANGED_MEANWHILE)));
    }

    private Outcome<SystemId> replace(Actor actor, PbxSystem system, HardwareWish wish) {
        if (wish.model() != null && system.type() != SystemType.OXO) {
            return Outcome.refused(Reason.INVALID, "model", "must be absent: only type oxo has models");
        }
        var former = stores.fleet().findBySystem(system.id());
        if (wish.former() != null && former.isEmpty()) {
            return Outcome.refused(Reason.INVALID, "formerItem", "must be absent: the present PBX is from no fleet");
        }
        if (!oldBox.isRoomToBlock(system)) {
            return Outcome.refused(Reason.TOO_MANY_BLOCKED);
        }
        var target = NewBoxTarget.of(stores, system, wish);
        return identify.run(identityWish(system, wish), target).flatMap(identity -> {
            lockInOrder(former, identity);
            return stock.taken(system.id(), target.company(), identity)
                    .flatMap(item ->
                            store(actor, new Change(system, changed(system, wish, identity), identity, item), wish));
        });
    }

    /** Two replacements that change boxes with each other wait for each other, and never for ever. */
    private void lockInOrder(Optional<FleetItem> former, Identification identity) {
        Stream.concat(former.stream(), Optional.ofNullable(identity.item()).stream())
                .map(FleetItem::id)
                .sorted(Comparator.comparing(Object::toString))
                .forEach(stores.fleet()::locked);
    }

    /** A box that is built to order without an item is of the system's model. */
    private static Identify.Wish identityWish(PbxSystem system, HardwareWish wish) {
        var model = wish.model() == null && wish.item() == null ? system.model() : wish.model();
        return new Identify.Wish(wish.pbxId(), wish.code(), wish.item(), model);
    }

    private static PbxSystem changed(PbxSystem system, HardwareWish wish, Identification identity) {
        var item = identity.item();
        var ofItem = item == null || system.type() != SystemType.OXO
                ? system.model()
                : item.box().model();
        return system.withBox(identity.pbxId(), identity.mode(), wish.model() == null ? ofItem : wish.model());
    }

    /** Writes nothing when it answers with a refusal. */
    private Outcome<SystemId> store(Actor actor, Change change, HardwareWish wish) {
        var id = change.before().id();
        var pbxId = change.after().pbxId();
        if (!stores.systems().claim(pbxId, id.value())) {
            return Outcome.refused(Reason.PBX_ID_TAKEN, "pbxId", "");
        }
        var now = chance.clock().instant();
        var found = stores.credentials().find(id).orElseThrow();
        if (stock.cameInBetween(change.identity())
                || !stores.credentials().replace(id, found.version(), credential(change.identity(), now), now)) {
            stores.systems().free(pbxId);
            return Outcome.refused(Reason.CHANGED_MEANWHILE);
        }
        var given = oldBox.leave(actor, change.before(), found.value(), wish);
        stores.systems().reidentify(change.after(), ended(change.before(), found.value(), now));
        change.item().ifPresent(item -> {
            stores.fleet().update(item);
            oldBox.letBack(id, item);
        });
        audit(actor, change, given, now);
        tell(id, change.before().pbxId(), pbxId);
        return Outcome.done(id);
    }

    private void tell(SystemId id, PbxId ended, PbxId now) {
        stores.transactions().afterCommit(() -> {
            board.replaced(id, ended, now);
            connected.disconnect(id, DisconnectCause.HARDWARE_REPLACED);
            connected.declared(now);
        });
    }

    private void audit(Actor actor, Change change, Optional<FleetItem> given, Instant now) {
        var before = change.before();
        var detail = before.pbxId() + " ended, " + change.after().pbxId() + " in force"
                + given.map(item -> "; " + item.pair() + " is " + item.custody().kind())
                        .orElse("");
        stores.audit()
                .add(AuditEvent.of(now, actor, "system.replace-hardware", before.id(), detail)
                        .changed(FactsOf.system(before), FactsOf.system(change.after()))
                        .replacedSecret("jid_pbxagent_password"));
    }

    private Credential credential(Identification identity, Instant now) {
        var salt = Salt.of(chance.saltKey(), identity.pbxId().text());
        return new Credential.Created(
                identity.code(),
                ScramKeys.derive(identity.code().text(), salt),
                identity.generated() ? codes.expiry(now) : null,
                null);
    }

    private static EndedIdentity ended(PbxSystem system, Credential credential, Instant now) {
        return new EndedIdentity(
                system.pbxId(), system.id(), now.truncatedTo(ChronoUnit.MICROS), passwords(credential));
    }

    /** Codes are left out: who proves one need not be the box. */
    private static List<ScramKeys> passwords(Credential credential) {
        return switch (credential) {
            case Credential.Created created -> List.of();
            case Credential.Activating activating -> List.of(activating.pendingKeys());
            case Credential.Activated activated -> List.of(activated.passwordKeys());
            case Credential.Renewing renewing ->
                List.of(renewing.pendingKeys(), renewing.inForce().passwordKeys());
        };
    }
}
