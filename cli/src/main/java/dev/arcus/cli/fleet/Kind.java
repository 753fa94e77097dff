package dev.arcus.cli.fleet;

import java.util.Locale;

/** What a file is about; named as the API names it. */
enum Kind {
    FLEET,
    SYSTEMS;

    String api() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return api();
    }
}
