package dev.arcus.hub.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The description in the checkout. {@code -Darcus.openapi.write=true} writes it anew before it is read. */
final class OpenApiFile {

    private static final Path FILE = Path.of("src", "main", "resources", "dev", "arcus", "hub", "api", "openapi.json");
    private static final boolean WRITE = Boolean.getBoolean("arcus.openapi.write");

    private OpenApiFile() {}

    static synchronized String text() {
        try {
            if (WRITE) {
                Files.writeString(FILE, Description.written());
            }
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
