package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A box that is broken, and the one that takes its place. */
class HardwareTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String REFUSED =
            "Connection status: Refused: this PBX was replaced by another one in the hub: its PABX-ID has ended";

    @TempDir
    private Path folder;

    @Test
    void newBoxRunsWithTheRulesAndTheOldOneIsCutAndToldWhy() {
        try (var stage = Stage.open(folder)) {
            // Given a PBX that is Running, and has numbering rules
            var system = stage.declare("Shop");
            var old = stage.typed("old", "CPU0000000001", system);
            stage.awaitLabel(system, "Running");
            var rule = Map.of("regexpMatch", "^0800", "regexpReplace", "");
            var path = "/api/rainbow/admin/v1.0/systems/" + system.id();
            stage.admin().status("PUT", path, Map.of("pbxNumberingTranslator", List.of(rule)), Map.of());
            awaitCurrentConfiguration(stage, system.id());

            // When its hardware is replaced, and the new box gets the new PABX-ID and code
            stage.admin().post("/api/arcus/v1/systems/" + system.id() + "/replace-hardware", Map.of());
            old.process().awaitLine(line -> line.startsWith(REFUSED), LIMIT);
            var after = stage.admin().system(system.id());
            assertThat(after.pbxId()).isNotEqualTo(system.pbxId());
            stage.typed("new", "CPU0000000002", after);
            stage.awaitLabel(after, "Running");

            // Then that one has the rules, and the old one is refused whenever it comes, for the same reason on both
            // sides
            awaitCurrentConfiguration(stage, system.id());
            assertThat(stage.admin().get(path).path("pbxNumberingTranslator")).hasSize(1);
            old.restart();
            var refused = old.process().awaitLine(line -> line.contains("event=refused"), LIMIT);
            old.process().awaitLine(line -> line.startsWith(REFUSED), LIMIT);
            var number = refused.replaceAll(".* attempt=(\\S+).*", "$1");
            assertThat(stage.admin().causeOf(number)).isEqualTo("replaced_hardware");
            assertThat(stage.admin().label(system.id())).isEqualTo("Running");
            assertThat(stage.admin()
                            .get("/api/arcus/v1/systems/" + system.id() + "/attempts")
                            .toString())
                    .contains("replaced_hardware", "type the PABX-ID and activation code");
        }
    }

    private static void awaitCurrentConfiguration(Stage stage, String system) {
        var path = "/api/arcus/v1/systems/" + system + "/status";
        Patience.until(
                LIMIT,
                "the PBX has the present configuration",
                () -> stage.admin().get(path).toString(),
                () -> stage.admin()
                        .get(path)
                        .path("configuration")
                        .path("current")
                        .asBoolean());
    }
}
