package dev.arcus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Starts the hub, and its commands behind {@code admin}, that the tests were compiled with: the checkout's own launcher would build first. */
final class TestLauncher {

    private TestLauncher() {}

    /** A program in {@code folder}. */
    static Path in(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var program = Files.createFile(
                folder.resolve("hub"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(program, """
                #!/bin/sh
                [ "$1" = admin ] && shift
                exec '%s' --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \\
                  -cp '%s' dev.arcus.hub.server.HubMain "$@"
                """.formatted(java, System.getProperty("java.class.path")));
    }
}
