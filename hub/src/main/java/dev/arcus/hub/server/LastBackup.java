package dev.arcus.hub.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The file {@code last-backup} of a data folder: when the last whole backup of this hub was begun, RFC 3339. */
final class LastBackup {

    private static final String NAME = "last-backup";

    private LastBackup() {}

    /** Empty when there was none, or the file cannot be read. */
    static Optional<Instant> in(Path data) {
        try {
            return Optional.of(
                    Instant.parse(Files.readString(data.resolve(NAME)).strip()));
        } catch (IOException | DateTimeException none) {
            return Optional.empty();
        }
    }

    /** {@link StartFailure} says why it cannot be written. */
    static void write(DataFolder data, Instant moment) {
        data.write(NAME, moment + "\n", false);
    }
}
