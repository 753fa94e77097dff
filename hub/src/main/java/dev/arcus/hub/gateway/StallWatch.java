package dev.arcus.hub.gateway;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees whether the hub itself stood still: a beat every second that comes more than five seconds late says that whatever was proved
 * before is worth nothing, and everyone is asked again. Runs on the timer's thread.
 */
final class StallWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);
    private static final long BEAT = Duration.ofSeconds(1).toNanos();
    private static final long STALL = Duration.ofSeconds(5).toNanos();

    private final Surroundings around;
    private long due;

    StallWatch(Surroundings around) {
        this.around = around;
    }

    void start() {
        around.use().board().hubBeats();
        due = now() + BEAT;
        beatLater();
    }

    private void beatLater() {
        var _ = around.sources().timer().newTimeout(beat -> beat(now()), BEAT, TimeUnit.NANOSECONDS);
    }

    /** One beat at this tick. */
    void beat(long now) {
        long late = now - due;
        if (late > STALL) {
            LOG.warn("event=hub-stalled milliseconds={}", TimeUnit.NANOSECONDS.toMillis(late));
            around.use().board().hubStalled();
            around.registry().online().forEach(connection -> connection.tell(new Event.AskNow()));
        }
        around.use().board().hubBeats();
        due = now + BEAT;
        beatLater();
    }

    private long now() {
        return around.sources().ticker().nanos();
    }
}
