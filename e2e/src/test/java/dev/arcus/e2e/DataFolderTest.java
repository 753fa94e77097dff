package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub whose place is not what it should be: one clear message, and nothing lost. */
class DataFolderTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MEGABYTES = 24;

    @TempDir
    private Path folder;

    @Test
    void takenPortIsNamed() throws IOException {
        // Given a port that another program has
        var setup = HubProcess.Setup.in(folder);
        try (var taken = new ServerSocket(setup.gatewayPort(), 1, InetAddress.getByName("0.0.0.0"))) {
            // When the hub is started on it
            var said = endOf(setup);

            // Then it ends and names the port
            assertThat(said).contains(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void secondHubOnTheSameFolderIsRefusedAndTheFirstServesOn() {
        // Given a hub
        var first = HubProcess.Setup.in(folder);
        try (var hub = HubProcess.start(first)) {
            // When another one is started on its data folder
            var other = HubProcess.Setup.in(folder);
            var said = endOf(new HubProcess.Setup(
                    first.data(), folder.resolve("hub"), other.adminPort(), other.gatewayPort(), other.options()));

            // Then that one ends and says who holds the folder
            assertThat(said).contains(String.valueOf(hub.process().pid()));
            hub.login().close();
        }
    }

    @Test
    void readOnlyFolderIsNamedAtTheStart() {
        try (var disk = MountedFolder.inMemory(folder.resolve("disk"), MEGABYTES)) {
            // Given a data folder that cannot be written
            disk.makeReadOnly();

            // When the hub is started
            var said = endOf(on(disk));

            // Then it ends and names the folder
            assertThat(said).contains(disk.path().toString());
        }
    }

    @Test
    void fullDiskIsNamedAtTheStart() {
        try (var disk = MountedFolder.inMemory(folder.resolve("disk"), MEGABYTES)) {
            // Given a disk without room
            disk.fill();

            // When the hub is started
            var said = endOf(on(disk));

            // Then it ends and says so
            assertThat(said).contains("is full");
        }
    }

    @Test
    void diskThatFillsUpLosesNothing() {
        try (var disk = MountedFolder.inMemory(folder.resolve("disk"), MEGABYTES);
                var stage = Stage.open(folder, on(disk))) {
            // Given a PBX that is Running
            var system = stage.declare("Before");
            var agent = stage.typed("before", "CPU0000000001", system);
            stage.awaitLabel(system, "Running");

            // When the disk fills up
            disk.fill();

            // Then nothing new is promised, the operator is told why, and with room again the PBX is Running as before
            assertThatThrownBy(() -> declareUntilRefused(stage)).isInstanceOf(RuntimeException.class);
            stage.hub().process().awaitLine(line -> line.contains("No space left"), SOON);
            disk.free();
            comeBack(stage, agent);
            stage.awaitLabel(system, "Running");
            assertThat(stage.declare("After").credential()).isEqualTo("created");
        }
    }

    @Test
    void diskThatTurnsReadOnlyLosesNothing() {
        try (var disk = MountedFolder.onDisk(folder.resolve("disk"), 2 * MEGABYTES);
                var stage = Stage.open(folder, on(disk))) {
            // Given a PBX that is Running
            var system = stage.declare("Before");
            var agent = stage.typed("before", "CPU0000000001", system);
            stage.awaitLabel(system, "Running");

            // When the file system finds a fault and turns read-only
            disk.fail();

            // Then nothing new is promised, the operator is told why, and on a sound disk the PBX is Running as before
            assertThatThrownBy(() -> declareUntilRefused(stage)).isInstanceOf(RuntimeException.class);
            stage.hub().process().awaitLine(line -> line.startsWith("arcus: stopped"), SOON);
            stage.hub().process().kill();
            disk.repair();
            comeBack(stage, agent);
            stage.awaitLabel(system, "Running");
        }
    }

    /** What a hub prints that cannot start; it ends by itself, with a failure, and without a stack trace. */
    private static String endOf(HubProcess.Setup setup) {
        try (var hub = HubProcess.launch(setup, line -> {})) {
            assertThat(hub.process().awaitExit(SOON)).as(hub.process().output()).isPositive();
            assertThat(hub.process().output()).doesNotContain("\tat ");
            return hub.process().output();
        }
    }

    /** Hub and agent are started again, so that nobody has anything but what is on the disk. */
    private static void comeBack(Stage stage, AgentProcess agent) {
        stage.hub().process().kill();
        stage.hub().restart();
        agent.restart();
    }

    private static void declareUntilRefused(Stage stage) {
        for (var i = 0; i < 200; i++) {
            stage.declare("Too much " + i);
        }
    }

    private HubProcess.Setup on(MountedFolder disk) {
        var setup = HubProcess.Setup.in(folder);
        return new HubProcess.Setup(
                disk.path().resolve("hub"), folder, setup.adminPort(), setup.gatewayPort(), setup.options());
    }
}
