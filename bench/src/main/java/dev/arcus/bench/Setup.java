package dev.arcus.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement runs on.
 *
 * @param out folder for JSON, the hub's log and recordings
 * @param launcher program that starts hubs; null for the launcher of this checkout
 */
record Setup(Path out, Database database, @Nullable Path launcher) {

    /** Which database the hub uses. */
    enum Database {
        H2,
        POSTGRES
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
