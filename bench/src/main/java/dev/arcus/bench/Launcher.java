package dev.arcus.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the program {@code arcus} that starts hubs. */
final class Launcher {
    private Launcher() {}

    /** What the launcher named when it started us; else the one of the checkout that we run in. */
    static Path find() {
        return Optional.ofNullable(System.getenv("ARCUS_LAUNCHER"))
                .map(Path::of)
                .or(() -> above(Path.of("").toAbsolutePath()))
                .orElseThrow(() -> new BenchFailure("no launcher: start this as ./arcus bench"));
    }

    private static Optional<Path> above(Path folder) {
        for (Path here = folder; here != null; here = here.getParent()) {
            if (Files.isExecutable(here.resolve("arcus")) && Files.exists(here.resolve("pom.xml"))) {
                return Optional.of(here.resolve("arcus"));
            }
        }
        return Optional.empty();
    }
}
