package dev.arcus.hub.server;

import dev.arcus.hub.security.Pem;
import dev.arcus.hub.storage.Database;
import dev.arcus.hub.storage.DatabaseSettings;
import dev.arcus.hub.storage.portable.BackupReader;
import dev.arcus.hub.storage.portable.BadBackup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** {@code arcus admin check}: looks at the folder, the certificates and the tables of a hub that is stopped, and changes nothing. */
final class CheckHub {

    private static final long WANTED_ROOM = 256L * 1024 * 1024;
    private static final Duration SOON = Duration.ofDays(14);
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final HubConfiguration configuration;
    private final PrintStream out;
    private int findings;

    CheckHub(HubConfiguration configuration, PrintStream out) {
        this.configuration = configuration;
        this.out = out;
    }

    /** How many findings there are, each of which was printed with its remedy. */
    int run() throws IOException {
        var folder = configuration.data();
        if (!Files.isDirectory(folder)) {
            throw new StartFailure("there is no data folder " + folder + ": name it with --data");
        }
        try (var data = DataFolder.open(folder, Clock.systemUTC())) {
            RestoreMark.refuseStart(data);
            checkFolder(folder);
            checkCertificates(folder);
            checkTables(Storage.settings(configuration, data));
            checkBackups(folder);
        }
        out.println(findings == 0 ? "Nothing is wrong." : findings + " findings.");
        return findings;
    }

    private void checkFolder(Path folder) throws IOException {
        for (var secret : List.of("", "db", "tls", "tls/ca.key", "tls/server.key")) {
            var place = folder.resolve(secret);
            if (Files.exists(place)
                    && Files.getPosixFilePermissions(place).stream().anyMatch(OTHERS::contains)) {
                found(place + " may be used by others than its owner", "chmod go= " + place);
            }
        }
        var room = Files.getFileStore(folder).getUsableSpace();
        if (room < WANTED_ROOM) {
            found("only " + room / 1024 / 1024 + " MiB are free for " + folder, "make room");
        }
    }

    private void checkCertificates(Path folder) throws IOException {
        var own = configuration.tls().certificate();
        if (own != null) {
            checkCertificate(own, "renew it");
        } else if (Files.exists(folder.resolve("tls/ca.crt"))) {
            checkCertificate(
                    folder.resolve("tls/ca.crt"),
                    "remove the folder tls/ and give the PBXs the new authority that the next start makes");
        }
    }

    private void checkCertificate(Path file, String remedy) throws IOException {
        var end = Pem.certificates(file).getFirst().getNotAfter().toInstant();
        if (end.isBefore(Instant.now(Clock.systemUTC()).plus(SOON))) {
            found("the certificate in " + file + " ends on " + end, remedy);
        }
    }

    private void checkTables(DatabaseSettings settings) {
        if (settings instanceof DatabaseSettings.Embedded embedded
                && !Files.exists(embedded.folder().resolve("hub.mv.db"))) {
            found("there is no database in " + embedded.folder(), "start the hub once, or restore a backup");
            return;
        }
        try (var database = Database.offline(settings)) {
            var version = database.version();
            if (version < Database.schema()) {
                out.println("The tables are of schema " + version + "; the next start brings them to "
                        + Database.schema() + ". They are looked at after that.");
            } else if (version > Database.schema()) {
                found("the tables are of a newer Arcus (schema " + version + ")", "use that version");
            } else {
                database.broken().forEach(broken -> found(broken.count() + " " + broken.what(), broken.remedy()));
            }
        }
    }

    private void checkBackups(Path folder) throws IOException {
        var plan = configuration.backups();
        var last = LastBackup.in(folder);
        out.println(last.map(moment -> "The last backup is of " + moment + ".")
                .orElse("No backup of this folder was made yet: arcus admin backup, or the setting backup-every."));
        if (plan != null) {
            checkBackups(plan, folder);
        }
    }

    /** Those that the hub makes by itself: the newest is read. */
    private void checkBackups(BackupPlan plan, Path folder) throws IOException {
        var kept = new BackupFolder(plan, folder).list();
        if (kept.isEmpty()) {
            found("there is no backup in " + plan.folder(), "start the hub, and look at its log for scheduled-backup");
            return;
        }
        var newest = kept.getFirst();
        if (newest.moment().plus(plan.every()).plus(plan.every()).isBefore(Instant.now(Clock.systemUTC()))) {
            found(
                    "the newest backup in " + plan.folder() + " is of " + newest.moment(),
                    "look at the hub's log for scheduled-backup-failed");
        }
        try {
            new BackupReader(newest.file(), plan.passphraseOrNull()).verify();
        } catch (BadBackup damaged) {
            found(String.valueOf(damaged.getMessage()), "take another backup, and look at its disk");
        }
    }

    private void found(String what, String remedy) {
        findings++;
        out.println("Found: " + what + ". Remedy: " + remedy + ".");
    }
}
