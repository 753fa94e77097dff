package dev.arcus.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of the system's own packages, in a temporary folder, on loopback, with fsync on. One for each process
 * that asks, stopped when that process ends. It runs as the user {@code postgres} when the tests run as root, which
 * PostgreSQL refuses.
 */
public final class ThrowAwayPostgres {

    /** Why tests are skipped without it. */
    public static final String MISSING = "PostgreSQL is not installed (package postgresql): no initdb found";

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final String USER = "arcus";
    private static final int START_SECONDS = 60;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable ThrowAwayPostgres running;

    private final Path binaries;
    private final Path folder;
    private final int port;
    private final Process server;

    private ThrowAwayPostgres(Path binaries) {
        this.binaries = binaries;
        this.folder = ownFolder();
        this.port = freePort();
        command("initdb", "-D", data(), "-U", USER, "-A", "trust", "--no-sync", "--no-locale", "-E", "UTF8");
        this.server = start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        awaitStart();
    }

    public static boolean isInstalled() {
        return binaries().isPresent();
    }

    /** The server of this process, started at the first call. */
    public static synchronized ThrowAwayPostgres running() {
        var server = running;
        if (server == null) {
            server = new ThrowAwayPostgres(binaries().orElseThrow(() -> new IllegalStateException(MISSING)));
            running = server;
        }
        return server;
    }

    /** A fresh, empty database; its JDBC URL. */
    public String createDatabase() {
        var name = "arcus_" + DATABASES.incrementAndGet();
        command("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER, name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    public String user() {
        return USER;
    }

    /** Nothing is asked for. */
    public String password() {
        return "";
    }

    public long pid() {
        return server.pid();
    }

    private static Optional<Path> binaries() {
        return Stream.concat(packaged(), onPath())
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst();
    }

    /** Newest version first. */
    private static Stream<Path> packaged() {
        try (var versions = Files.list(PACKAGES)) {
            return versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    private static Stream<Path> onPath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(Path::of);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Process start() {
        return launch(
                "postgres",
                "-D",
                data(),
                "-p",
                Integer.toString(port),
                "-k",
                folder.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "max_connections=200");
    }

    private void awaitStart() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL did not start: " + log());
            }
            pause();
        }
    }

    private boolean answers() {
        return waitFor(launch("pg_isready", "-q", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER)) == 0;
    }

    private void stop() {
        // SIGTERM to setpriv's child: postgres took its place, so this is the server itself.
        server.destroy();
        try {
            if (!server.waitFor(5, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void command(String program, String... arguments) {
        var process = launch(program, arguments);
        if (waitFor(process) != 0) {
            throw new IllegalStateException(program + " failed: " + log());
        }
    }

    private Process launch(String program, String... arguments) {
        var line = new ArrayList<String>();
        if (isRoot()) {
            line.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        line.add(binaries.resolve(program).toString());
        line.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Path logFile() {
        return folder.resolve("log");
    }

    private static Path ownFolder() {
        try {
            var folder = Files.createTempDirectory("arcus-postgres");
            if (isRoot()) {
                var users = folder.getFileSystem().getUserPrincipalLookupService();
                Files.setOwner(folder, users.lookupPrincipalByName("postgres"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // What is left lies in the folder for temporary files.
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
