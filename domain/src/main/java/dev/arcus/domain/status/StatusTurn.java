package dev.arcus.domain.status;

import dev.arcus.domain.credential.SystemId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The label of a system turned.
 *
 * @param from null when the system was declared
 * @param to null when it was deleted
 * @param at when the watch saw it, at most a second after it did
 */
public record StatusTurn(
        SystemId system,
        @Nullable StatusLabel from,
        @Nullable StatusLabel to,
        Instant at) {

    /** Both in one: from where this one began to where {@code next} ended. */
    StatusTurn then(StatusTurn next) {
        return new StatusTurn(system, from, next.to, next.at);
    }

    /** Whether it ended where it began. */
    boolean isNone() {
        return Objects.equals(from, to);
    }
}
