package dev.arcus.hub.storage;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.store.StorageFailed.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The durability barrier of H2. A commit has written to the file when it returns ({@code WRITE_DELAY=0}); one thread syncs the
 * file for all who committed before the sync began, and once a second when nobody asks.
 *
 * <p>It also keeps H2 from reusing the space of a superfluous chunk before the chunk that made it superfluous is on disk: it
 * holds on to the store's version of the last sync, and H2 only reuses what is older ({@code docs/durability.md}).
 */
final class H2Barrier implements Barrier, AutoCloseable {

    private static final long IDLE_NANOS = 1_000_000_000L;

    private final String file;
    private final Consumer<StorageFailed> fatal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private Round gathering = new Round();
    private @Nullable Pinned pinned;
    private boolean closed;

    /** Everybody who waits for the same sync; guarded by the lock. */
    private static final class Round {
        private boolean wanted;
        private boolean over;
        private @Nullable StorageFailed failure;
    }

    /** The store that is open, the version that it must keep, and the last version that was synced. */
    private record Pinned(MVStore store, MVStore.TxCounter pin, long syncedVersion) {}

    /**
     * @param file as {@link DurableFiles} knows it
     * @param fatal told when nothing can be promised any more before a restart
     */
    H2Barrier(String file, Consumer<StorageFailed> fatal) {
        this.file = file;
        this.fatal = fatal;
        this.thread = Thread.ofPlatform().name("durability").daemon().start(this::run);
    }

    /** For each new connection: H2 opens the file anew after a failed write. */
    void attach(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        var opened = session.getDatabase().getStore().getMvStore();
        lock.lock();
        try {
            if (pinned == null || pinned.store != opened) {
                var pin = opened.registerVersionUsage();
                opened.sync();
                pinned = new Pinned(opened, pin, -1);
                DurableFiles.relax(file);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void await() {
        lock.lock();
        try {
            var mine = gathering;
            mine.wanted = true;
            changed.signalAll();
            while (!mine.over && !closed) {
                changed.awaitUninterruptibly();
            }
            if (!mine.over) {
                throw new StorageFailed(Reason.UNREACHABLE, "the database is closed");
            }
            if (mine.failure != null) {
                throw new StorageFailed(mine.failure.reason(), String.valueOf(mine.failure.getMessage()), mine.failure);
            }
        } finally {
            lock.unlock();
        }
    }

    /** From here on H2 writes in strict order by itself. */
    @Override
    public void close() {
        DurableFiles.makeStrict(file);
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        awaitEnd();
        letGo();
    }

    private void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void letGo() {
        lock.lock();
        try {
            if (pinned != null) {
                pinned.store.deregisterVersionUsage(pinned.pin);
                pinned = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (var round = next(); round != null; round = next()) {
            finish(round, sync(round.wanted));
        }
    }

    /** The round to sync for, which nobody joins any more; null at the end. */
    private @Nullable Round next() {
        lock.lock();
        try {
            var idle = IDLE_NANOS;
            while (!gathering.wanted && !closed && idle > 0) {
                idle = changed.awaitNanos(idle);
            }
            var taken = gathering;
            gathering = new Round();
            return closed ? null : taken;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable StorageFailed sync(boolean wanted) {
        var target = pinned();
        if (target == null || !wanted && target.store.getCurrentVersion() == target.syncedVersion) {
            return null;
        }
        try {
            var version = target.store.getCurrentVersion();
            var pin = target.store.registerVersionUsage();
            target.store.sync();
            repin(target, new Pinned(target.store, pin, version));
            return null;
        } catch (RuntimeException e) {
            return failure(target.store, e);
        }
    }

    private @Nullable Pinned pinned() {
        lock.lock();
        try {
            return pinned;
        } finally {
            lock.unlock();
        }
    }

    private void repin(Pinned before, Pinned after) {
        before.store.deregisterVersionUsage(before.pin);
        lock.lock();
        try {
            if (pinned != null && pinned.store == before.store) {
                pinned = after;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * A store that closed itself is opened and synced again with the next connection; the callers only know that the outcome
     * is unknown. One that is open failed to sync: the kernel may have dropped what it could not write and a later sync would
     * succeed all the same, so {@link DurableFiles} never opens this file again in this process.
     */
    private StorageFailed failure(MVStore store, RuntimeException e) {
        if (store.isClosed()) {
            return new StorageFailed(Reason.UNREACHABLE, "the database file was closed before the write was synced", e);
        }
        var reason =
                new StorageFailed(Reason.BROKEN, "the database file cannot be synced; the hub must be restarted", e);
        fatal.accept(reason);
        return reason;
    }

    private void finish(Round round, @Nullable StorageFailed failure) {
        lock.lock();
        try {
            round.failure = failure;
            round.over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
