package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.ChildProcess;
import dev.arcus.e2e.support.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A hub that is backed up by the command, lost with all that it had, and restored by the command. */
record LostHub(Stage stage, Path folder) {

    static final String REPORT = "/api/arcus/v1/restoration";

    private static final Duration COMMAND = Duration.ofSeconds(90);
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    Path backUp() {
        var file = folder.resolve("hub.backup");
        run("dev.arcus.cli.CliMain", "admin", "backup", "--data", data().toString(), "--to", file.toString());
        return file;
    }

    /** Its process is killed and its folder removed; what runs afterwards knows only the backup. */
    void loseAndRestore(Path backup) throws IOException {
        stage.hub().process().kill();
        try (var all = Files.walk(data())) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        run("dev.arcus.hub.server.HubMain", "restore", backup.toString(), "--data", data().toString());
        stage.hub().restart();
    }

    /** What the report says of a system, or a missing node. */
    static JsonNode box(JsonNode report, Declared system) {
        for (var box : report.path("boxes")) {
            if (box.path("systemId").asText().equals(system.id())) {
                return box;
            }
        }
        return MissingNode.getInstance();
    }

    static boolean isIn(String state, JsonNode report, Declared system) {
        return box(report, system).path("state").asText().equals(state);
    }

    static boolean isUnknown(JsonNode report, Declared system) {
        return report.path("unknown").toString().contains(system.pbxId().toLowerCase(Locale.ROOT));
    }

    private Path data() {
        return stage.hub().setup().data();
    }

    private void run(String program, String... arguments) {
        var name = "command-" + arguments[0];
        try (var command = ChildProcess.start(
                new ChildProcess.Program(name, folder, FLAGS, program, List.of(arguments), Map.of()), line -> {})) {
            assertThat(command.awaitExit(COMMAND)).as(command.output()).isZero();
        }
    }
}
