package dev.arcus.bench.load;

import dev.arcus.bench.BenchFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens connections of one purpose until enough reached it, a fixed number of them under way at any time. Belongs to the
 * driver's event loop; {@link #run} is for another thread.
 */
public final class Wave implements Watcher {
    private static final int MOST_FAILED = 200;
    private static final long RETRY_MILLIS = 1_000;

    private final Driver driver;
    private final Purpose purpose;
    private final boolean resume;
    private final Deque<Box> free;
    private final List<AgentConnection> held = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private final CompletableFuture<Result> result = new CompletableFuture<>();
    private int toStart;
    private int failed;
    private int unfinished;
    private int done;

    private Wave(Driver driver, Purpose purpose, boolean resume, Collection<Box> boxes, int total) {
        this.driver = driver;
        this.purpose = purpose;
        this.resume = resume;
        this.free = new ArrayDeque<>(boxes);
        this.toStart = total;
        this.unfinished = total;
    }

    /**
     * What a wave came to.
     *
     * @param reached connections that reached the purpose
     * @param failures how many ended otherwise, by reason
     */
    public record Result(int reached, Map<String, Integer> failures, Duration took, Crowd crowd) {
        public int failed() {
            return failures.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Runs a wave to its end.
     *
     * @param resume whether TLS sessions are kept and resumed
     * @param total connections to make; a box is used again once its connection ended
     * @param inFlight connections under way at the same time
     */
    public static Result run(
            Driver driver, Purpose purpose, boolean resume, Collection<Box> boxes, int total, int inFlight) {
        var wave = new Wave(driver, purpose, resume, boxes, total);
        long start = System.nanoTime();
        driver.loop().execute(() -> wave.start(Math.min(inFlight, total)));
        var limit = Duration.ofSeconds(60 + total / 20);
        try {
            var result = wave.result.get(limit.toSeconds(), TimeUnit.SECONDS);
            return new Result(
                    result.reached(), result.failures(), Duration.ofNanos(System.nanoTime() - start), result.crowd());
        } catch (TimeoutException e) {
            throw new BenchFailure(
                    wave.unfinished + " of " + total + " connections not done after " + limit + ": " + wave.failures);
        } catch (InterruptedException | ExecutionException e) {
            throw new BenchFailure("the wave was ended: " + e.getMessage(), e);
        }
    }

    private void start(int inFlight) {
        for (int i = 0; i < inFlight; i++) {
            next();
        }
    }

    private void next() {
        var box = free.poll();
        if (toStart > 0 && box != null) {
            toStart--;
            driver.open(box, purpose, resume, this);
        }
    }

    private boolean stays() {
        return purpose == Purpose.STAY || purpose == Purpose.ACTIVATE;
    }

    @Override
    public void reached(AgentConnection connection) {
        done++;
        if (stays()) {
            held.add(connection);
            finishedOne();
        }
    }

    @Override
    public void pong(AgentConnection connection) {
        // Not asked for here.
    }

    @Override
    public void ended(AgentConnection connection, String reason) {
        boolean regular = connection.hasReached() && reason.equals(AgentConnection.LEFT);
        if (!regular) {
            failures.merge(connection.hasReached() ? reason + " (later)" : reason, 1, Integer::sum);
        }
        if (connection.hasReached() && stays()) {
            return;
        }
        free.add(connection.box());
        if (connection.hasReached()) {
            finishedOne();
        } else {
            tryAgain();
        }
    }

    /** As an agent would; too many failures end the measurement. */
    private void tryAgain() {
        failed++;
        if (failed > MOST_FAILED) {
            result.completeExceptionally(new BenchFailure(failed + " connections failed: " + failures));
            return;
        }
        toStart++;
        var unused = driver.loop().schedule(this::next, RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void finishedOne() {
        unfinished--;
        if (unfinished == 0) {
            result.complete(new Result(done, Map.copyOf(failures), Duration.ZERO, new Crowd(driver, held)));
        } else {
            next();
        }
    }
}
