package dev.arcus.domain.guard;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import java.util.List;

/** The store of blocked boxes, at most {@link #MAX} a system. They go with the system. */
public interface BlockedBoxes {

    int MAX = 50;

    /** True also when that box is blocked already, which changes nothing; false when the system has {@link #MAX} others. */
    boolean add(BlockedBox blocked);

    boolean isBlocked(SystemId system, Binding box);

    /** Newest first. */
    List<BlockedBox> of(SystemId system);

    /** False when the system has no such block. */
    boolean remove(SystemId system, BlockedBoxId id);
}
