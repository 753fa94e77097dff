package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.cli.client.AdminClient;
import dev.arcus.cli.client.ApiFailure;
import dev.arcus.e2e.prove.H2Copy;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Signal;
import dev.arcus.e2e.support.Stage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports while PBXs are connected, and while the hub is killed. */
@Order(2)
class ImportOnARunningHubTest {

    private static final String IMPORTS = "/api/arcus/v1/imports";
    private static final Duration APPLIED_WITHIN = Duration.ofSeconds(120);
    private static final int ROWS = 1_000;
    private static final int KILLS = 3;
    private static final int LATEST_MILLIS = 600;

    @TempDir
    private Path folder;

    @Test
    void connectedPbxStaysConnectedAndItsCredentialTheSameToTheByte() {
        try (var stage = Stage.open(folder)) {
            // Given a PBX that is connected with its own password
            var declared = stage.declare("Laden");
            var agent = stage.typed("laden", "CPU1", declared);
            stage.awaitLabel(declared, "Running");
            var before = credential(stage.hub(), declared.id());
            var since = since(stage, declared.id());

            // When a file changes its name and its prefixes
            try (var admin = login(stage.hub())) {
                var rehearsed = rehearse(
                        admin,
                        "systems",
                        "company;site;deviceId;name;nationalPrefix\nBakery Sonnenschein;Munich;%s;Laden Altstadt;1\n"
                                .formatted(declared.pbxId()));
                assertThat(rehearsed.path("rows").path("changed").asInt()).isEqualTo(1);
                apply(admin, rehearsed);
                assertThat(phase(admin, rehearsed)).isEqualTo("applied");
            }

            // Then it was never gone, and nobody touched its secret
            assertThat(stage.admin().system(declared.id()).name()).isEqualTo("Laden Altstadt");
            assertThat(stage.admin().label(declared.id())).isEqualTo("Running");
            assertThat(since(stage, declared.id())).isEqualTo(since).isNotEmpty();
            assertThat(credential(stage.hub(), declared.id())).isEqualTo(before);
            assertThat(agent.process().isAlive()).isTrue();
        }
    }

    private static String since(Stage stage, String system) {
        return stage.admin()
                .get("/api/arcus/v1/systems/" + system + "/status")
                .path("since")
                .asText();
    }

    @Test
    void importCutByAKillIsAppliedOrNotBegunAndSoIsItsUndo() {
        try (var hub = HubProcess.start(HubProcess.Setup.in(folder))) {
            var random = new SplittableRandom(7);
            var partner = partner(hub);
            var found = new ArrayList<String>();
            for (var round = 0; round < KILLS; round++) {
                JsonNode rehearsed;
                try (var admin = login(hub)) {
                    rehearsed = rehearse(admin, "fleet", file(partner, round));
                    admin.post(at(rehearsed) + "/apply");
                    // The first one dies at once: in the middle, for a thousand rows take longer than an answer.
                    pause(round == 0 ? 0 : random.nextInt(LATEST_MILLIS));
                    hub.process().kill();
                }
                hub.restart();
                try (var admin = login(hub)) {
                    var after = phase(admin, rehearsed);
                    found.add(after);
                    assertThat(after).isIn("rehearsed", "applied");
                    assertThat(items(hub, round)).isEqualTo(after.equals("applied") ? ROWS : 0);

                    apply(admin, rehearsed);

                    assertThat(phase(admin, rehearsed)).isEqualTo("applied");
                    assertThat(items(hub, round)).isEqualTo(ROWS);
                }
                cutTheUndo(hub, rehearsed, round, random);
            }
            assertThat(found).as("in the middle at least once").contains("rehearsed");
        }
    }

    private static void cutTheUndo(HubProcess hub, JsonNode rehearsed, int round, SplittableRandom random) {
        try (var admin = login(hub)) {
            var undo = Thread.ofVirtual().start(() -> tolerant(() -> admin.post(at(rehearsed) + "/undo")));
            pause(random.nextInt(LATEST_MILLIS));
            hub.process().kill();
            join(undo);
        }
        hub.restart();
        try (var admin = login(hub)) {
            var after = phase(admin, rehearsed);
            assertThat(after).isIn("applied", "undone");
            assertThat(items(hub, round)).isEqualTo(after.equals("applied") ? ROWS : 0);

            admin.post(at(rehearsed) + "/undo");

            assertThat(phase(admin, rehearsed)).isEqualTo("undone");
            assertThat(items(hub, round)).isZero();
        }
    }

    private static String partner(HubProcess hub) {
        try (var admin = hub.login()) {
            return admin.createPartner("Nordlicht Telefonie");
        }
    }

    private static String file(String partner, int round) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "KILL%d;%04d.%04d.10;OXO Connect;%s".formatted(round, i / 100, i, partner))
                .collect(Collectors.joining("\n", "fleetReference;installationReference;model;partner\n", "\n"));
    }

    private static AdminClient login(HubProcess hub) {
        var address = URI.create(Objects.requireNonNull(hub.facts().adminUrl()));
        return AdminClient.login(address, hub.authority(), HubProcess.EMAIL, HubProcess.PASSWORD);
    }

    private static JsonNode rehearse(AdminClient admin, String kind, String file) {
        var rehearsed = admin.post(IMPORTS + "?kind=" + kind, "text/csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(rehearsed.path("rows").path("errors").asInt()).isZero();
        return rehearsed;
    }

    private static void apply(AdminClient admin, JsonNode rehearsed) {
        admin.post(at(rehearsed) + "/apply");
        Patience.until(
                APPLIED_WITHIN,
                "the import is over",
                () -> !phase(admin, rehearsed).equals("applying"));
    }

    private static String phase(AdminClient admin, JsonNode rehearsed) {
        return admin.get(at(rehearsed)).path("phase").asText();
    }

    private static String at(JsonNode rehearsed) {
        return IMPORTS + "/" + rehearsed.path("id").asText();
    }

    private static long items(HubProcess hub, int round) {
        try (var admin = hub.login()) {
            return admin.get("/api/arcus/v1/fleet/items?limit=1000&text=KILL" + round + "-")
                    .size();
        }
    }

    /** Every column of its row. */
    private static List<String> credential(HubProcess hub, String system) {
        hub.process().signal(Signal.STOP);
        try {
            hub.process().drain();
            return H2Copy.of(hub.setup().data()).read(copy -> row(copy, system));
        } finally {
            hub.process().signal(Signal.CONT);
        }
    }

    private static List<String> row(Connection copy, String system) throws SQLException {
        try (var statement = copy.prepareStatement("select * from system_credential where system_id = ?")) {
            statement.setString(1, system);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                var columns = rows.getMetaData();
                var values = new ArrayList<String>();
                for (var i = 1; i <= columns.getColumnCount(); i++) {
                    values.add(columns.getColumnName(i) + "=" + rows.getString(i));
                }
                return values;
            }
        }
    }

    private static void tolerant(Runnable call) {
        try {
            call.run();
        } catch (ApiFailure killed) {
            assertThat(killed).hasMessageContaining("no answer");
        }
    }

    private static void pause(int millis) {
        var until = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
