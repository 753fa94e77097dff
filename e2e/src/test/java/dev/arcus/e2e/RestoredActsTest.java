package dev.arcus.e2e;

import static dev.arcus.e2e.LostHub.REPORT;
import static dev.arcus.e2e.LostHub.box;
import static dev.arcus.e2e.LostHub.isIn;
import static dev.arcus.e2e.LostHub.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** What people did to PBXs after the backup that their hub came out of, with real agents that do not know of it. */
@Order(2)
class RestoredActsTest {

    /** The schedule of a refused agent: 10 s, 30 s, 1, 2 min. */
    private static final Duration RETURN = Duration.ofSeconds(240);

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SYSTEMS = "/api/rainbow/admin/v1.0/systems/";
    private static final String PAIR = "RES01-1234.5678.90";

    @TempDir
    private Path folder;

    @Test
    void deletedAndHalfResetPbxsAreRunningAgainAndYoungPasswordsAreNamed() throws Exception {
        try (var stage = Stage.open(folder)) {
            // Given three PBXs that are Running, and then a backup
            var deleted = stage.declare("Deleted");
            var deletedAgent = stage.typed("deleted", "CPU0000000001", deleted);
            var pending = stage.declare("Half reset");
            stage.typed("pending", "CPU0000000002", pending);
            var renewed = stage.declare("Renewed");
            var renewedAgent = stage.typed("renewed", "CPU0000000003", renewed);
            var all = List.of(deleted, pending, renewed);
            all.forEach(system -> stage.awaitLabel(system, "Running"));
            var hub = new LostHub(stage, folder);
            var backup = hub.backUp();

            // When one is deleted, one is reset and nobody types the new code, one gets a new password, and the hub is
            // lost
            delete(stage, deleted, deletedAgent);
            var fresh = stage.admin().reset(pending.id());
            assertThat(fresh.code()).isNotEqualTo(pending.code());
            stage.awaitLabel(pending, "Pending");
            renew(stage, renewed);
            hub.loseAndRestore(backup);
            deletedAgent.restart();

            // Then the first two are Running as before, and the third is named with reason and remedy, there and on the
            // PBX
            try (var admin = stage.hub().login()) {
                awaitReport(
                        admin,
                        report -> isIn("back", report, deleted)
                                && isIn("back", report, pending)
                                && isIn("refused", report, renewed));
                var named = box(admin.get(REPORT), renewed);
                assertThat(named.path("cause").asText()).isEqualTo("younger_than_backup");
                assertThat(named.path("remedy").asText()).contains("activation code");
                assertThat(admin.causeOf(named.path("attempt").asText())).isEqualTo("younger_than_backup");
                renewedAgent
                        .process()
                        .awaitLine(line -> line.contains("event=refused") && line.contains("out of a backup"), SOON);
                awaitRunning(admin, List.of(deleted, pending));
            }
        }
    }

    @Test
    void stockPbxGoesOnOnceItIsDeclaredAgainAndNewHardwareIsNamedWhileTheOldIsBack() throws Exception {
        try (var stage = Stage.open(folder)) {
            // Given a PBX in stock, one that is Running, and then a backup
            stage.addToFleet(PAIR, "CPU0000000011");
            var replaced = stage.declare("Replaced");
            var old = stage.typed("old", "CPU0000000012", replaced);
            stage.awaitLabel(replaced, "Running");
            var hub = new LostHub(stage, folder);
            var backup = hub.backUp();

            // When the one from stock is declared and Running, and the other one is a new box, and the hub is lost
            var stock = stage.declareStock("From stock", PAIR);
            stage.fromStock("stock", "CPU0000000011", PAIR);
            stage.awaitLabel(stock, "Running");
            old.process().close();
            stage.admin().post("/api/arcus/v1/systems/" + replaced.id() + "/replace-hardware", Map.of());
            var fresh = stage.admin().system(replaced.id());
            assertThat(fresh.pbxId()).isNotEqualTo(replaced.pbxId());
            stage.typed("new", "CPU0000000013", fresh);
            stage.awaitLabel(replaced, "Running");
            hub.loseAndRestore(backup);
            old.restart();

            // Then the old box is back, for the backup knows no other, and the new one is named
            try (var admin = stage.hub().login()) {
                awaitReport(admin, report -> isIn("back", report, replaced) && isUnknown(report, fresh));
                assertThat(admin.get(REPORT).path("unknownRemedy").asText()).contains("Declare the system again");

                // And the one from stock is Running by itself, at once or when it is declared again
                awaitReport(admin, report -> isUnknown(report, stock) || isWaiting(admin));
                var again = admin.declareStock("From stock again", stage.site(), PAIR);
                awaitRunning(admin, List.of(again));
                assertThat(isUnknown(admin.get(REPORT), again)).isFalse();
            }
        }
    }

    private static boolean isWaiting(AdminClient admin) {
        return admin.get("/api/arcus/v1/fleet/waiting").toString().contains(PAIR.substring(6));
    }

    private static void delete(Stage stage, Declared system, AgentProcess agent) {
        agent.process().stop();
        stage.awaitLabel(system, "Activated");
        assertThat(stage.admin().status("DELETE", SYSTEMS + system.id(), Map.of(), Map.of()))
                .contains(200);
    }

    /** Until the hub knows that the PBX has it. */
    private static void renew(Stage stage, Declared system) {
        var path = "/api/arcus/v1/systems/" + system.id();
        stage.admin().post(path + "/renew-password", Map.of());
        Patience.until(
                SOON,
                "the PBX has its new password",
                () -> stage.admin().get(path + "/status").path("renewal").isEmpty());
    }

    /** A report that a test waits for. */
    private interface Wanted {
        boolean is(JsonNode report);
    }

    private static void awaitReport(AdminClient admin, Wanted wanted) {
        Patience.until(
                RETURN,
                "the report says of everybody what became of it",
                () -> admin.get(REPORT).toString(),
                () -> wanted.is(admin.get(REPORT)));
    }

    private static void awaitRunning(AdminClient admin, List<Declared> systems) {
        for (var system : systems) {
            Patience.until(
                    RETURN,
                    system.name() + " is Running",
                    () -> admin.label(system.id()),
                    () -> admin.label(system.id()).equals("Running"));
        }
    }
}
