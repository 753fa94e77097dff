package dev.arcus.domain.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of some time a PBX was there. Only the time counts in which it was activated and the hub could see: Pending, gaps of the
 * hub and what is no longer kept are left out.
 *
 * @param running all of it was proved
 * @param connected logged in, Running or Degraded
 * @param counted the whole that they are parts of
 * @param hubAway left out since the hub could not see
 */
public record Availability(Duration running, Duration connected, Duration counted, Duration hubAway) {

    static Availability of(List<TimelineSpan> spans, Instant from, Instant to) {
        var running = Duration.ZERO;
        var degraded = Duration.ZERO;
        var away = Duration.ZERO;
        var hub = Duration.ZERO;
        for (var span : spans) {
            var time = span.within(from, to);
            switch (span.shown().label()) {
                case null -> {}
                case RUNNING -> running = running.plus(time);
                case DEGRADED -> degraded = degraded.plus(time);
                case ACTIVATED -> away = away.plus(time);
                case UNKNOWN -> hub = hub.plus(time);
                case PENDING -> {}
            }
        }
        var connected = running.plus(degraded);
        return new Availability(running, connected, connected.plus(away), hub);
    }

    /** Percent of the counted time that it was Running; empty when none counts. */
    public OptionalDouble runningPercent() {
        return percent(running);
    }

    /** Percent of the counted time that it was logged in; empty when none counts. */
    public OptionalDouble connectedPercent() {
        return percent(connected);
    }

    private OptionalDouble percent(Duration part) {
        return counted.isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * part.toMillis() / Math.max(1, counted.toMillis()));
    }
}
