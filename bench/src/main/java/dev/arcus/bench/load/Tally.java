package dev.arcus.bench.load;

import java.util.concurrent.atomic.LongAdder;

/** What happened on all connections of a driver; any thread reads. */
public final class Tally {
    private final LongAdder handshakes = new LongAdder();
    private final LongAdder resumed = new LongAdder();
    private final LongAdder alive = new LongAdder();

    void handshake(boolean reusedSession) {
        handshakes.increment();
        if (reusedSession) {
            resumed.increment();
        }
    }

    void alive() {
        alive.increment();
    }

    /** TLS handshakes that succeeded. */
    public long handshakes() {
        return handshakes.sum();
    }

    /** Those of them that OpenSSL says were resumed ({@code SSL_session_reused}). */
    public long resumed() {
        return resumed.sum();
    }

    /** Questions {@code alive} of the hub that were answered. */
    public long aliveAnswered() {
        return alive.sum();
    }
}
