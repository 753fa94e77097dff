package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Emergency numbers are never barred or changed unless somebody confirmed exactly that. */
class EmergencyTest {

    private static final List<Map<String, String>> BARRING = List.of(Map.of("regexpMatch", "^11"));

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void clientThatCannotConfirmIsToldThatEmergencyNumbersAreExempt() {
        var system = estate.declare(admin, Map.of("pbxNumberingTranslator", BARRING));

        var exempt = system.path("emergency").path("exemptRules").get(0);
        assertThat(exempt.path("rule").asInt()).isEqualTo(1);
        assertThat(exempt.path("regexpMatch").asText()).isEqualTo("^11");
        assertThat(exempt.path("numbers").toString()).contains("\"110\"", "\"112\"");
        assertThat(kind(system, "112")).isEqualTo("emergency");
        assertThat(audited()).isEmpty();
    }

    @Test
    void confirmedRuleBarsAndTheConfirmationIsRecorded() {
        var system = estate.declare(admin, Map.of("pbxNumberingTranslator", BARRING));

        var confirmed = put(system, Map.of("emergency", Map.of("confirmedRules", List.of("^11"))));

        assertThat(confirmed.path("emergency").path("exemptRules")).isEmpty();
        assertThat(kind(system, "112")).isEqualTo("barred");
        assertThat(audited()).singleElement().satisfies(event -> {
            assertThat(event.object()).isEqualTo(system.path("id").asText());
            assertThat(event.detail()).contains("^11 bars");
        });
    }

    @Test
    void confirmationEndsWithTheRuleThatItWasFor() {
        var system = estate.declare(
                admin,
                Map.of("pbxNumberingTranslator", BARRING, "emergency", Map.of("confirmedRules", List.of("^11"))));

        put(system, Map.of("pbxNumberingTranslator", List.of(Map.of("regexpMatch", "^0190"), BARRING.getFirst())));
        assertThat(kind(system, "112")).as("the rule is still the same").isEqualTo("barred");

        put(system, Map.of("pbxNumberingTranslator", List.of(Map.of("regexpMatch", "^11", "regexpReplace", "9"))));
        assertThat(kind(system, "112")).as("the rule is another one").isEqualTo("emergency");
    }

    @Test
    void internalNumberWinsAndThePrefixGoesInFrontWhenSaidSo() {
        var system = estate.declare(admin, Map.of("pbxMainBundlePrefix", List.of("0")));

        put(system, Map.of("emergency", Map.of("internalNumbers", List.of("110"), "outboundPrefix", true)));

        assertThat(kind(system, "110")).isEqualTo("internal");
        var urgent = row(system, "112");
        assertThat(urgent.path("kind").asText()).isEqualTo("emergency");
        assertThat(urgent.path("dial").asText()).isEqualTo("0112");
    }

    @Test
    void changeOfSomethingElseLeavesTheSettings() {
        var emergency =
                Map.of("outboundPrefix", true, "internalNumbers", List.of("110"), "confirmedRules", List.of("^11"));
        var system = estate.declare(admin, Map.of("pbxNumberingTranslator", BARRING, "emergency", emergency));

        var renamed = put(system, Map.of("name", "Other"));

        assertThat(renamed.path("emergency")).isEqualTo(system.path("emergency"));
        assertThat(audited()).hasSize(1);
    }

    @Test
    void confirmationOfARuleThatThereIsNotIsRefusedAndNothingIsWritten() {
        var system = estate.declare(admin, Map.of("pbxNumberingTranslator", BARRING));

        var answer =
                admin.put(path(system), Map.of("name", "Other", "emergency", Map.of("confirmedRules", List.of("^12"))));

        assertThat(answer.params()).containsExactly("emergency.confirmedRules");
        assertThat(admin.get(path(system)).good().path("name")).isEqualTo(system.path("name"));
    }

    private JsonNode put(JsonNode system, Map<String, ?> change) {
        return admin.put(path(system), change).good();
    }

    private String kind(JsonNode system, String number) {
        return row(system, number).path("kind").asText();
    }

    private JsonNode row(JsonNode system, String number) {
        return admin.post(ARCUS + "/systems/" + system.path("id").asText() + "/lab", Map.of("numbers", List.of(number)))
                .good()
                .path("numbers")
                .get(0);
    }

    private List<AuditEvent> audited() {
        return api.memory.auditTrail().list(new Page.Request(100, 0)).items().stream()
                .filter(event -> event.act().equals("system.emergency"))
                .toList();
    }

    private static String path(JsonNode system) {
        return ADMIN + "/systems/" + system.path("id").asText();
    }
}
