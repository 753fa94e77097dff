package dev.arcus.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From a start of the hub until it stopped, or was alive for the last time as far as its store knows.
 *
 * @param incarnation which start it is
 * @param stopped null while it runs, and for ever when it died
 */
public record HubRun(
        long incarnation,
        Instant started,
        Instant alive,
        @Nullable Instant stopped) {

    public Instant end() {
        return stopped == null ? alive : stopped;
    }
}
