package dev.arcus.e2e;

import static dev.arcus.e2e.LostHub.REPORT;
import static dev.arcus.e2e.LostHub.box;
import static dev.arcus.e2e.LostHub.isIn;
import static dev.arcus.e2e.LostHub.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.support.AdminClient;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that is lost and comes out of its backup, with real agents that do not know of it. */
@Order(2)
class RestoreTest {

    private static final Duration RETURN = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    @Test
    void everyPbxIsBackByItselfOrNamedWithItsReason() throws Exception {
        try (var stage = Stage.open(folder)) {
            // Given three PBXs that are Running and one that is declared, and then a backup
            var first = stage.declare("First");
            stage.typed("first", "CPU0000000001", first);
            var second = stage.declare("Second");
            stage.typed("second", "CPU0000000002", second);
            var reset = stage.declare("Reset");
            var resetAgent = stage.typed("reset", "CPU0000000003", reset);
            var late = stage.declare("Late");
            for (var system : List.of(first, second, reset)) {
                stage.awaitLabel(system, "Running");
            }
            var hub = new LostHub(stage, folder);
            var backup = hub.backUp();

            // When after it one is activated, one is reset and activated anew, one is declared and activated, and the
            // hub is lost
            stage.typed("late", "CPU0000000004", late);
            stage.awaitLabel(late, "Running");
            activateAnew(stage, reset, resetAgent);
            var young = stage.declare("Young");
            stage.typed("young", "CPU0000000005", young);
            stage.awaitLabel(young, "Running");
            hub.loseAndRestore(backup);

            // Then those that nothing happened to are Running again, so is the one that still has its code, which the
            // backup knows, too,
            // and each other one is named with its reason
            try (var admin = stage.hub().login()) {
                awaitReport(admin, first, second, reset, late, young);
                assertThat(List.of(admin.label(first.id()), admin.label(second.id()), admin.label(late.id())))
                        .containsOnly("Running");
                var report = admin.get(REPORT);
                assertThat(box(report, reset).path("cause").asText()).isEqualTo("younger_than_backup");
                assertThat(box(report, reset).path("remedy").asText()).contains("activation code");
                assertThat(report.path("missing").asLong()).isEqualTo(1);
                assertThat(report.path("unknownRemedy").asText()).contains("Declare the system again");

                // And the report is closed by one click
                admin.post(REPORT + "/close", Map.of());
                assertThat(admin.get(REPORT).path("closedDate").asText()).isNotEmpty();
            }
        }
    }

    private void activateAnew(Stage stage, Declared system, AgentProcess agent) {
        var fresh = stage.admin().reset(system.id());
        agent.process().close();
        stage.typed("reset", "CPU0000000003", fresh);
        stage.awaitLabel(system, "Running");
    }

    private static void awaitReport(
            AdminClient admin, Declared first, Declared second, Declared reset, Declared late, Declared young) {
        Patience.until(RETURN, "everybody was heard of", () -> admin.get(REPORT).toString(), () -> {
            var report = admin.get(REPORT);
            return isIn("back", report, first)
                    && isIn("back", report, second)
                    && isIn("refused", report, reset)
                    && isIn("back", report, late)
                    && isUnknown(report, young)
                    && admin.label(first.id()).equals("Running")
                    && admin.label(second.id()).equals("Running")
                    && admin.label(late.id()).equals("Running");
        });
    }
}
