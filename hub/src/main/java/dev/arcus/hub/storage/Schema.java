package dev.arcus.hub.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to what this version of the hub knows, and refuses those of a later one. */
final class Schema {

    /** The last migration in {@code db/migration}. */
    static final int VERSION = 20;

    private static final String HISTORY = "flyway_schema_history";

    private final DataSource source;

    Schema(DataSource source) {
        this.source = source;
    }

    /** Whether there are any tables of the hub yet. */
    boolean exists() {
        return installed() > 0;
    }

    /** Flyway itself takes a third of a second to find that nothing is to do, so it only runs when something is. */
    void migrate() {
        var installed = installed();
        if (installed > VERSION) {
            throw new CannotOpen("this database was written by a newer Arcus (schema " + installed + ", this one knows "
                    + VERSION + "): start that version, or restore a backup from before the upgrade");
        }
        if (installed < VERSION) {
            runFlyway();
        }
    }

    private void runFlyway() {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .table(HISTORY)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new CannotOpen("the database could not be brought to schema " + VERSION + ": " + e.getMessage(), e);
        }
    }

    private int installed() {
        try (var connection = source.getConnection()) {
            return hasHistory(connection) ? lastVersion(connection) : 0;
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "select 1 from information_schema.tables where table_schema = current_schema and table_name = ?")) {
            query.setString(1, HISTORY);
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static int lastVersion(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select \"version\", \"success\" from " + HISTORY + " where \"version\" is not null")) {
            var last = 0;
            while (rows.next()) {
                if (!rows.getBoolean(2)) {
                    throw new CannotOpen("migration " + rows.getString(1)
                            + " of the database failed half-way: restore the backup from before the upgrade");
                }
                last = Math.max(last, Integer.parseInt(rows.getString(1)));
            }
            return last;
        }
    }
}
