package dev.arcus.bench.load;

import dev.arcus.bench.BenchFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * One login after the other at an even pace, whatever the hub does meanwhile: each is timed from its beginning, TCP
 * connect and TLS handshake included, so that a hub that stands still is seen. Belongs to the driver's event loop.
 */
public final class SteadyLogins implements Watcher, AutoCloseable {

    private final Driver driver;
    private final Deque<Box> free;
    private final Map<Box, Long> due = new IdentityHashMap<>();
    private final LongStream.Builder nanos = LongStream.builder();
    private final Future<?> pace;
    private String failure = "";

    private SteadyLogins(Driver driver, Collection<Box> boxes, Duration interval) {
        this.driver = driver;
        this.free = new ArrayDeque<>(boxes);
        this.pace = driver.loop()
                .scheduleAtFixedRate(this::next, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Begins; {@code boxes} are activated, and enough that one is free each time. */
    public static SteadyLogins begin(Driver driver, Collection<Box> boxes, Duration interval) {
        return new SteadyLogins(driver, boxes, interval);
    }

    /** Ends, and returns how long each login took, in nanoseconds. */
    public long[] end() {
        close();
        var result = new CompletableFuture<long[]>();
        var unused = driver.loop().schedule(() -> result.complete(nanos.build().toArray()), 1, TimeUnit.SECONDS);
        try {
            var times = result.get();
            if (!failure.isEmpty()) {
                throw new BenchFailure("a login failed: " + failure);
            }
            return times;
        } catch (InterruptedException | ExecutionException e) {
            throw new BenchFailure("ended early", e);
        }
    }

    @Override
    public void close() {
        pace.cancel(false);
    }

    private void next() {
        var box = free.poll();
        if (box == null) {
            failure = "the hub lets too many wait";
            return;
        }
        due.put(box, System.nanoTime());
        driver.open(box, Purpose.LOGIN_AND_LEAVE, false, this);
    }

    @Override
    public void reached(AgentConnection connection) {
        var begun = due.remove(connection.box());
        if (begun != null) {
            nanos.add(System.nanoTime() - begun);
        }
    }

    @Override
    public void pong(AgentConnection connection) {
        // Not asked for here.
    }

    @Override
    public void ended(AgentConnection connection, String reason) {
        if (!connection.hasReached()) {
            failure = reason;
        }
        free.add(connection.box());
    }
}
