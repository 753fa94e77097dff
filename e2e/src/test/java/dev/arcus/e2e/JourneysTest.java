package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneysTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = Stage.open(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void stockPbxThatWaitsIsRunningWithinTwoSecondsOfCreate() {
        // Given a box from stock that proved its pair before anybody declared it
        var pair = "ALE12-1234.5678.90";
        stage.addToFleet(pair, "CPU0000000001");
        var box = stage.fromStock("stock", "CPU0000000001", pair);
        box.process().awaitLine(line -> line.contains("state=waiting"), LIMIT);

        // When the partner clicks Create
        var system = stage.declareStock("Shop", pair);
        var took = stage.awaitLabel(system, "Running");

        // Then it is Running by itself, at once, and its code is spent
        assertThat(took).isLessThan(Duration.ofSeconds(2));
        assertThat(stage.admin().system(system.id()).credential()).isEqualTo("activated");
    }

    @Test
    void pbxBuiltToOrderIsRunningOnceTheCodeIsTyped() {
        // Given a PBX declared with generated device ID and activation code
        var system = stage.declare("Office");
        var before = stage.admin().label(system.id());

        // When the technician types both
        stage.typed("btco", "CPU0000000002", system);
        stage.awaitLabel(system, "Running");

        // Then it went from Pending to Running
        assertThat(before).isEqualTo("Pending");
    }

    @Test
    void secondBoxIsRefusedAndRecordedAndTheFirstStaysRunning() {
        // Given a PBX that is Running
        var system = stage.declare("Original");
        stage.typed("original", "CPU0000000003", system);
        stage.awaitLabel(system, "Running");

        // When another box comes with the same ID and code
        var copy = stage.typed("copy", "CPU0000000004", system);
        var refusal = copy.process().awaitLine(line -> line.contains("event=refused"), LIMIT);

        // Then it is told a number under which the hub keeps why, and the first one did not notice
        var number = refusal.replaceAll(".* attempt=(\\S+).*", "$1");
        assertThat(stage.admin().causeOf(number)).isEqualTo("code_spent");
        assertThat(stage.admin().label(system.id())).isEqualTo("Running");
    }
}
