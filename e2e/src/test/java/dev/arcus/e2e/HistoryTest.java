package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Signal;
import dev.arcus.e2e.support.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ended a connection, with real agents and a real hub: each way has its class. */
@Order(2)
class HistoryTest {

    private static final String ARCUS = "/api/arcus/v1";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void eachWayToEndAConnectionHasItsClass() {
        try (var stage = Stage.open(folder)) {
            // Given three PBXs that are Running
            var killed = stage.declare("Killed");
            var stopped = stage.declare("Stopped");
            var reset = stage.declare("Reset");
            var agentOfKilled = stage.typed("killed", "CPU0000000001", killed);
            var agentOfStopped = stage.typed("stopped", "CPU0000000002", stopped);
            var original = stage.typed("reset", "CPU0000000003", reset);
            stage.awaitLabel(killed, "Running");
            stage.awaitLabel(stopped, "Running");
            stage.awaitLabel(reset, "Running");
            original.process().awaitLine(line -> line.contains("event=ack-sent"), LIMIT);

            // When a copy of one comes, one is killed, one is stopped, and the connection of one is reset
            copy(folder.resolve("reset"), folder.resolve("copy"));
            var clone = stage.agent("copy");
            awaitClass(stage, reset, "refused_clone");
            clone.process().kill();
            agentOfKilled.process().kill();
            agentOfStopped.process().signal(Signal.TERM);
            stage.admin().reset(reset.id());

            // Then each has its class
            awaitClass(stage, killed, "lost");
            awaitClass(stage, stopped, "clean_stop");
            awaitClass(stage, reset, "reset");
        }
    }

    @Test
    void stopAndCrashOfTheHubAreItsOwnFault() {
        try (var stage = Stage.open(folder)) {
            // Given a PBX that is Running
            var system = stage.declare("Bakery");
            stage.typed("bakery", "CPU0000000001", system);
            stage.awaitLabel(system, "Running");

            // When the hub is stopped and started, and then killed and started
            stage.hub().process().signal(Signal.TERM);
            stage.hub().process().awaitExit(LIMIT);
            stage.hub().restart();
            awaitClass(stage, system, "hub_drain");
            stage.awaitLabel(system, "Running");
            stage.hub().process().kill();
            stage.hub().restart();
            awaitClass(stage, system, "hub_crash");
            stage.awaitLabel(system, "Running");

            // Then both are incidents of the hub that are over, and nothing of them counts against the PBX
            Patience.until(
                    LIMIT,
                    "both incidents are over",
                    () -> incidents(stage).toString(),
                    () -> StreamSupport.stream(incidents(stage).spliterator(), false)
                            .filter(incident -> incident.has("end"))
                            .map(incident -> incident.path("extent").asText() + " "
                                    + incident.path("causeClass").asText())
                            .toList()
                            .equals(List.of("hub hub_crash", "hub hub_drain")));
            var line = stage.admin().get(ARCUS + "/systems/" + system.id() + "/timeline");
            assertThat(line.path("availability").path("running").asDouble()).isEqualTo(100);
            assertThat(line.path("spans").findValuesAsText("status"))
                    .containsOnly("Pending", "Running", "Unknown")
                    .endsWith("Running");
        }
    }

    @Test
    void tenBehindOneAddressThatAreCutAtOnceAreOneIncident() {
        try (var stage = Stage.open(folder)) {
            // Given ten agents that are Running
            var systems = new ArrayList<Declared>();
            for (var i = 0; i < 10; i++) {
                var system = stage.declare("Shop " + i);
                stage.prepare(folder.resolve("fleet"), "CPU%010d".formatted(i), system);
                systems.add(system);
            }
            try (var agents = AgentProcess.fleet(folder.resolve("fleet"), folder, line -> {})) {
                systems.forEach(system -> stage.awaitLabel(system, "Running"));

                // When all are cut at once
                agents.process().kill();
                Patience.until(
                        LIMIT,
                        "an incident",
                        () -> incidents(stage).toString(),
                        () -> !incidents(stage).isEmpty());
            }

            // Then that is one incident of their address
            assertThat(incidents(stage)).singleElement().satisfies(incident -> {
                assertThat(incident.path("extent").asText()).isEqualTo("address");
                assertThat(incident.path("place").asText()).isEqualTo("127.0.0.1");
                assertThat(incident.path("causeClass").asText()).isEqualTo("lost");
                assertThat(incident.path("count").asInt()).isEqualTo(10);
            });
        }
    }

    private static JsonNode incidents(Stage stage) {
        return stage.admin().get(ARCUS + "/incidents");
    }

    private static void awaitClass(Stage stage, Declared system, String cause) {
        var path = ARCUS + "/systems/" + system.id() + "/history";
        Patience.until(
                LIMIT,
                cause,
                () -> stage.admin().get(path).toString(),
                () -> stage.admin().get(path).findValuesAsText("causeClass").contains(cause));
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                if (!String.valueOf(file.getFileName()).startsWith(".")) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
