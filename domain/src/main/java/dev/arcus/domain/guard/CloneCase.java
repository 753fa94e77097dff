package dev.arcus.domain.guard;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import java.time.Instant;

/**
 * A box that proved the secret of a system that is bound to another box, or to one that looks the same; every time it came is one case. Open
 * until an administrator answers it.
 *
 * @param box who came
 * @param count how often
 * @param address where it came from last, without port
 * @param proved keys of the secret that it proved last
 */
public record CloneCase(
        CloneCaseId id,
        SystemId system,
        Binding box,
        Instant firstSeen,
        Instant lastSeen,
        long count,
        String address,
        ScramKeys proved) {

    /** The same box came again, as {@code later} says. */
    public CloneCase and(CloneCase later) {
        return new CloneCase(
                id, system, box, firstSeen, later.lastSeen, count + later.count, later.address, later.proved);
    }
}
