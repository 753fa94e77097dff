package dev.arcus.hub.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.store.StorageFailed;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.h2.api.ErrorCode;

/** H2 in a folder of files. */
final class EmbeddedDatabase {

    private static final Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final int CONNECTIONS = 16;
    private static final int PATIENCE_MILLIS = 10_000;

    /** Two hubs in one process would share H2's engine instead of meeting its lock. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    /**
     * retry: survives the interruption of a thread that reads or writes. Space is reused as soon as the barrier lets it go,
     * so H2 need not wait another 45 s. A login alone uses more than the 8 statements that H2 keeps parsed by default.
     */
    private static final String URL = "jdbc:h2:arcus:retry:%s/hub;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1"
            + ";QUERY_CACHE_SIZE=128;LOCK_TIMEOUT=" + PATIENCE_MILLIS;

    private final Path folder;
    private final HolderFile holder;
    private final H2Barrier barrier;
    private final GuardedSource source;

    EmbeddedDatabase(DatabaseSettings.Embedded settings, Consumer<StorageFailed> fatal) {
        DurableFiles.register();
        this.folder = created(settings.folder());
        this.holder = new HolderFile(folder);
        this.barrier = new H2Barrier(fatal);
        DurableFiles.watch("arcus:retry:" + folder + "/hub.mv.db", fatal);
        this.source = new GuardedSource(URL.formatted(folder), properties(), barrier::attach);
    }

    SqlStores open(Path scratch, Retention retention, InstantSource clock) {
        if (!OPEN.add(folder)) {
            throw isHeld("this process");
        }
        try {
            connectOnce();
            syncNames();
            holder.write();
            new Schema(source).migrate();
            widenSequences();
            var pool = pool();
            var transactions = new SqlTransactions(pool, barrier);
            return new SqlStores(transactions, scratch, retention, clock, () -> close(pool));
        } catch (RuntimeException e) {
            shutDown();
            throw e;
        }
    }

    /** For whoever works on it while no hub does: its tables stay as they are. */
    OfflineDatabase openOffline() {
        if (!OPEN.add(folder)) {
            throw isHeld("this process");
        }
        try {
            connectOnce();
            syncNames();
            holder.write();
            return new OfflineDatabase(source, this::shutDown);
        } catch (RuntimeException e) {
            shutDown();
            throw e;
        }
    }

    private void connectOnce() {
        try (var connection = source.getConnection()) {
            if (connection.isReadOnly()) {
                throw new CannotOpen("the data folder " + folder + " is read-only");
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw isHeld(holder.read());
            }
            throw new CannotOpen("the database in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private void widenSequences() {
        try (var connection = source.getConnection()) {
            WideSequences.widen(connection);
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    /** A power cut could take back the names of the files that were just made. */
    private void syncNames() {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            throw new CannotOpen("the data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private CannotOpen isHeld(String by) {
        return new CannotOpen("another process uses the data folder " + folder + ": " + by + "; stop it first");
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setPoolName("h2");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return new HikariDataSource(config);
    }

    private void close(HikariDataSource pool) {
        pool.close();
        shutDown();
    }

    private void shutDown() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            barrier.close();
            statement.execute("SHUTDOWN");
            holder.remove();
        } catch (SQLException e) {
            // Another process's database is not ours to close; that it is another's was said already.
            if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                LOG.log(Level.WARNING, "event=database-not-closed", e);
            }
        } finally {
            barrier.close();
            OPEN.remove(folder);
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", "sa");
        properties.setProperty("password", "");
        return properties;
    }

    private static Path created(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder.toRealPath();
        } catch (IOException e) {
            throw new CannotOpen("the data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }
}
