package dev.arcus.hub.storage;

import dev.arcus.hub.storage.portable.Catalogue;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to what this version of the hub knows, and refuses those of a later one. */
final class Schema {

    /** The last migration in {@code db/migration}. */
    static final int VERSION = 27;

    private static final String HISTORY = "flyway_schema_history";

    private final DataSource source;

    Schema(DataSource source) {
        this.source = source;
    }

    /** The version of the tables; 0 when there are none. */
    int version() {
        return installed();
    }

    /** Refuses a database into which a backup was restored only in part. */
    void refuseUnfinished() {
        if (hasTable(Catalogue.MARK)) {
            throw new CannotOpen(
                    "a restore into this database was not finished: run the same arcus admin restore again");
        }
    }

    /** Whether there are any tables of the hub yet. */
    boolean exists() {
        return installed() > 0;
    }

    /** Flyway itself takes a third of a second to find that nothing is to do, so it only runs when something is. */
    void migrate() {
        refuseUnfinished();
        var installed = installed();
        if (installed > VERSION) {
            throw new CannotOpen("this database was written by a newer Arcus (schema " + installed + ", this one knows "
                    + VERSION + "): start that version, or restore a backup from before the upgrade");
        }
        if (installed < VERSION) {
            migrateTo(VERSION);
        }
    }

    /** Brings the tables to {@code version}, as an older hub had them. */
    void migrateTo(int version) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .table(HISTORY)
                    .target(String.valueOf(version))
                    .baselineOnMigrate(hasTable(Catalogue.MARK))
                    .baselineVersion("0")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new CannotOpen("the database could not be brought to schema " + version + ": " + e.getMessage(), e);
        }
    }

    private int installed() {
        if (!hasTable(HISTORY)) {
            return 0;
        }
        try (var connection = source.getConnection()) {
            return lastVersion(connection);
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    private boolean hasTable(String name) {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement("select 1 from information_schema.tables"
                        + " where table_schema = current_schema and table_name = ?")) {
            query.setString(1, name);
            try (var found = query.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw Failure.of(e);
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
