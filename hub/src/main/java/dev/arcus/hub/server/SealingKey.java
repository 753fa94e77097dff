package dev.arcus.hub.server;

import dev.arcus.hub.security.SecretBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.random.RandomGenerator;

/**
 * The key that seals what the database must not tell by itself, in a file of the data folder that only its owner may read. Made once; the
 * hub's own backups hold it, a dump of the database does not.
 */
final class SealingKey {

    private static final String FOLDER = "keys";
    private static final String FILE = FOLDER + "/people.key";

    private SealingKey() {}

    /** {@link StartFailure} when the file is there and is none. */
    static SecretBox open(DataFolder data, RandomGenerator random) {
        data.folder(FOLDER);
        var file = data.path().resolve(FILE);
        if (!Files.exists(file)) {
            var fresh = new byte[SecretBox.KEY_BYTES];
            random.nextBytes(fresh);
            data.write(FILE, fresh, true);
        }
        try {
            return new SecretBox(Files.readAllBytes(file), random);
        } catch (IOException e) {
            throw new StartFailure("cannot read " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException damaged) {
            throw new StartFailure(
                    "the key in " + file + " is damaged: put back that of a backup, or remove it; then whoever has a"
                            + " second factor needs a recovery code",
                    damaged);
        }
    }
}
