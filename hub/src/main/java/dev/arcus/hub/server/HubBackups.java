package dev.arcus.hub.server;

import dev.arcus.hub.api.Backups;
import dev.arcus.hub.storage.Database;
import dev.arcus.hub.storage.portable.BackupWriter;
import dev.arcus.hub.storage.portable.Manifest;
import dev.arcus.hub.storage.portable.SealedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backups of the running hub, one at a time. The data folder remembers when the last one was whole. */
final class HubBackups implements Backups {

    private static final Logger LOG = LoggerFactory.getLogger(HubBackups.class);

    private final HubConfiguration configuration;
    private final DataFolder data;
    private final Storage storage;
    private final InstantSource clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile Optional<Instant> last;

    HubBackups(HubConfiguration configuration, DataFolder data, Storage storage, InstantSource clock) {
        this.configuration = configuration;
        this.data = data;
        this.storage = storage;
        this.clock = clock;
        this.last = LastBackup.in(data.path());
    }

    @Override
    public boolean write(OutputStream out, Optional<String> passphrase) throws IOException {
        var moment = clock.instant();
        if (!make(out, passphrase)) {
            return false;
        }
        note(moment);
        return true;
    }

    /** The same, for whoever calls {@link #note} when it lies where it belongs. */
    boolean make(OutputStream out, Optional<String> passphrase) throws IOException {
        if (!one.tryLock()) {
            return false;
        }
        try {
            var start = System.nanoTime();
            var manifest = manifest(out, passphrase);
            LOG.info(
                    "event=backup tables={} rows={} ms={}",
                    manifest.tables().size(),
                    manifest.countRows(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            return true;
        } finally {
            one.unlock();
        }
    }

    /** A backup of {@code moment} is whole. */
    void note(Instant moment) {
        last = Optional.of(moment);
        try {
            LastBackup.write(data, moment);
        } catch (StartFailure e) {
            LOG.warn("event=backup-not-noted reason=\"{}\"", e.getMessage());
        }
    }

    /** When the last whole one was begun. */
    Optional<Instant> last() {
        return last;
    }

    /** Seconds since the last whole one was begun; no number when there is none. */
    double age() {
        return last.map(moment -> Duration.between(moment, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private Manifest manifest(OutputStream out, Optional<String> passphrase) throws IOException {
        var about = new BackupWriter.About(Version.text(), Database.schema(), configuration.domain(), clock.instant());
        var files = FolderParts.read(configuration.data(), configuration.given());
        if (passphrase.isEmpty()) {
            return storage.backup(about, files, out);
        }
        try (var sealed = new SealedOutput(out, passphrase.get())) {
            return storage.backup(about, files, sealed);
        }
    }
}
