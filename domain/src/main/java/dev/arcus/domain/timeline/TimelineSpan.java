package dev.arcus.domain.timeline;

import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.status.StatusLabel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Some time in which nothing changed; {@code to} is not in it. */
public record TimelineSpan(Instant from, Instant to, Shown shown) {

    /**
     * What held.
     *
     * @param label null where nothing is known: not declared yet, or what happened then is no longer kept
     * @param cause what ended the last connection, where there is none
     * @param hub whether the hub itself could not see
     */
    public record Shown(
            @Nullable StatusLabel label, @Nullable CauseClass cause, boolean hub) {

        static final Shown NOTHING = new Shown(null, null, false);
    }

    /** How much of it lies between {@code start} and {@code end}. */
    Duration within(Instant start, Instant end) {
        var first = from.isBefore(start) ? start : from;
        var last = to.isAfter(end) ? end : to;
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
}
