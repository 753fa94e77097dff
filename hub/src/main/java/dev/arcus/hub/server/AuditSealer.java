package dev.arcus.hub.server;

import dev.arcus.domain.audit.AuditChain;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives entries of the audit trail their place in the chain soon after they were committed, outside of every act. One thread; a
 * store that fails is tried again. What a kill leaves without a place gets one at the next start.
 */
final class AuditSealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    /** Entries in one transaction. */
    private static final int STEP = 500;

    /** What comes within it is sealed together. */
    private static final long GATHER_MILLIS = 100;

    private static final long RETRY_MILLIS = 1_000;
    private static final long CLOSE_SECONDS = 10;

    private final AuditChain chain;
    private final BlockingQueue<Boolean> signals = new ArrayBlockingQueue<>(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;

    /** Begins with what waits already. */
    AuditSealer(AuditChain chain) {
        this.chain = chain;
        wake();
        Thread.ofPlatform().name("audit-sealer").daemon().start(this::work);
    }

    /** Something was committed. */
    void wake() {
        var unused = signals.offer(true);
    }

    /** For somebody outside to compare with. */
    void tellHead() {
        LOG.info("event=audit-head head={}", chain.head());
    }

    /** Seals what is left, for at most 10 s. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (!ended.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("event=audit-not-sealed reason=\"the database does not answer\"");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!turn()) {
                // until the hub closes
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Waits for work and does it; whether it was the last. */
    private boolean turn() throws InterruptedException {
        var unused = signals.take();
        if (!closed) {
            TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
        }
        var last = closed;
        signals.clear();
        try {
            sealAll();
        } catch (RuntimeException e) {
            LOG.warn("event=audit-not-sealed", e);
            if (!last) {
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
                wake();
            }
        }
        return last;
    }

    private void sealAll() {
        var sealed = STEP;
        while (sealed == STEP) {
            sealed = chain.seal(STEP);
        }
    }
}
