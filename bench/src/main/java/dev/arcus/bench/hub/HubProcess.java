package dev.arcus.bench.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.bench.BenchFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A hub as its own process, started through the launcher, so with the flags that users get. */
public final class HubProcess implements AutoCloseable {
    /** The administrator that the first start makes. */
    public static final String EMAIL = "bench@bench.example";

    /** Of a hub on the loopback network that lives for one measurement. */
    public static final String PASSWORD = "Bench-only-4711";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final Path data;
    private final long startedNanos;
    private final JsonNode facts;

    private HubProcess(Process process, Path data, long startedNanos, JsonNode facts) {
        this.process = process;
        this.data = data;
        this.startedNanos = startedNanos;
        this.facts = facts;
    }

    /**
     * Starts a hub on free ports and waits until it says where it listens.
     *
     * @param launcher the program {@code arcus}
     * @param data the hub's folder
     * @param more further options of {@code arcus up}
     */
    public static HubProcess start(Path launcher, Path data, List<String> more) {
        var command = new ArrayList<>(List.of(launcher.toString(), "up", "--data", data.toString()));
        command.addAll(List.of("--admin-port", "0", "--admin-plain-port", "0", "--gateway-port", "0"));
        command.addAll(more);
        var log = data.resolveSibling(data.getFileName() + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("ARCUS_BOOTSTRAP_EMAIL", EMAIL);
        builder.environment().put("ARCUS_BOOTSTRAP_PASSWORD", PASSWORD);
        long start = System.nanoTime();
        try {
            var begun = Instant.now();
            var process = builder.start();
            // A measurement that is cut short leaves no hub behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new HubProcess(process, data, start, awaitFacts(process, data, begun, log));
        } catch (IOException e) {
            throw new BenchFailure("cannot start the hub: " + e.getMessage(), e);
        }
    }

    private static JsonNode awaitFacts(Process process, Path data, Instant begun, Path log) throws IOException {
        var file = data.resolve("run").resolve("hub.json");
        var limit = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limit) {
            if (!process.isAlive()) {
                throw new BenchFailure("the hub did not start; see " + log);
            }
            if (Files.exists(file)
                    && !Files.getLastModifiedTime(file).toInstant().isBefore(begun)) {
                return new ObjectMapper().readTree(file.toFile());
            }
            pause(Duration.ofMillis(10));
        }
        process.destroyForcibly();
        throw new BenchFailure("the hub was not up within " + PATIENCE + "; see " + log);
    }

    public long pid() {
        return process.pid();
    }

    public Path data() {
        return data;
    }

    public URI admin() {
        return URI.create(facts.path("adminUrl").asText());
    }

    /** The listener without TLS, for calls of this machine. */
    public URI adminPlain() {
        return URI.create(facts.path("adminPlainUrl").asText());
    }

    /** Opens the calls of this machine's operator. */
    public Path localTokenFile() {
        return Path.of(facts.path("localTokenFile").asText());
    }

    /** The address that agents dial (docs/protocol.md §1). */
    public URI gateway() {
        return URI.create(facts.path("gatewayUrl").asText()).resolve("/websocket");
    }

    public Path caFile() {
        return Path.of(facts.path("caFile").asText());
    }

    /** Time since the process was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Stops it regularly; kills it when that takes longer than a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Lets time pass, as a measurement has to. */
    public static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }
}
