package dev.arcus.domain.administration;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBox.Reason;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.BoxNote;
import dev.arcus.domain.system.PbxSystem;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The box that a system had before. Everything that was kept of it ends, in the transaction that is open. */
final class ReplacedBox {

    private final SystemStores stores;
    private final BoxTraces traces;
    private final Chance chance;

    ReplacedBox(SystemStores stores, BoxTraces traces, Chance chance) {
        this.stores = stores;
        this.traces = traces;
        this.chance = chance;
    }

    boolean isRoomToBlock(PbxSystem system) {
        return traces.guard().blocked().of(system.id()).size() < BlockedBoxes.MAX;
    }

    /** Answers the item of a fleet that it was, as it is now. */
    Optional<FleetItem> leave(Actor actor, PbxSystem system, Credential credential, HardwareWish wish) {
        var id = system.id();
        var guard = traces.guard();
        var given = new GiveBack(stores.fleet(), traces.firsts()).run(id, wish::moved);
        traces.firsts().remove(id);
        guard.clones().of(id).forEach(open -> guard.clones().remove(id, open.id()));
        // Whoever types the new code on the old box by mistake is told so, and the code stays unspent.
        CloneVerdict.incumbent(credential)
                .ifPresent(box -> guard.blocked()
                        .add(new BlockedBox(
                                BlockedBoxId.next(chance.random()),
                                id,
                                box,
                                chance.clock().instant().truncatedTo(ChronoUnit.MICROS),
                                actor.loginEmail(),
                                Reason.HARDWARE_REPLACED)));
        // The new box has not acknowledged any configuration.
        stores.systems().noteAll(List.of(new BoxNote.StoredRevision(id, 0)));
        traces.sessions().expectOtherBox(id);
        return given;
    }

    /** A box that was replaced before, and comes back repaired, is no longer blocked for that. */
    void letBack(SystemId id, FleetItem item) {
        var blocked = traces.guard().blocked();
        blocked.of(id).stream()
                .filter(box -> box.reason() == Reason.HARDWARE_REPLACED)
                .filter(box -> box.box().serial().equals(item.serial()))
                .forEach(box -> blocked.remove(id, box.id()));
    }
}
