package dev.arcus.hub.server;

import dev.arcus.domain.history.HubGap;
import dev.arcus.domain.history.HubRuns;
import java.time.InstantSource;
import java.util.Optional;

/** Writes down that the hub is there, so that the time in which it was not is never taken for the fault of a PBX. */
final class Presence implements AutoCloseable {

    private final HubRuns runs;
    private final long incarnation;
    private final InstantSource clock;
    private final Optional<HubGap> gap;

    /** The hub is there. */
    Presence(HubRuns runs, long incarnation, InstantSource clock) {
        this.runs = runs;
        this.incarnation = incarnation;
        this.clock = clock;
        runs.started(incarnation, clock.instant());
        this.gap = HubGap.between(runs.newest(2)).stream().findFirst();
    }

    /** The time before this start; empty at the first one. */
    Optional<HubGap> gap() {
        return gap;
    }

    /** It is there still. */
    void beat() {
        runs.alive(incarnation, clock.instant());
    }

    /** It stops in good order. */
    @Override
    public void close() {
        runs.stopped(incarnation, clock.instant());
    }
}
