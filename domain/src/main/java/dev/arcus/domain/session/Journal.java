package dev.arcus.domain.session;

import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.store.Transactions;
import dev.arcus.domain.system.BoxNote;
import dev.arcus.domain.system.Systems;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes history, session rows and what boxes say of themselves in batches behind the connections. Nothing that an agent or a person was promised depends
 * on it: a kill loses at most what arrived in the last moment. Any thread writes; one thread of its own stores. A store that
 * fails is tried again; what does not fit in the queue meanwhile is counted and dropped.
 */
public final class Journal implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final int CAPACITY = 50_000;
    private static final int BATCH = 1_000;
    private static final long GATHER_MILLIS = 20;
    private static final long RETRY_MILLIS = 1_000;

    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Transactions transactions;
    private final ConnectionEvents events;
    private final Attempts attempts;
    private final SessionRows sessions;
    private final Systems systems;
    private final Thread writer;
    private volatile Consumer<List<Attempt>> watcher = stored -> {};
    private volatile Consumer<Attempt> attemptListener = attempt -> {};
    private volatile boolean closed;
    private volatile long dropped;

    public Journal(
            Transactions transactions,
            ConnectionEvents events,
            Attempts attempts,
            SessionRows sessions,
            Systems systems) {
        this.transactions = transactions;
        this.events = events;
        this.attempts = attempts;
        this.sessions = sessions;
        this.systems = systems;
        this.writer = Thread.ofPlatform().name("journal").daemon().start(this::drain);
    }

    /** {@code next} is told of attempts that are stored, in the transaction that stores them. */
    public void watchAttempts(Consumer<List<Attempt>> next) {
        watcher = next;
    }

    public void write(ConnectionEvent event) {
        enqueue(event);
    }

    /** From now on {@code listener} hears of each attempt when it is written; it must not block. */
    public void hear(Consumer<Attempt> listener) {
        attemptListener = listener;
    }

    public void write(Attempt attempt) {
        attemptListener.accept(attempt);
        enqueue(attempt);
    }

    public void write(SessionRow row) {
        enqueue(row);
    }

    public void write(BoxNote note) {
        enqueue(note);
    }

    /** How many entries were lost because the store failed for too long. */
    public long dropped() {
        return dropped;
    }

    /** Returns when everything written before the call is stored, or the store keeps failing for 10 s. */
    public void flush() {
        var stored = new Mark();
        enqueue(stored);
        stored.await();
    }

    /** Stores what is left, for at most 10 s. */
    @Override
    public void close() {
        flush();
        closed = true;
        writer.interrupt();
    }

    private synchronized void enqueue(Object entry) {
        if (!queue.offer(entry)) {
            dropped++;
        }
    }

    private void drain() {
        while (!closed) {
            try {
                var batch = new ArrayList<Object>();
                batch.add(queue.take());
                TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                queue.drainTo(batch, BATCH - 1);
                storeUntilDone(batch);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void storeUntilDone(List<Object> batch) throws InterruptedException {
        @Nullable RuntimeException failure = store(batch);
        while (failure != null) {
            LOG.log(Level.WARNING, "event=history-not-stored entries=" + batch.size(), failure);
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            failure = store(batch);
        }
        of(Mark.class, batch).forEach(Mark::reached);
    }

    private @Nullable RuntimeException store(List<Object> batch) {
        try {
            transactions.run(() -> {
                sessions.saveAll(of(SessionRow.class, batch));
                events.addAll(of(ConnectionEvent.class, batch));
                attempts.addAll(of(Attempt.class, batch));
                watcher.accept(of(Attempt.class, batch));
                systems.noteAll(of(BoxNote.class, batch));
                return true;
            });
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static <T> List<T> of(Class<T> kind, List<Object> batch) {
        return batch.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static final class Mark {
        private final java.util.concurrent.CountDownLatch latch = new java.util.concurrent.CountDownLatch(1);

        void reached() {
            latch.countDown();
        }

        void await() {
            try {
                if (!latch.await(10, TimeUnit.SECONDS)) {
                    LOG.log(Level.WARNING, "event=history-not-flushed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
