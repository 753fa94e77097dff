package dev.arcus.hub.storage;

import dev.arcus.hub.storage.portable.Catalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database while no hub uses it. A restore marks it first and takes the mark away last; no hub opens it in between, and
 * whoever begins again clears it.
 */
public final class OfflineDatabase implements AutoCloseable {

    private final DataSource source;
    private final Schema schema;
    private final Runnable close;

    OfflineDatabase(DataSource source, Runnable close) {
        this.source = source;
        this.schema = new Schema(source);
        this.close = close;
    }

    /** Work on one connection. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T on(Connection connection) throws SQLException, E;
    }

    public <T, E extends Exception> T with(Work<T, E> work) throws E {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    /** Version of the tables; 0 when there are none. */
    public int version() {
        return schema.version();
    }

    /** Whether somebody's tables are there. */
    public boolean isEmpty() {
        return tables().isEmpty();
    }

    /** Whether a restore was begun and did not end. */
    public boolean isMarked() {
        return tables().contains(Catalogue.MARK);
    }

    /** Drops all tables and leaves the mark. */
    public void clear() {
        inOne(connection -> {
            for (var table : Catalogue.names(connection)) {
                run(connection, "drop table \"" + table + "\" cascade");
            }
            return mark(connection);
        });
    }

    /** Moves all tables into a schema {@code aside} of the same database, and leaves the mark. */
    public void setAside(String aside) {
        inOne(connection -> {
            run(connection, "create schema if not exists " + aside);
            for (var table : Catalogue.names(connection)) {
                run(connection, "alter table \"" + table + "\" set schema " + aside);
            }
            return mark(connection);
        });
    }

    /** Makes the tables, as a hub of {@code version} had them. */
    public void make(int version) {
        schema.migrateTo(version);
    }

    /** What the tables hold, as one moment sees them. */
    public <T, E extends Exception> T reading(Work<T, E> work) throws E {
        return with((Work<T, E>) connection -> {
            connection.setAutoCommit(false);
            Snapshot.begin(connection);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        });
    }

    /** Ends what people hold that was given out after the backup, too: tokens, and links to set a password. */
    public void endTokensAndLinks() {
        inOne(connection -> {
            run(connection, "delete from hub_secret where name = '" + HubState.TOKEN_KEY + "'");
            return run(connection, "delete from password_link");
        });
    }

    /** Brings the tables to what this hub knows, and notes that they came out of a backup. */
    public void upgradeAndNote(Instant taken, Instant restored) {
        if (schema.version() < Schema.VERSION) {
            schema.migrateTo(Schema.VERSION);
        }
        with((Work<Integer, RuntimeException>) connection -> {
            run(connection, "delete from hub_restoration");
            try (var insert =
                    connection.prepareStatement("insert into hub_restoration (id, taken, restored) values (1, ?, ?)")) {
                insert.setObject(1, Row.at(taken));
                insert.setObject(2, Row.at(restored));
                return insert.executeUpdate();
            }
        });
    }

    /** What is wrong with tables of this version. */
    public List<Invariants.Finding> broken() {
        return with((Work<List<Invariants.Finding>, RuntimeException>) Invariants::broken);
    }

    /** Brings the tables to what this hub knows, and takes the mark away: from here on a hub may open it. */
    public void finish() {
        if (schema.version() < Schema.VERSION) {
            schema.migrateTo(Schema.VERSION);
        }
        inOne(connection -> run(connection, "drop table " + Catalogue.MARK));
    }

    @Override
    public void close() {
        close.run();
    }

    private List<String> tables() {
        return with((Work<List<String>, RuntimeException>) Catalogue::names);
    }

    private static boolean mark(Connection connection) throws SQLException {
        return run(connection, "create table " + Catalogue.MARK + " (begun timestamp with time zone not null)");
    }

    private void inOne(Work<Boolean, RuntimeException> work) {
        with((Work<Boolean, RuntimeException>) connection -> {
            connection.setAutoCommit(false);
            var done = work.on(connection);
            connection.commit();
            return done;
        });
    }

    private static boolean run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
