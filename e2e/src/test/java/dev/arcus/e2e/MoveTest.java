package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PBX that runs comes to another company. */
class MoveTest {

    @TempDir
    private Path folder;

    @Test
    void theMovedPbxStaysConnectedAndIsNotDeletedMeanwhile() {
        try (var stage = Stage.open(folder)) {
            // Given a PBX that is Running, and another company
            var system = stage.declare("pbx");
            stage.typed("pbx", "CPU0000000001", system);
            stage.awaitLabel(system, "Running");
            var admin = stage.admin();
            var company = admin.createCustomer("Alder", admin.createPartner("Südstern"));
            var site = admin.createSite("Hill", company);
            var before = history(stage, system);

            // When it is moved there
            var moved = admin.post(
                    "/api/arcus/v1/systems/" + system.id() + "/move", Map.of("companyId", company, "siteId", site));

            // Then it stands there, answers, and was never disconnected
            assertThat(moved.at("/siteId/0").asText()).isEqualTo(site);
            assertThat(admin.post("/api/arcus/v1/systems/" + system.id() + "/probe", Map.of())
                            .isMissingNode())
                    .isFalse();
            assertThat(admin.label(system.id())).isEqualTo("Running");
            assertThat(history(stage, system)).isEqualTo(before);
            assertThat(before.toString()).contains("connected").doesNotContain("disconnected");
            var deletion = admin.get("/api/arcus/v1/systems/" + system.id() + "/deletion");
            assertThat(deletion.at("/blockedBy/code").asInt()).isEqualTo(409901);
        }
    }

    private static JsonNode history(Stage stage, Declared system) {
        return stage.admin()
                .get("/api/rainbow/admin/v1.0/systems/" + system.id() + "?connectionHistory=true")
                .path("connectionHistory");
    }
}
