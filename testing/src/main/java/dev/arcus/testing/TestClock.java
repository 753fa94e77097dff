package dev.arcus.testing;

import dev.arcus.domain.store.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that stands still until a test moves it; date and ticker together. Any thread. */
public final class TestClock implements InstantSource, Ticker {

    public static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private Instant now;
    private long nanos;

    public TestClock() {
        this(START);
    }

    public TestClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
        nanos += by.toNanos();
    }

    /** Somebody set the date; no time passed. */
    public synchronized void setDate(Instant date) {
        now = date;
    }
}
