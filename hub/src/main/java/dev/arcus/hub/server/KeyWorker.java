package dev.arcus.hub.server;

import dev.arcus.hub.storage.KeyDerivation;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives what imports put off, on a thread of the lowest priority: after each import, at the start what a kill left, and
 * once more later where the database failed.
 */
final class KeyWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWorker.class);
    private static final long AGAIN_SECONDS = 3_600;
    private static final long CLOSE_MILLIS = 10_000;

    private final KeyDerivation derivation;
    private final Semaphore work = new Semaphore(1);
    private final Thread thread;
    private volatile boolean closed;

    /** Begins with what there is. */
    KeyWorker(KeyDerivation derivation) {
        this.derivation = derivation;
        this.thread = Thread.ofPlatform()
                .name("keys")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(this::work);
    }

    /** Something was imported. */
    void wake() {
        work.release();
    }

    /** Ends within a few keys; whoever is interrupted meanwhile stays so. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!closed) {
                var unused = work.tryAcquire(AGAIN_SECONDS, TimeUnit.SECONDS);
                work.drainPermits();
                derive();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void derive() {
        try {
            var derived = derivation.run(() -> !closed);
            if (derived > 0) {
                LOG.info("event=keys-derived count={}", derived);
            }
        } catch (RuntimeException e) {
            LOG.warn("event=keys-not-derived", e);
        }
    }
}
