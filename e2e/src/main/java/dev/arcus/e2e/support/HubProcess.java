package dev.arcus.e2e.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.wire.admin.HubFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** The hub as it runs: a process of its own, which can be killed, stopped and started again on its data. One thread. */
public final class HubProcess implements AutoCloseable {

    public static final String EMAIL = "admin@hub.example";
    public static final String PASSWORD = "Prove-1234-prove";
    public static final String DOMAIN = "openrainbow.com";

    private static final String ADMIN_ADDRESS = "--admin-address";
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    /** Of the Java machine. */
    static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT));
    private static final Logger LOG = System.getLogger(HubProcess.class.getName());

    private final Setup setup;
    private final Consumer<String> listener;
    private ChildProcess child;

    private HubProcess(Setup setup, Consumer<String> listener) {
        this.setup = setup;
        this.listener = listener;
        this.child = launch();
    }

    /**
     * How it is set up.
     *
     * @param data its data folder
     * @param logs where {@code hub.log} is written
     * @param options further options of {@code arcus up}
     */
    public record Setup(Path data, Path logs, int adminPort, int gatewayPort, List<String> options) {

        public Setup {
            options = List.copyOf(options);
        }

        /** In {@code folder}, on ports that were free a moment ago. */
        public static Setup in(Path folder, String... options) {
            return new Setup(folder.resolve("hub"), folder, freePort(), freePort(), List.of(options));
        }

        public Setup with(String... more) {
            var all = new ArrayList<>(options);
            all.addAll(List.of(more));
            return new Setup(data, logs, adminPort, gatewayPort, all);
        }

        /** The same with its admin listener on another address and port. */
        public Setup at(String address, int port) {
            return new Setup(data, logs, port, gatewayPort, options).with(ADMIN_ADDRESS, address);
        }

        private URI admin() {
            var at = options.indexOf(ADMIN_ADDRESS);
            return URI.create("https://" + (at < 0 ? "127.0.0.1" : options.get(at + 1)) + ":" + adminPort);
        }
    }

    /** Starts it and returns at once. */
    public static HubProcess launch(Setup setup, Consumer<String> listener) {
        return new HubProcess(setup, listener);
    }

    /** Starts it and returns when it serves. */
    public static HubProcess start(Setup setup) {
        return start(setup, line -> {});
    }

    /** Starts it and returns when it serves; {@code listener} hears what it prints. */
    public static HubProcess start(Setup setup, Consumer<String> listener) {
        var hub = new HubProcess(setup, listener);
        hub.awaitServing();
        return hub;
    }

    /** Starts it again, on the same data and ports, after it ended; returns at once. */
    public void relaunch() {
        child.close();
        child = launch();
    }

    /** The same, and returns when it serves. */
    public void restart() {
        relaunch();
        awaitServing();
    }

    /** Returns when it serves people and PBXs. */
    public void awaitServing() {
        var own = child.pid();
        Patience.until(STARTS_WITHIN, "the hub serves", child::output, () -> {
            if (!child.isAlive()) {
                throw new IllegalStateException("the hub ended; it printed:\n" + child.output());
            }
            return Files.exists(file()) && facts().pid() == own;
        });
    }

    public ChildProcess process() {
        return child;
    }

    public Setup setup() {
        return setup;
    }

    /** What the hub says of itself in its data folder. */
    public HubFile facts() {
        try {
            return new ObjectMapper().readValue(file().toFile(), HubFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SSLContext trust() {
        return Trust.in(authority());
    }

    /** The certificate of its authority, as a PEM file. */
    public Path authority() {
        return Path.of(Objects.requireNonNull(facts().caFile(), "the hub made its own authority"));
    }

    public Gateway gateway() {
        return Gateway.at(gatewayAddress(setup.gatewayPort()), DOMAIN, trust());
    }

    /** From another address of this machine. */
    public Gateway gatewayFrom(InetAddress address) {
        return Gateway.from(address, gatewayAddress(setup.gatewayPort()), DOMAIN, trust());
    }

    /** What an agent dials to reach the hub through {@code port}. */
    public static URI gatewayAddress(int port) {
        return URI.create("wss://127.0.0.1:" + port + "/websocket");
    }

    public AdminClient login() {
        return AdminClient.login(setup.admin(), trust(), EMAIL, PASSWORD);
    }

    @Override
    public void close() {
        child.close();
    }

    private ChildProcess launch() {
        var arguments = new ArrayList<>(List.of(
                "up",
                "--data",
                setup.data().toString(),
                "--admin-port",
                String.valueOf(setup.adminPort()),
                "--admin-plain-port",
                "off",
                "--gateway-port",
                String.valueOf(setup.gatewayPort())));
        arguments.addAll(setup.options());
        var environment = Map.of("ARCUS_BOOTSTRAP_EMAIL", EMAIL, "ARCUS_BOOTSTRAP_PASSWORD", PASSWORD);
        return ChildProcess.start(
                new ChildProcess.Program(
                        "hub", setup.logs(), FLAGS, "dev.arcus.hub.server.HubMain", arguments, environment),
                listener);
    }

    private Path file() {
        return setup.data().resolve(HubFile.PATH);
    }

    /** Below the ports that outgoing connections get, which could take one while the hub is away. */
    private static int freePort() {
        while (true) {
            var port = NEXT_PORT.getAndUpdate(last -> last < LAST_PORT ? last + 1 : FIRST_PORT);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                LOG.log(Level.DEBUG, "port {0} is taken", port);
            }
        }
    }
}
