package dev.arcus.agent.doctor;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets something that may block forever have a limited time. */
final class Timed {

    private Timed() {}

    /** The limit has passed. */
    static final class TooLate extends IOException {

        private static final long serialVersionUID = 1;

        TooLate() {
            super("no answer in time");
        }
    }

    /** May block. */
    @FunctionalInterface
    interface Act<T> {
        T run() throws IOException;
    }

    /**
     * Runs it on a thread of its own and waits.
     *
     * @param blocked what is closed when the limit passes, so that the thread ends
     * @throws TooLate when it takes longer
     */
    static <T> T within(Duration limit, Closeable blocked, Act<T> act) throws IOException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread unused = Thread.ofVirtual().name("doctor").start(() -> {
            try {
                result.complete(act.run());
            } catch (IOException | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            blocked.close();
            throw new TooLate();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            blocked.close();
            throw new TooLate();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException(e.getCause());
        }
    }
}
