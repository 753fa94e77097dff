package dev.arcus.agent.hub;

import dev.arcus.agent.state.WebProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real proxy from the system's packages, on loopback, as a process of its own. */
public final class Tinyproxy implements AutoCloseable {

    /** Why tests are skipped without it. */
    public static final String MISSING = "tinyproxy is not installed (package tinyproxy-bin)";

    private final Process process;
    private final int port;

    private Tinyproxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static boolean isInstalled() {
        return program().isPresent();
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param more lines of its configuration
     */
    public static Tinyproxy start(Path folder, String... more) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Path configuration = folder.resolve("tinyproxy-" + port + ".conf");
        Files.writeString(
                configuration,
                "Port " + port + "\nListen 127.0.0.1\nTimeout 60\nMaxClients 10\n" + String.join("\n", more) + "\n");
        Process process = new ProcessBuilder(program().orElseThrow().toString(), "-d", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("tinyproxy-" + port + ".log").toFile())
                .start();
        Tinyproxy started = new Tinyproxy(process, port);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(started::listens);
        return started;
    }

    public WebProxy settings() {
        return new WebProxy("127.0.0.1", port, Optional.empty());
    }

    @Override
    public void close() {
        Process unused = process.destroyForcibly();
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("tinyproxy ended with " + process.exitValue());
        }
        try (Socket probe = new Socket("127.0.0.1", port)) {
            return probe.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Path> program() {
        return Stream.of(
                        "/usr/bin/tinyproxy",
                        "/usr/sbin/tinyproxy",
                        "/opt/homebrew/bin/tinyproxy",
                        "/usr/local/bin/tinyproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
