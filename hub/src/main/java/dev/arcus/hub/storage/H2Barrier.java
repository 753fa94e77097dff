package dev.arcus.hub.storage;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.store.StorageFailed.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The durability barrier of H2. H2 itself only commits in memory here; one thread writes what was committed to the file and syncs
 * it, once for all who committed before it began, and once a second when nobody asks. The file changes from one of these
 * moments to the next and never stands between ({@link AtomicFile}, {@code docs/durability.md}).
 */
final class H2Barrier implements Barrier, AutoCloseable {

    private static final long IDLE_NANOS = 1_000_000_000L;

    /** Neither at each commit nor by a thread of H2's own. */
    private static final int NEVER_BY_ITSELF = -1;

    private final Consumer<StorageFailed> fatal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private Round gathering = new Round();
    private @Nullable MVStore open;
    private boolean closed;

    /** Everybody who waits for the same sync. */
    private static final class Round {
        private final CompletableFuture<Optional<StorageFailed>> over = new CompletableFuture<>();
        /** Guarded by the lock. */
        private boolean wanted;
    }

    /** What is to be done next, for which store. */
    private record Task(Round round, @Nullable MVStore store) {}

    /**
     * @param fatal told when nothing can be promised any more before a restart
     */
    H2Barrier(Consumer<StorageFailed> fatal) {
        this.fatal = fatal;
        this.thread = Thread.ofPlatform().name("durability").daemon().start(this::run);
    }

    /** For each new connection: H2 opens the file anew after a failure. */
    void attach(Connection connection) throws SQLException {
        var store = store(connection);
        lock.lock();
        try {
            if (open != store) {
                // What was only committed to the store before is lost.
                gathering.over.complete(Optional.of(lost()));
                gathering = new Round();
                open = store;
                store.setAutoCommitDelay(NEVER_BY_ITSELF);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Gate gate(Connection connection) throws SQLException {
        var store = store(connection);
        return () -> join(store).over.join().ifPresent(failure -> {
            throw new StorageFailed(failure.reason(), String.valueOf(failure.getMessage()), failure);
        });
    }

    private static MVStore store(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    private Round join(MVStore store) {
        lock.lock();
        try {
            if (closed) {
                throw isClosed();
            }
            if (open != store) {
                throw lost();
            }
            gathering.wanted = true;
            changed.signal();
            return gathering;
        } finally {
            lock.unlock();
        }
    }

    private static StorageFailed lost() {
        return new StorageFailed(Reason.UNREACHABLE, "the database file was closed before the write reached the disk");
    }

    private static StorageFailed isClosed() {
        return new StorageFailed(Reason.UNREACHABLE, "the database is closed");
    }

    /** From here on H2 syncs when it closes the file. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (var task = next(); task != null; task = next()) {
            task.round.over.complete(task.store == null ? Optional.empty() : sync(task.store));
        }
    }

    /** The round that nobody joins any more; null at the end. */
    private @Nullable Task next() {
        lock.lock();
        try {
            var idle = IDLE_NANOS;
            while (!gathering.wanted && !closed && idle > 0) {
                idle = changed.awaitNanos(idle);
            }
            var taken = gathering;
            gathering = new Round();
            if (closed) {
                taken.over.complete(Optional.of(isClosed()));
                return null;
            }
            return new Task(taken, open);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            lock.unlock();
        }
    }

    private Optional<StorageFailed> sync(MVStore store) {
        try {
            store.commit();
            var failures = new ArrayList<MVStoreException>();
            // H2 writes nothing meanwhile, so the file is one that H2 finds whole.
            store.executeFilestoreOperation(() -> syncFile(store, failures));
            return failures.stream().findFirst().map(reason -> failure(store, reason));
        } catch (RuntimeException e) {
            return Optional.of(failure(store, e));
        }
    }

    /** A failure that left this operation would make H2 close the file. */
    private static void syncFile(MVStore store, List<MVStoreException> failures) {
        try {
            store.sync();
        } catch (MVStoreException e) {
            failures.add(e);
        }
    }

    /**
     * A store that closed itself is opened again with the next connection; the callers only know that the outcome is unknown. Want
     * of room passes: the writes still wait, and the next sync stores them. Anything else is final.
     */
    private StorageFailed failure(MVStore store, RuntimeException e) {
        var known = Failure.of(e);
        if (store.isClosed()) {
            return new StorageFailed(known.reason(), "the database file was closed before the write was synced", e);
        }
        if (known.reason() == Reason.DISK_FULL) {
            return new StorageFailed(
                    Reason.DISK_FULL, "no space is left for the database; it is stored once there is room", e);
        }
        var reason =
                new StorageFailed(Reason.BROKEN, "the database file cannot be synced; the hub must be restarted", e);
        fatal.accept(reason);
        return reason;
    }
}
