package dev.arcus.hub.server;

import dev.arcus.hub.storage.portable.BackupWriter;
import dev.arcus.hub.storage.portable.BadBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What of a data folder belongs to a backup beside the tables: {@code tls/}, but its ticket keys, {@code licence/} and {@code keys/}. */
final class FolderParts {

    /** Settings that the hub was started with, for whoever starts it again; the hub does not read it by itself. */
    static final String SETTINGS = "settings.conf";

    private static final List<String> FOLDERS = List.of("tls", "licence", "keys");

    /** Everything that a restore replaces. */
    private static final List<String> REPLACED = List.of("db", "tls", "licence", "keys", SETTINGS);

    private static final Pattern NAME =
            Pattern.compile("(tls|licence|keys)/[A-Za-z0-9][A-Za-z0-9._-]*|settings\\.conf");
    private static final Pattern NOT_KEPT = Pattern.compile("tls/tickets.*|.*\\.new");
    private static final int MOST_BYTES = 1024 * 1024;

    private FolderParts() {}

    /** The files as they are now, and the settings. */
    static List<BackupWriter.File> read(Path data, String settings) throws IOException {
        var parts = new ArrayList<BackupWriter.File>();
        for (var folder : FOLDERS) {
            for (var file : files(data.resolve(folder))) {
                var name = folder + "/" + file.getFileName();
                if (NAME.matcher(name).matches()
                        && !NOT_KEPT.matcher(name).matches()
                        && Files.size(file) <= MOST_BYTES) {
                    parts.add(new BackupWriter.File(name, Files.readAllBytes(file)));
                }
            }
        }
        parts.add(new BackupWriter.File(SETTINGS, settings.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return parts;
    }

    /** Puts a file of a backup into its place; only the owner may read it. */
    static void write(DataFolder data, String name, byte[] bytes) {
        if (!NAME.matcher(name).matches()) {
            throw new BadBackup("the backup holds a file \"" + name + "\" that belongs to no hub");
        }
        var slash = name.indexOf('/');
        if (slash > 0) {
            data.folder(name.substring(0, slash));
        }
        data.write(name, bytes, true);
    }

    /** Whether a hub has left anything in the folder. */
    static boolean holdsAHub(Path data) {
        return Files.exists(data.resolve("db/hub.mv.db")) || Files.exists(data.resolve("tls"));
    }

    /** Gives everything that a restore replaces another name. Safe to repeat. */
    static void setAside(Path data, String suffix) throws IOException {
        for (var name : REPLACED) {
            var aside = data.resolve(name + suffix);
            if (Files.exists(data.resolve(name)) && !Files.exists(aside)) {
                Files.move(data.resolve(name), aside);
            }
        }
    }

    /** Removes what an unfinished restore left. */
    static void remove(Path data) throws IOException {
        for (var name : REPLACED) {
            var place = data.resolve(name);
            if (Files.exists(place)) {
                try (var all = Files.walk(place)) {
                    for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
