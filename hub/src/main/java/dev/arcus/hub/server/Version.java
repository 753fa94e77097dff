package dev.arcus.hub.server;

import java.util.Objects;

/** The version of the hub. */
final class Version {

    private Version() {}

    /** From the jar's manifest; {@code development} when it does not run from a jar. */
    static String text() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
