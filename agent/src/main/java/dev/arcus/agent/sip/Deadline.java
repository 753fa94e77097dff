package dev.arcus.agent.sip;

import java.time.Duration;

/** The moment when something must be over, by the time that never jumps. */
record Deadline(long nanos) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left; 0 when it has passed. */
    long leftNanos() {
        return Math.max(0, nanos - System.nanoTime());
    }

    /** What is left in milliseconds, at least 1: sockets take 0 for no limit. */
    int leftMillis() {
        return (int) Math.max(1, leftNanos() / 1_000_000);
    }
}
