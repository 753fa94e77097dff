package dev.arcus.hub.storage;

import dev.arcus.domain.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Transactions of one database. What is called inside joins through a scoped value, so a transaction stays on its thread. */
final class SqlTransactions implements Transactions {

    private static final Settings SETTINGS = new Settings()
            .withExecuteLogging(false)
            .withRenderFormatted(false)
            .withFetchWarnings(false)
            .withCacheRecordMappers(false);

    private final ScopedValue<Open> current = ScopedValue.newInstance();
    private final DataSource source;
    private final SQLDialect dialect;
    private final Barrier barrier;

    SqlTransactions(DataSource source, SQLDialect dialect, Barrier barrier) {
        this.source = source;
        this.dialect = dialect;
        this.barrier = barrier;
    }

    private static final class Open {
        private final DSLContext dsl;
        private boolean durably;

        Open(DSLContext dsl, boolean durably) {
            this.dsl = dsl;
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

    /** Runs {@code step} in the open transaction, or by itself. */
    <T> T with(Function<DSLContext, T> step) {
        try {
            if (current.isBound()) {
                return step.apply(current.get().dsl);
            }
            try (var connection = source.getConnection()) {
                return step.apply(dsl(connection));
            }
        } catch (DataAccessException e) {
            throw Failure.of(e);
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    private <T> T outermost(Supplier<T> work, boolean durably) {
        T result;
        Open open;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            open = new Open(dsl(connection), durably);
            try {
                result = ScopedValue.where(current, open).call(work::get);
                connection.commit();
            } catch (Throwable e) {
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw Failure.of(e);
        }
        if (open.durably) {
            barrier.await();
        }
        return result;
    }

    private static void undo(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private DSLContext dsl(Connection connection) {
        return DSL.using(connection, dialect, SETTINGS);
    }
}
