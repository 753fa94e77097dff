package dev.arcus.hub.server;

import dev.arcus.hub.storage.Database;
import dev.arcus.hub.storage.DatabaseSettings;
import dev.arcus.hub.storage.OfflineDatabase;
import dev.arcus.hub.storage.portable.BackupReader;
import dev.arcus.hub.storage.portable.BackupWriter;
import dev.arcus.hub.storage.portable.Manifest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * {@code arcus admin move}: all tables from one database into another, by way of a file in the data folder. The one they come from
 * stays as it is; the other one is compared with it row by row. Killed at any point, the same command again does it.
 */
final class MoveDatabase {

    private static final String FILE = "moving.backup";

    private final HubConfiguration configuration;
    private final DatabaseSettings target;
    private final PrintStream out;

    MoveDatabase(HubConfiguration configuration, DatabaseSettings target, PrintStream out) {
        this.configuration = configuration;
        this.target = target;
        this.out = out;
    }

    void run() throws IOException {
        try (var data = DataFolder.open(configuration.data(), Clock.systemUTC())) {
            RestoreMark.refuseStart(data);
            var source = Storage.settings(configuration, data);
            if (source.equals(target)) {
                throw new StartFailure("the data lie there already: name another database with --to");
            }
            if (source instanceof DatabaseSettings.Embedded embedded
                    && !Files.exists(embedded.folder().resolve("hub.mv.db"))) {
                throw new StartFailure(
                        "there is no database in " + embedded.folder() + ": name its folder with --data");
            }
            var file = data.path().resolve(FILE);
            try (var from = Database.offline(source);
                    var to = Database.offline(target)) {
                requireEmpty(to);
                move(from, to, file);
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void requireEmpty(OfflineDatabase to) {
        if (!to.isEmpty() && !to.isMarked()) {
            throw new StartFailure("the database to move to holds tables: name an empty one");
        }
    }

    private void move(OfflineDatabase from, OfflineDatabase to, Path file) throws IOException {
        var version = from.version();
        if (version == 0 || version > Database.schema()) {
            throw new StartFailure("the tables to move are of schema " + version + ", this Arcus knows "
                    + Database.schema() + ": move them with the version that wrote them");
        }
        var about = new BackupWriter.About(
                Version.text(),
                version,
                configuration.domain(),
                Clock.systemUTC().instant());
        NewFile.write(
                file,
                stream -> from.reading((OfflineDatabase.Work<Manifest, IOException>)
                        connection -> BackupWriter.write(connection, about, List.of(), stream)));
        var backup = new BackupReader(file, null);
        var manifest = backup.verify();
        to.clear();
        LoadBackup.into(to, backup, manifest, (name, bytes) -> {}, out);
        to.finish();
        out.println("Moved: " + manifest.tables().size() + " tables, " + manifest.countRows()
                + " rows, the same on both sides. The old database is as it was.");
    }
}
