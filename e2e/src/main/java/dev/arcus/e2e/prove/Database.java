package dev.arcus.e2e.prove;

import java.util.Locale;

/** The two databases that the hub keeps its state in. */
public enum Database {
    H2,
    POSTGRES;

    /** Its name in options, files and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
