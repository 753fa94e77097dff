package dev.arcus.testing.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A SIP program of the system's packages as a process, with whatever processes it starts itself; they end with it. */
public final class RealSip implements AutoCloseable {

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = 20_000_000;
    private static final Set<RealSip> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> RUNNING.forEach(RealSip::kill)));
    }

    private final Process process;
    private final Path log;

    private RealSip(Process process, Path log) {
        this.process = process;
        this.log = log;
        RUNNING.add(this);
    }

    /** Where a program is; server programs are not always on PATH. */
    public static Optional<Path> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/local/sbin:/usr/sbin:/sbin";
        return Stream.of(path.split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it in a folder, with its output in a file there. */
    public static RealSip start(Path folder, List<String> command) {
        try {
            Path log = Files.createTempFile(folder, "sip", ".log");
            List<String> found = new ArrayList<>(command);
            found.set(0, find(command.getFirst()).orElseThrow().toString());
            Process process = new ProcessBuilder(found)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            return new RealSip(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that was free for UDP and TCP a moment ago, with the next one. */
    public static int freePort() {
        while (true) {
            try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());
                    ServerSocket next = new ServerSocket(tcp.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return Math.min(udp.getLocalPort(), next.getLocalPort());
            } catch (IOException | IllegalArgumentException e) {
                // One of them is taken: others are free.
            }
        }
    }

    /**
     * Returns when it takes connections over TCP.
     *
     * @throws IllegalStateException with all it printed when it ended instead, or took too long
     */
    public RealSip awaitListening(int port) {
        long end = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                throw new IllegalStateException("nothing listens at " + port + "; it printed:\n" + said());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return this;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Everything that it printed so far. */
    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to it and to what it started: the children first, which would outlive it. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        RUNNING.remove(this);
    }

    @Override
    public void close() {
        kill();
        try {
            if (!process.waitFor(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("survived SIGKILL");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
