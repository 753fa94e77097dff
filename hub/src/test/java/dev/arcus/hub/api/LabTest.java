package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The dialing lab: numbers forward and back, on plans that are saved and on others. */
class LabTest {

    private static final String LAB = ARCUS + "/lab";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void numberIsShownForwardAndBackOnASavedPlan() {
        var system = declare();

        var row = admin.post(lab(system), numbers("089 123456"))
                .good()
                .path("numbers")
                .get(0);

        assertThat(row.path("input").asText()).isEqualTo("089 123456");
        assertThat(row.path("kind").asText()).isEqualTo("public");
        assertThat(row.path("dial").asText()).isEqualTo("0089123456");
        assertThat(row.path("canonical").asText()).isEqualTo("+4989123456");
        assertThat(row.path("decidedBy").asText()).isEqualTo("national");
        assertThat(row.path("back").path("canonical").asText()).isEqualTo("+4989123456");
        assertThat(row.path("warnings")).isEmpty();
    }

    @Test
    void savedPlanIsTriedWithWhatIsNotSavedYetAndStaysAsItIs() {
        var system = declare();
        var trial = Map.of(
                "numbers", List.of("0800 123456", "+33 3 90 67 67 67"),
                "usePbxMainBundlePrefix", false,
                "pbxNumberingTranslator", List.of(Map.of("regexpMatch", "^0800", "description", "barred")));

        var rows = admin.post(lab(system), trial).good().path("numbers");

        assertThat(rows.findValuesAsText("kind")).containsExactly("barred", "public", "public");
        assertThat(rows.get(0).path("dial").isNull()).isTrue();
        assertThat(rows.get(0).path("back").isNull()).isTrue();
        assertThat(rows.get(0).path("decidedBy").asText()).isEqualTo("rule 1 (^0800)");
        assertThat(rows.get(1).path("dial").asText()).isEqualTo("0033390676767");
        var saved = admin.get(ADMIN + "/systems/" + system).good();
        assertThat(saved.path("pbxNumberingTranslator")).isEmpty();
        assertThat(saved.path("usePbxMainBundlePrefix").asBoolean()).isTrue();
    }

    @Test
    void planOfNoSystemIsTried() {
        var plan = Map.of(
                "country", "FRA",
                "pbxNationalPrefix", "0",
                "pbxInternationalPrefix", "00",
                "pbxMainBundlePrefix", List.of("0"),
                "installationNumber", "+33 3 90 67 70 00",
                "numbers", List.of("03 90 67 67 67", "7123", "15", "***"));

        var found = admin.post(LAB, plan).good();

        assertThat(found.path("numbers").findValuesAsText("dial")).containsExactly("00390676767", "7123", "15", "***");
        assertThat(found.path("numbers").get(1).path("canonical").asText()).isEqualTo("+33390677123");
        assertThat(found.path("installationNumberFits").asBoolean()).isTrue();
        assertThat(found.path("emergency").path("outboundPrefix").asBoolean(true))
                .isFalse();
    }

    @Test
    void whatLooksWrongIsNamedInTheCallersLanguage() {
        var rules = List.of(
                Map.of("regexpMatch", "^77$", "regexpReplace", "+4989123456"),
                Map.of("regexpMatch", "^11"),
                Map.of("regexpMatch", "^110", "regexpReplace", "9"));
        var trial = Map.of("numbers", List.of("77", "115", "110"), "pbxNumberingTranslator", rules);

        var found =
                admin.with("Accept-Language", "de").post(lab(declare()), trial).good();

        assertThat(kinds(found.path("warnings"))).contains("dead_rule", "emergency_exempt");
        assertThat(found.path("warnings").findValuesAsText("text")).anyMatch(text -> text.contains("Notrufnummer"));
        assertThat(kinds(found.path("numbers").get(0).path("warnings"))).containsExactly("no_outbound_prefix");
        assertThat(found.path("numbers").get(2).path("kind").asText()).isEqualTo("emergency");
    }

    @Test
    void confirmedRuleBarsAnEmergencyNumberInTheTrialToo() {
        var trial = Map.of(
                "numbers", List.of("112", "0112"),
                "pbxNumberingTranslator", List.of(Map.of("regexpMatch", "^112")),
                "emergency", Map.of("confirmedRules", List.of("^112"), "outboundPrefix", true));

        var found = admin.post(lab(declare()), trial).good();

        assertThat(found.path("numbers").get(0).path("kind").asText()).isEqualTo("barred");
        assertThat(found.path("numbers").get(1).path("dial").asText()).isEqualTo("0112");
        assertThat(kinds(found.path("warnings"))).containsExactly("emergency_barred");
        assertThat(found.path("emergency").path("confirmedRules").get(0).asText())
                .isEqualTo("^112");
    }

    @Test
    void confirmationOfARuleThatThereIsNotIsRefused() {
        var trial = Map.of("numbers", List.of("112"), "emergency", Map.of("confirmedRules", List.of("^112")));

        assertThat(admin.post(lab(declare()), trial).params()).containsExactly("emergency.confirmedRules");
    }

    @Test
    void aThousandNumbersAreTakenAndOneMoreIsRefused() {
        var system = declare();

        assertThat(admin.post(lab(system), Map.of("numbers", Collections.nCopies(1_000, "110")))
                        .good()
                        .path("numbers"))
                .hasSize(1_000);
        assertThat(admin.post(lab(system), Map.of("numbers", Collections.nCopies(1_001, "110")))
                        .params())
                .containsExactly("numbers");
        assertThat(admin.post(lab(system), numbers("1".repeat(257))).params()).containsExactly("numbers[0]");
        assertThat(admin.post(lab(system), Map.of("numbers", List.of())).params())
                .containsExactly("numbers");
    }

    @Test
    void ruleThatCannotBeReadIsNamedWithItsPosition() {
        var trial = Map.of(
                "numbers", List.of("112"),
                "pbxNumberingTranslator", List.of(Map.of("regexpMatch", "1"), Map.of("regexpMatch", "[1")));

        var answer = admin.post(lab(declare()), trial);

        assertThat(answer.params()).containsExactly("pbxNumberingTranslator[1].regexpMatch");
        assertThat(answer.json().path("errorDetails").get(0).path("position").asInt())
                .isPositive();
    }

    @Test
    void supportTriesSavedPlansAndDeclaresNone() {
        var system = declare();

        assertThat(estate.support().post(lab(system), numbers("110")).status()).isEqualTo(200);
        assertThat(estate.rivalAdmin().post(lab(system), numbers("110")).code()).isEqualTo(404000);
        assertThat(estate.support()
                        .post(LAB, Map.of("country", "DEU", "numbers", List.of("110")))
                        .code())
                .isEqualTo(403000);
    }

    private String declare() {
        var system = estate.declare(
                admin,
                Map.of("pbxNationalPrefix", "0", "pbxInternationalPrefix", "00", "pbxMainBundlePrefix", List.of("0")));
        return system.path("id").asText();
    }

    private static List<String> kinds(JsonNode warnings) {
        return warnings.findValuesAsText("kind").stream().distinct().toList();
    }

    private static String lab(String system) {
        return ARCUS + "/systems/" + system + "/lab";
    }

    private static Map<String, Object> numbers(String number) {
        return Map.of("numbers", List.of(number));
    }
}
