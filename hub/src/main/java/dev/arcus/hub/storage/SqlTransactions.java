package dev.arcus.hub.storage;

import dev.arcus.domain.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions of one database. What is called inside joins through a scoped value, so a transaction stays on its thread. */
final class SqlTransactions implements Transactions {

    private final ScopedValue<Open> current = ScopedValue.newInstance();
    private final DataSource source;
    private final Barrier barrier;

    SqlTransactions(DataSource source, Barrier barrier) {
        this.source = source;
        this.barrier = barrier;
    }

    private static final class Open {
        private final Connection connection;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private final List<Runnable> afterwards = new ArrayList<>();
        private boolean durably;
        private boolean wrote;
        private @Nullable Bulk bulk;
        private @Nullable Answers answers;
        private @Nullable Answers lockedAhead;

        Open(Connection connection, boolean durably) {
            this.connection = connection;
            this.durably = durably;
        }
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return current.isBound() ? work.get() : outermost(work, false);
    }

    /** Inside another transaction it makes that one durable. */
    @Override
    public <T> T runDurably(Supplier<T> work) {
        if (current.isBound()) {
            current.get().durably = true;
            return work.get();
        }
        return outermost(work, true);
    }

    @Override
    public <T> T inBulk(Supplier<T> work) {
        return run(() -> {
            var open = current.get();
            if (open.bulk != null) {
                return work.get();
            }
            var bulk = new Bulk();
            open.bulk = bulk;
            open.lockedAhead = new Answers();
            try {
                var result = work.get();
                flush(bulk);
                return result;
            } finally {
                open.bulk = null;
                open.lockedAhead = null;
            }
        });
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        return run(() -> {
            var open = current.get();
            var before = open.answers;
            open.answers = before == null ? new Answers() : before;
            try {
                return work.get();
            } finally {
                open.answers = before;
            }
        });
    }

    /** What was answered in the open transaction; null where that is not to be kept. */
    @Nullable Answers answers() {
        return current.isBound() ? current.get().answers : null;
    }

    /** What was locked ahead in the bulk that is open; null where there is none. */
    @Nullable Answers lockedAhead() {
        return current.isBound() ? current.get().lockedAhead : null;
    }

    /** Writes what waits. */
    private void flush(Bulk bulk) {
        bulk.drain((sql, values) -> writing(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var each : values) {
                    Sql.bind(statement, each);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        }));
    }

    /** Whether {@code sql} with {@code values} is written later, together with others like it. */
    boolean postponed(String sql, @Nullable Object[] values) {
        var bulk = current.isBound() ? current.get().bulk : null;
        if (bulk == null) {
            return false;
        }
        bulk.add(sql, values);
        if (bulk.isFull()) {
            flush(bulk);
        }
        return true;
    }

    @Override
    public void afterCommit(Runnable act) {
        if (current.isBound()) {
            current.get().afterCommit.add(act);
        } else {
            act.run();
        }
    }

    /** Runs {@code act} when the open transaction is over, whether it was committed or not; now when none is open. */
    void afterwards(Runnable act) {
        if (current.isBound()) {
            current.get().afterwards.add(act);
        } else {
            act.run();
        }
    }

    /** A step of a transaction. */
    @FunctionalInterface
    interface Step<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs {@code step}, which only reads, in the open transaction, or by itself. */
    <T> T with(Step<T> step) {
        return step(step, false);
    }

    /** Runs {@code step}, which writes, in the open transaction, or as one of its own. */
    <T> T writing(Step<T> step) {
        return step(step, true);
    }

    /** Runs {@code step}, which only reads, on a connection that sees the database as it is when it begins. */
    <T> T snapshot(Step<T> step) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Snapshot.begin(connection);
            try {
                return step.on(connection);
            } finally {
                connection.rollback();
                Snapshot.end(connection);
            }
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    private <T> T step(Step<T> step, boolean writes) {
        try {
            if (!current.isBound()) {
                return alone(step, writes);
            }
            current.get().wrote |= writes;
            return step.on(current.get().connection);
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    private <T> T alone(Step<T> step, boolean writes) throws SQLException {
        T result;
        Barrier.Gate gate;
        try (var connection = source.getConnection()) {
            gate = barrier.gate(connection);
            result = step.on(connection);
        }
        if (writes) {
            gate.await();
        }
        return result;
    }

    private <T> T outermost(Supplier<T> work, boolean durably) {
        T result;
        Open open;
        Barrier.Gate gate;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            open = new Open(connection, durably);
            gate = barrier.gate(connection);
            try {
                result = ScopedValue.where(current, open).call(work::get);
                connection.commit();
            } catch (Throwable e) {
                undo(connection, e);
                throw e;
            } finally {
                open.afterwards.forEach(Runnable::run);
            }
        } catch (SQLException e) {
            throw Failure.of(e);
        }
        if (open.durably || open.wrote) {
            gate.await();
        }
        open.afterCommit.forEach(Runnable::run);
        return result;
    }

    private static void undo(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
