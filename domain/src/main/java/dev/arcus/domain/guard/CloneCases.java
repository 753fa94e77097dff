package dev.arcus.domain.guard;

import dev.arcus.domain.credential.SystemId;
import java.util.List;

/** The store of open clone cases: one for each box, at most {@link #MAX} a system, those seen last. They go with the system. */
public interface CloneCases {

    int MAX = 10;

    /** Folds {@code seen} into the case of the same box, or opens it. */
    void saw(CloneCase seen);

    /** Seen last first. */
    List<CloneCase> of(SystemId system);

    /** Closes a case; false when the system has no such one. */
    boolean remove(SystemId system, CloneCaseId id);
}
