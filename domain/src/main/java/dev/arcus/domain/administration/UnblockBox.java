package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import java.time.InstantSource;

/** Lets a blocked box try again. It gets no secret by that: one that is out of force stays so. */
public final class UnblockBox {

    private final SystemStores stores;
    private final BlockedBoxes blocked;
    private final InstantSource clock;
    private final FindSystem find;

    public UnblockBox(SystemStores stores, BlockedBoxes blocked, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.blocked = blocked;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    public Outcome<BlockedBoxId> run(Actor actor, SystemId id, BlockedBoxId box) {
        return stores.transactions()
                .runDurably(() ->
                        find.locked(actor, Act.WRITE_SYSTEMS, id, Expected.ANY, system -> unblock(actor, system, box)));
    }

    private Outcome<BlockedBoxId> unblock(Actor actor, PbxSystem system, BlockedBoxId box) {
        var found = blocked.of(system.id()).stream()
                .filter(one -> one.id().equals(box))
                .findFirst();
        if (found.isEmpty() || !blocked.remove(system.id(), box)) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        var detail = "box " + found.get().box().serial();
        stores.audit().add(AuditEvent.of(clock.instant(), actor, "system.unblock-box", system.id(), detail));
        return Outcome.done(box);
    }
}
