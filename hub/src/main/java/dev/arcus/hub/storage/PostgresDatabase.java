package dev.arcus.hub.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.store.StorageFailed;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Consumer;

/** A PostgreSQL server. */
final class PostgresDatabase {

    private static final int OLDEST = 150_000;
    private static final int PATIENCE_MILLIS = 10_000;

    private final DatabaseSettings.PostgreSql settings;
    private final Consumer<StorageFailed> fatal;
    private final LeaseRow row;
    private final GuardedSource source;

    PostgresDatabase(DatabaseSettings.PostgreSql settings, Consumer<StorageFailed> fatal) {
        this.settings = settings;
        this.fatal = fatal;
        this.row = new LeaseRow("arcus-" + randomName());
        this.source = new GuardedSource(settings.url(), properties(), connection -> {});
    }

    SqlStores open(Path scratch, Retention retention, InstantSource clock) {
        checkServer();
        var schema = new Schema(source);
        schema.refuseUnfinished();
        // Without tables there is nobody to disturb, and no lease to take.
        if (!schema.exists()) {
            schema.migrate();
        }
        var lease = new HubLease(source, row, HolderFile.me(), fatal);
        try {
            schema.migrate();
            var pool = pool(lease);
            var transactions = new SqlTransactions(pool, Barrier.commitIsEnough());
            return new SqlStores(transactions, scratch, retention, clock, () -> {
                pool.close();
                lease.close();
            });
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** For whoever works on it while no hub does: its tables stay as they are. */
    OfflineDatabase openOffline() {
        checkServer();
        var patient = properties();
        patient.setProperty("socketTimeout", "0");
        var unbounded = new GuardedSource(settings.url(), patient, connection -> {});
        if (new Schema(source).exists()) {
            var lease = new HubLease(source, row, HolderFile.me(), nobody -> {});
            return new OfflineDatabase(unbounded, lease::close);
        }
        return new OfflineDatabase(unbounded, () -> {});
    }

    /** A commit must be on disk when it returns, or no promise of the hub holds. */
    private void checkServer() {
        try (var connection = source.getConnection()) {
            if (Integer.parseInt(setting(connection, "server_version_num")) < OLDEST) {
                throw new CannotOpen(
                        "PostgreSQL 15 or later is needed, this is " + setting(connection, "server_version"));
            }
            requireOn(connection, "fsync");
            requireOn(connection, "full_page_writes");
            requireOn(connection, "synchronous_commit");
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    private static void requireOn(Connection connection, String name) throws SQLException {
        if (setting(connection, name).equals("off")) {
            throw new CannotOpen("PostgreSQL runs with " + name + "=off: a power cut would lose what was acknowledged."
                    + " Set it to on");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select current_setting(?)")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private HikariDataSource pool(HubLease lease) {
        var config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setDataSource(new GuardedSource(settings.url(), properties(), lease::check));
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setValidationTimeout(PATIENCE_MILLIS / 2);
        return new HikariDataSource(config);
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", row.node());
        properties.setProperty("assumeMinServerVersion", "15");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", Long.toString(DatabaseSettings.PostgreSql.ANSWER_TIMEOUT.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    private static String randomName() {
        var bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
