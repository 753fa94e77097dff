package dev.arcus.hub.server;

import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.audit.AuditChain;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.audit.ConcernedTrail;
import dev.arcus.domain.audit.WatchedTrail;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.guard.Guard;
import dev.arcus.domain.restoration.Restorations;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.security.SigningKey;
import dev.arcus.hub.storage.CannotOpen;
import dev.arcus.hub.storage.Database;
import dev.arcus.hub.storage.DatabaseSettings;
import dev.arcus.hub.storage.HubState;
import dev.arcus.hub.storage.SqlStores;
import dev.arcus.hub.storage.portable.BackupWriter;
import dev.arcus.hub.storage.portable.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Area storage: the open database as the rest of the hub sees it. */
final class Storage implements AutoCloseable {

    private static final int SALT_KEY_BYTES = 32;

    private final SqlStores sql;
    private final HubStores stores;
    private @Nullable AuditSealer sealer;

    private Storage(SqlStores sql) {
        this.sql = sql;
        this.stores = new HubStores(
                new SystemStores(
                        sql.companies(),
                        sql.sites(),
                        sql.systems(),
                        sql.credentials(),
                        sql.fleetItems(),
                        new WatchedTrail(audit(sql), sql.transactions(), this::wake),
                        sql.transactions()),
                sql.loginDirectory(),
                new HubStores.People(
                        sql.users(), sql.passwordLinks(), sql.loginFailures(), sql.webSessions(), sql.secondFactors()),
                new HubStores.History(sql.connectionEvents(), sql.attempts(), sql.hubRuns(), sql.incidents()),
                new Guard(sql.blockedBoxes(), sql.cloneCases()),
                sql.licenceAcceptances(),
                sql.sessionRows(),
                sql.stations(),
                sql.groups(),
                sql.organisations(),
                sql.partnerLinks(),
                sql.firstActivations(),
                sql.onceKeys(),
                sql.notices(),
                sql.importBatches());
    }

    private static AuditTrail audit(SqlStores sql) {
        return new ConcernedTrail(
                sql.auditTrail(),
                new ConcernedTrail.Places(
                        sql.companies(), sql.sites(), sql.systems(), sql.users(), sql.groups(), sql.fleetItems()));
    }

    /** {@code fatal} is told when no promise can be kept any more. {@link StartFailure} when it cannot be opened. */
    static Storage open(
            HubConfiguration configuration, DataFolder data, InstantSource clock, Consumer<StorageFailed> fatal) {
        var settings = settings(configuration, data);
        try {
            return new Storage(Database.open(
                    settings, data.path(), configuration.policies().retention(), clock, fatal));
        } catch (CannotOpen e) {
            throw new StartFailure(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        } catch (StorageFailed e) {
            throw new StartFailure(words(e, settings), e);
        }
    }

    /** Where the configuration says that the data lie. */
    static DatabaseSettings settings(HubConfiguration configuration, DataFolder data) {
        var external = configuration.database();
        return external == null
                ? new DatabaseSettings.Embedded(data.path().resolve("db"))
                : new DatabaseSettings.PostgreSql(
                        external.url(), external.user(), external.password().text());
    }

    HubStores stores() {
        return stores;
    }

    /** The key of the salts: lasts as long as the database. */
    Salt.SaltKey saltKey() {
        return new Salt.SaltKey(sql.hubState().secret("salt-key", () -> {
            var key = new byte[SALT_KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return key;
        }));
    }

    /** The key that signs tokens: lasts as long as the database. */
    SigningKey signingKey() {
        return SigningKey.of(sql.hubState().secret(HubState.TOKEN_KEY, SigningKey::generate));
    }

    /** The chain through the audit trail. */
    AuditChain chain() {
        return sql.auditChain();
    }

    /** From now on each entry of the audit trail gets its place in the chain. */
    synchronized AuditSealer startSealing() {
        var started = new AuditSealer(chain());
        sealer = started;
        return started;
    }

    /** From now on what imports put off is derived. */
    KeyWorker startDeriving() {
        return new KeyWorker(sql.keyDerivation());
    }

    private synchronized void wake() {
        if (sealer != null) {
            sealer.wake();
        }
    }

    boolean isUp() {
        try {
            sql.check();
            return true;
        } catch (StorageFailed down) {
            return false;
        }
    }

    /** Writes a backup of all tables and {@code files}. */
    Manifest backup(BackupWriter.About about, List<BackupWriter.File> files, OutputStream out) throws IOException {
        return sql.backup(about, files, out);
    }

    Restorations restorations() {
        return sql.restorations();
    }

    /** Reads what lists of systems need. */
    void warmUp() {
        sql.warmUp();
    }

    /** Drops what is older than its retention; how many rows. */
    long sweep() {
        return sql.retentionSweep().sweep();
    }

    @Override
    public void close() {
        sql.close();
    }

    static String words(StorageFailed e, DatabaseSettings settings) {
        return switch (e.reason()) {
            case UNREACHABLE ->
                "the database does not answer: " + settings + "; start it, or correct database-url: " + e.getMessage();
            case DISK_FULL -> "the disk of the database is full: make room, then start again: " + e.getMessage();
            case READ_ONLY -> "the database cannot be written: mount its disk writable: " + e.getMessage();
            case BUSY, LEASE_LOST, BROKEN -> "the database cannot be used: " + e.getMessage();
        };
    }
}
