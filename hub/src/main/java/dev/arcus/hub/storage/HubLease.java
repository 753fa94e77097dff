package dev.arcus.hub.storage;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.store.StorageFailed.Reason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The right to write to a PostgreSQL database, which one hub has at a time. It is renewed every 5 s and ends 15 s after the
 * last renewal, or at once when no session of its holder is left: a hub that was killed keeps nobody waiting. Whoever takes it
 * over ends the sessions of the holder before, and each new session proves that its hub still holds it, so nothing that the
 * old hub began can be committed. In H2 the lock on the file does all this.
 */
final class HubLease implements AutoCloseable {

    static final Duration RENEWAL = Duration.ofSeconds(5);
    static final Duration LIFETIME = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long RETRY_MILLIS = 100;

    private static final Logger LOG = System.getLogger(HubLease.class.getName());

    private final DataSource source;
    private final LeaseRow row;
    private final Consumer<StorageFailed> lost;
    private volatile long fence;
    private volatile boolean closed;
    private final Thread renewer;

    /**
     * Takes the lease, waiting a moment for a holder that is just going.
     *
     * @param holder words that name this hub to an operator
     * @throws CannotOpen when another hub holds it
     */
    HubLease(DataSource source, LeaseRow row, String holder, Consumer<StorageFailed> lost) {
        this.source = source;
        this.row = row;
        this.lost = lost;
        this.fence = acquire(holder);
        this.renewer = Thread.ofPlatform().name("lease").daemon().start(this::keepRenewing);
    }

    /** Lets a new session pass only while the lease is held; waits for a take-over that is under way. */
    void check(Connection connection) throws SQLException {
        if (!row.isHeld(connection, fence)) {
            throw new SQLException("another hub took over this database", lost());
        }
    }

    @Override
    public void close() {
        closed = true;
        renewer.interrupt();
        try (var connection = source.getConnection()) {
            row.release(connection, fence);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "event=lease-not-released", e);
        }
    }

    private long acquire(String holder) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                var answer = row.acquire(connection, holder);
                connection.commit();
                if (answer instanceof LeaseRow.Acquired acquired) {
                    return acquired.fence();
                }
                if (answer instanceof LeaseRow.HeldBy other && System.nanoTime() > end) {
                    throw new CannotOpen("another hub uses this database: " + other.holder() + ", seen alive at "
                            + other.renewed() + "; stop it first");
                }
            } catch (SQLException e) {
                throw Failure.of(e);
            }
            pause(RETRY_MILLIS);
        }
    }

    private void keepRenewing() {
        while (!closed) {
            pause(RENEWAL.toMillis());
            if (!closed) {
                renew();
            }
        }
    }

    private void renew() {
        try (var connection = source.getConnection()) {
            if (!row.renew(connection, fence) && !closed) {
                lost.accept(lost());
                closed = true;
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "event=lease-not-renewed", e);
        }
    }

    private static StorageFailed lost() {
        return new StorageFailed(Reason.LEASE_LOST, "another hub took over this database; this one must stop");
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
