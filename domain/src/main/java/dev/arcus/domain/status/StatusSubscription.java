package dev.arcus.domain.status;

import dev.arcus.domain.credential.SystemId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one observer has still to be told: one turn a system, at most {@link #MAX_PENDING} systems. Filled by the watch, which
 * never waits for the observer, and emptied by a virtual thread of its own.
 */
final class StatusSubscription implements AutoCloseable {

    /** As many as the gateway has connections, and some: a stall of the hub turns all of them at once. */
    static final int MAX_PENDING = 20_000;

    private static final Logger LOG = System.getLogger(StatusSubscription.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<SystemId, StatusTurn> pending = new LinkedHashMap<>();
    private final StatusObserver observer;
    private final Runnable unsubscribe;
    private final Thread thread;
    private boolean missed;

    StatusSubscription(String name, StatusObserver observer, Runnable unsubscribe) {
        this.observer = observer;
        this.unsubscribe = unsubscribe;
        this.thread = Thread.ofVirtual().name("turns-" + name).unstarted(this::tell);
    }

    void start() {
        thread.start();
    }

    /** Keeps it for the observer. */
    void offer(StatusTurn turn) {
        lock.lock();
        try {
            if (missed) {
                return;
            }
            var folded = pending.merge(turn.system(), turn, StatusTurn::then);
            if (folded.isNone()) {
                pending.remove(turn.system());
            }
            if (pending.size() > MAX_PENDING) {
                pending.clear();
                missed = true;
            }
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        unsubscribe.run();
        thread.interrupt();
    }

    private record Bundle(List<StatusTurn> turns, boolean missed) {}

    private void tell() {
        try {
            while (true) {
                tell(next());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Bundle bundle) {
        try {
            if (bundle.missed()) {
                observer.missed();
            } else {
                observer.turned(bundle.turns());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "event=observer-failed thread=" + thread.getName(), e);
        }
    }

    private Bundle next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (pending.isEmpty() && !missed) {
                news.await();
            }
            var bundle = new Bundle(List.copyOf(pending.values()), missed);
            pending.clear();
            missed = false;
            return bundle;
        } finally {
            lock.unlock();
        }
    }
}
