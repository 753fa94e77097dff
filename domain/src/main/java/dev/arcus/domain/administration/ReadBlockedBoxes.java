package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.Systems;
import java.util.List;

/** Reads which boxes are refused under a system's identity. */
public final class ReadBlockedBoxes {

    private final BlockedBoxes blocked;
    private final FindSystem find;

    public ReadBlockedBoxes(Systems systems, BlockedBoxes blocked, AccessPolicy policy) {
        this.blocked = blocked;
        this.find = new FindSystem(systems, policy);
    }

    /** Newest first. */
    public Outcome<List<BlockedBox>> run(Actor actor, SystemId id) {
        return find.then(actor, Act.READ_SYSTEMS, id, system -> Outcome.done(blocked.of(id)));
    }
}
