package dev.arcus.hub.storage;

import dev.arcus.domain.history.Retention;
import dev.arcus.domain.store.StorageFailed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Opens the hub's database: brings its tables up to date, and makes sure that no other hub uses it. */
public final class Database {

    private static final Logger LOG = System.getLogger(Database.class.getName());

    private Database() {}

    /** With the standard retention and the system's clock; what must end the hub is only logged. */
    public static SqlStores open(DatabaseSettings settings) {
        return open(settings, Retention.STANDARD, InstantSource.system(), Database::logged);
    }

    /** With the folder of the system for what is gone with the process. */
    public static SqlStores open(
            DatabaseSettings settings, Retention retention, InstantSource clock, Consumer<StorageFailed> fatal) {
        return open(settings, Path.of(System.getProperty("java.io.tmpdir")), retention, clock, fatal);
    }

    /**
     * Opens the database.
     *
     * @param scratch a folder for files that are gone with the process
     * @param fatal told, from any thread, when this hub can keep no promise any more: it must stop at once
     * @throws CannotOpen when it must not be used, with the reason and what to do
     * @throws StorageFailed when it does not answer
     */
    public static SqlStores open(
            DatabaseSettings settings,
            Path scratch,
            Retention retention,
            InstantSource clock,
            Consumer<StorageFailed> fatal) {
        return switch (settings) {
            case DatabaseSettings.Embedded embedded ->
                new EmbeddedDatabase(embedded, fatal).open(scratch, retention, clock);
            case DatabaseSettings.PostgreSql server ->
                new PostgresDatabase(server, fatal).open(scratch, retention, clock);
        };
    }

    /**
     * Opens the database for work while no hub uses it; its tables stay as they are, and may be of any version.
     *
     * @throws CannotOpen when a hub uses it, or it must not be used
     */
    public static OfflineDatabase offline(DatabaseSettings settings) {
        return switch (settings) {
            case DatabaseSettings.Embedded embedded -> new EmbeddedDatabase(embedded, Database::logged).openOffline();
            case DatabaseSettings.PostgreSql server -> new PostgresDatabase(server, Database::logged).openOffline();
        };
    }

    /** The version of the tables that this hub works on. */
    public static int schema() {
        return Schema.VERSION;
    }

    private static void logged(StorageFailed failure) {
        LOG.log(Level.ERROR, "event=storage-lost", failure);
    }
}
