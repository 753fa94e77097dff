package dev.arcus.hub.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says in the data folder that a restore was begun and has not ended: first that what was there is moved aside, then that the backup
 * is being read in. No hub starts meanwhile, and the same restore begun again knows what it may remove.
 */
final class RestoreMark {

    private static final String NAME = "restoring";
    private static final String LOADING = "loading";

    private final DataFolder data;

    RestoreMark(DataFolder data) {
        this.data = data;
    }

    /** {@link StartFailure} while there is one. */
    static void refuseStart(DataFolder data) {
        if (Files.exists(data.path().resolve(NAME))) {
            throw new StartFailure("a restore into the data folder " + data.path()
                    + " was not finished: run the same arcus admin restore again");
        }
    }

    boolean isSet() {
        return Files.exists(file());
    }

    /** The suffix under which things are moved aside; empty when that is over, or was not asked for. */
    Optional<String> aside() {
        try {
            return Optional.of(Files.readString(file()).strip()).filter(text -> !text.equals(LOADING));
        } catch (IOException e) {
            throw DataFolder.unusable(data.path(), e);
        }
    }

    void movingAside(String suffix) {
        data.write(NAME, suffix, true);
    }

    void loading() {
        data.write(NAME, LOADING, true);
    }

    void remove() {
        data.delete(NAME);
    }

    private Path file() {
        return data.path().resolve(NAME);
    }
}
