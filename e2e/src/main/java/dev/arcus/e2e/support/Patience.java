package dev.arcus.e2e.support;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits by condition, with a limit. */
public final class Patience {

    private static final long PAUSE_MILLIS = 20;

    private Patience() {}

    /** Waits until {@code condition} holds and returns how long that took. */
    public static Duration until(Duration limit, String condition, BooleanSupplier holds) {
        return until(limit, condition, () -> "", holds);
    }

    /**
     * Waits until {@code condition} holds and returns how long that took.
     *
     * @throws IllegalStateException naming the condition, and what {@code otherwise} says, when {@code limit} has passed
     */
    public static Duration until(Duration limit, String condition, Supplier<String> otherwise, BooleanSupplier holds) {
        var start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new IllegalStateException(
                        "not within " + limit.toSeconds() + " s: " + condition + "\n" + otherwise.get());
            }
            pause();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
