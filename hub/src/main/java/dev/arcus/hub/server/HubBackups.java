package dev.arcus.hub.server;

import dev.arcus.hub.api.Backups;
import dev.arcus.hub.storage.Database;
import dev.arcus.hub.storage.portable.BackupWriter;
import dev.arcus.hub.storage.portable.Manifest;
import dev.arcus.hub.storage.portable.SealedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backups of the running hub, one at a time. */
final class HubBackups implements Backups {

    private static final Logger LOG = LoggerFactory.getLogger(HubBackups.class);

    private final HubConfiguration configuration;
    private final Storage storage;
    private final InstantSource clock;
    private final ReentrantLock one = new ReentrantLock();

    HubBackups(HubConfiguration configuration, Storage storage, InstantSource clock) {
        this.configuration = configuration;
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public boolean write(OutputStream out, Optional<String> passphrase) throws IOException {
        if (!one.tryLock()) {
            return false;
        }
        try {
            var start = System.nanoTime();
            var manifest = write(out, passphrase, clock);
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

    private Manifest write(OutputStream out, Optional<String> passphrase, InstantSource clock) throws IOException {
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
