package dev.arcus.hub.server;

import dev.arcus.hub.storage.Database;
import dev.arcus.hub.storage.DatabaseSettings;
import dev.arcus.hub.storage.OfflineDatabase;
import dev.arcus.hub.storage.portable.BackupReader;
import dev.arcus.hub.storage.portable.BadBackup;
import dev.arcus.hub.storage.portable.Manifest;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * {@code arcus admin restore}: reads a backup into an empty data folder, or an empty PostgreSQL database. Everything is checked before
 * anything is touched; killed at any point, the same command again completes it, and no hub starts in between.
 */
final class RestoreBackup {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private final HubConfiguration configuration;
    private final BackupReader backup;
    private final boolean replace;
    private final PrintStream out;

    /** {@code replace}: what is there is moved aside instead of refused. */
    RestoreBackup(HubConfiguration configuration, BackupReader backup, boolean replace, PrintStream out) {
        this.configuration = configuration;
        this.backup = backup;
        this.replace = replace;
        this.out = out;
    }

    /** {@link BadBackup}, {@link StartFailure} or an exception of the database says in one line why not. */
    void run() throws IOException {
        var manifest = backup.verify();
        if (manifest.schema() > Database.schema()) {
            throw new BadBackup("this backup is of a newer Arcus (" + manifest.hub() + ", schema " + manifest.schema()
                    + ", this one knows " + Database.schema() + "): restore it with that version");
        }
        out.println("The backup is whole: of " + manifest.moment() + ", by Arcus " + manifest.hub() + ", "
                + manifest.tables().size() + " tables, " + manifest.countRows() + " rows");
        try (var data = DataFolder.open(configuration.data(), Clock.systemUTC())) {
            var mark = new RestoreMark(data);
            var settings = Storage.settings(configuration, data);
            clearFolder(data, mark, settings);
            try (var database = Database.offline(settings)) {
                clearDatabase(database, mark);
                load(manifest, data, database);
            }
            mark.remove();
        }
        tell(manifest);
    }

    /** The embedded database goes with the folder. */
    private void clearFolder(DataFolder data, RestoreMark mark, DatabaseSettings settings) throws IOException {
        if (!mark.isSet()) {
            if (FolderParts.holdsAHub(data.path())) {
                requireReplace("the data folder " + data.path());
            }
            if (settings instanceof DatabaseSettings.PostgreSql) {
                refuseFullDatabase(settings);
            }
            mark.movingAside(".before-" + STAMP.format(Clock.systemUTC().instant()));
        }
        var aside = mark.aside();
        if (aside.isPresent()) {
            FolderParts.setAside(data.path(), aside.get());
        } else {
            FolderParts.remove(data.path());
        }
    }

    private void refuseFullDatabase(DatabaseSettings settings) {
        try (var database = Database.offline(settings)) {
            if (!database.isEmpty() && !database.isMarked()) {
                requireReplace("the database");
            }
        }
    }

    private void requireReplace(String place) {
        if (!replace) {
            throw new StartFailure(place + " already holds a hub's data: restore into an empty one, or add --replace,"
                    + " which moves aside what is there");
        }
    }

    private static void clearDatabase(OfflineDatabase database, RestoreMark mark) {
        var aside = mark.aside();
        if (aside.isPresent() && !database.isEmpty() && !database.isMarked()) {
            database.setAside("arcus" + aside.get().replaceAll("[^a-z0-9]+", "_"));
        } else {
            database.clear();
        }
        mark.loading();
    }

    private void load(Manifest manifest, DataFolder data, OfflineDatabase database) throws IOException {
        LoadBackup.into(database, backup, manifest, (name, bytes) -> FolderParts.write(data, name, bytes), out);
        database.endTokensAndLinks();
        database.upgradeAndNote(manifest.taken(), Clock.systemUTC().instant());
        database.finish();
    }

    private void tell(Manifest manifest) {
        out.println("Restored. Everybody logs in again; links of invitations and password resets have ended.");
        if (!manifest.domain().equals(configuration.domain())) {
            out.println("Its domain was " + manifest.domain() + ": start the hub with --domain " + manifest.domain());
        }
        out.println("The settings of the hub that was backed up stand in "
                + configuration.data().resolve(FolderParts.SETTINGS));
        out.println("Which PBXs are back: GET /api/arcus/v1/restoration");
        out.println("Start it: arcus up --data " + configuration.data());
    }
}
