package dev.arcus.domain.history;

import java.time.Instant;
import java.util.List;

/** The store of the hub's own starts and stops; the newest {@link #MAX} are kept. */
public interface HubRuns {

    int MAX = 1_000;

    /** Durable when it returns. */
    void started(long incarnation, Instant at);

    /** Written every few seconds; what is lost in a crash is lost. */
    void alive(long incarnation, Instant at);

    /** Durable when it returns. */
    void stopped(long incarnation, Instant at);

    /** Newest first. */
    List<HubRun> newest(int limit);
}
