package dev.arcus.hub.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the hub backs itself up.
 *
 * @param every from one backup to the next
 * @param keep how many are kept
 * @param folder where they are put; made when it is missing
 * @param passphrase to encrypt them with, or null
 */
public record BackupPlan(
        Duration every, int keep, Path folder, @Nullable Secret passphrase) {

    private static final String NEVER = "off";
    private static final String FOLDER = "backups";
    private static final Duration LEAST = Duration.ofMinutes(15);
    private static final Duration MOST = Duration.ofDays(30);
    private static final int MOST_KEPT = 1000;
    private static final int LEAST_PASSPHRASE = 12;

    /** Null where the hub is not to back itself up. */
    static @Nullable BackupPlan of(Settings settings) {
        if (settings.text(Setting.BACKUP_EVERY).equals(NEVER)) {
            return null;
        }
        return new BackupPlan(
                settings.duration(Setting.BACKUP_EVERY, LEAST, MOST),
                settings.number(Setting.BACKUP_KEEP, 1, MOST_KEPT),
                settings.given(Setting.BACKUP_FOLDER).isPresent()
                        ? settings.path(Setting.BACKUP_FOLDER)
                        : settings.path(Setting.DATA).resolve(FOLDER),
                passphrase(settings));
    }

    /** The passphrase as the writer and the reader of backups take it. */
    @Nullable String passphraseOrNull() {
        return passphrase == null ? null : passphrase.text();
    }

    private static @Nullable Secret passphrase(Settings settings) {
        if (settings.given(Setting.BACKUP_PASSPHRASE_FILE).isEmpty()) {
            return null;
        }
        var file = settings.path(Setting.BACKUP_PASSPHRASE_FILE);
        try {
            var text = Files.readString(file).strip();
            if (text.length() < LEAST_PASSPHRASE) {
                throw new BadConfiguration("the passphrase in " + file + " is shorter than " + LEAST_PASSPHRASE
                        + " characters: choose a longer one");
            }
            return new Secret(text);
        } catch (IOException e) {
            throw new BadConfiguration("cannot read the passphrase in " + file + ": " + e.getMessage());
        }
    }
}
