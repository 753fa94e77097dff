package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.support.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state folder that was copied to a second machine. */
class CloneTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void copyDoesNotTakeOverTheLivingPbxAndBothEndsSayWhy() throws IOException {
        try (var stage = Stage.open(folder)) {
            // Given a PBX that is Running, with its password, and a copy of all that it knows
            var system = stage.declare("Original");
            var original = stage.typed("original", "CPU0000000003", system);
            stage.awaitLabel(system, "Running");
            original.process().awaitLine(line -> line.contains("event=ack-sent"), LIMIT);
            copy(folder.resolve("original"), folder.resolve("copy"));

            // When an agent is started on the copy
            var clone = stage.agent("copy");
            var refused = clone.process().awaitLine(line -> line.contains("event=refused"), LIMIT);
            var status = clone.process().awaitLine(line -> line.startsWith("Connection status: Refused"), LIMIT);

            // Then it is told why on its side, the hub keeps why under the same number, and the first did not notice
            var number = refused.replaceAll(".* attempt=(\\S+).*", "$1");
            assertThat(status)
                    .startsWith(
                            "Connection status: Refused: another PBX with this PABX-ID is connected; your partner can"
                                    + " look up attempt " + number);
            var attempt = stage.admin().get("/api/arcus/v1/attempts/" + kept(stage, number));
            assertThat(attempt.path("cause").asText()).isEqualTo("second_box");
            assertThat(attempt.path("serial").asText()).isEqualTo("CPU0000000003");
            assertThat(attempt.toString())
                    .contains("A second box came with the identity of a connected one and was refused.")
                    .contains("give it its own identity");
            assertThat(stage.admin().label(system.id())).isEqualTo("Running");
            assertThat(original.process().output()).doesNotContain("event=lost", "event=refused");
        }
    }

    /** Attempts are written behind the connections: returns the number once it is there. */
    private static String kept(Stage stage, String number) {
        assertThat(stage.admin().causeOf(number)).isEqualTo("second_box");
        return number;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            all.filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .forEach(path -> {
                        try {
                            Files.copy(path, to.resolve(from.relativize(path).toString()));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
