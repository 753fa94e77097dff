package dev.arcus.e2e.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A checkout with the real launcher and one source of the hub, a Maven that makes the hub's jar and counts, and a Java that prints
 * its arguments and counts its trainings, of which nothing comes. While the file {@code hold} exists, that Maven does not end; while {@code broken} exists, it fails.
 */
final class Sandbox {
    private static final Path LAUNCHER = Path.of("").toAbsolutePath().resolveSibling("arcus");

    private final Path folder;

    /** How a launch ended. */
    record Launched(int exit, String out, String err) {}

    Sandbox(Path folder) throws IOException {
        this.folder = folder;
        Files.copy(LAUNCHER, folder.resolve("arcus"));
        write("pom.xml", "<project/>");
        source("HubMain");
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        script("jdk/bin/javac", "exit 0");
        script(
                "jdk/bin/java",
                "echo \"java $$\"",
                "for argument; do",
                "  echo \"<$argument>\"",
                "  case $argument in -XX:AOTCacheOutput=*) echo trained >>'" + folder + "/trainings' ;; esac",
                "done");
        script(
                "mvn",
                "cd '" + folder + "'",
                "echo built >>builds",
                "while [ -e hold ]; do sleep 0.05; done",
                "if [ -e broken ]; then",
                "  printf '[INFO] before\\n[ERROR] Foo.java:[1,9] no\\n[ERROR] \\n[ERROR] advice\\n'",
                "  exit 1",
                "fi",
                "mkdir -p hub/target/lib && : >hub/target/hub-1.jar && : >hub/target/lib/b.jar && : >hub/target/lib/a.jar");
    }

    Path folder() {
        return folder;
    }

    Path source(String name) throws IOException {
        return write("hub/src/main/java/dev/arcus/hub/server/" + name + ".java", "class " + name + " {}");
    }

    /** Makes a file or folder look changed after the build. */
    void touch(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(5)));
    }

    Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void remove(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    int builds() throws IOException {
        return lines("builds");
    }

    int trainings() throws IOException {
        return lines("trainings");
    }

    private int lines(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    Launched launch(String... arguments) throws IOException, InterruptedException {
        return end(begin(folder.resolve("arcus"), arguments));
    }

    Process begin(Path launcher, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().remove("ARCUS_BUILD");
        builder.environment().remove("ARCUS_JAVA_OPTS");
        builder.environment().put("ARCUS_JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("ARCUS_MVN", folder.resolve("mvn").toString());
        return builder.start();
    }

    Launched end(Process process) throws IOException, InterruptedException {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The launcher does not end: " + err);
        }
        return new Launched(process.exitValue(), out, err);
    }

    private void script(String name, String... lines) throws IOException {
        var file = write(name, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
