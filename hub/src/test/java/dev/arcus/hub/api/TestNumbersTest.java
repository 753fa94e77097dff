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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test numbers are kept with a plan, and no change of the plan breaks them. */
class TestNumbersTest {

    private static final Map<String, String> MUNICH =
            Map.of("number", "089 123456", "dial", "0089123456", "canonical", "+4989123456");

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();
    private String system = "";

    @BeforeEach
    void declare() {
        var dialing =
                Map.of("pbxNationalPrefix", "0", "pbxInternationalPrefix", "00", "pbxMainBundlePrefix", List.of("0"));
        system = estate.declare(admin, dialing).path("id").asText();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void theyAreReplacedAndReadWithWhatThePlanMakesOfThem() {
        keep(MUNICH, Map.of("number", "23", "dial", "9"));

        var read = estate.support().get(tests()).good().path("testNumbers");

        assertThat(read.findValuesAsText("passes")).containsExactly("true", "false");
        assertThat(read.get(0).path("canonical").asText()).isEqualTo("+4989123456");
        assertThat(read.get(1).has("canonical")).isFalse();
        assertThat(read.get(1).path("gotDial").asText()).isEqualTo("23");
        assertThat(keep()).isEmpty();
        assertThat(admin.get(tests()).good().path("testNumbers")).isEmpty();
    }

    @Test
    void changeThatFailsThemIsRefusedByNumberAndNothingIsWritten() {
        keep(MUNICH);
        var barring = List.of(Map.of("regexpMatch", "^089"));

        var answer = admin.with("Accept-Language", "en")
                .put(path(), Map.of("name", "Other", "pbxNumberingTranslator", barring));

        assertThat(answer.code()).isEqualTo(409913);
        assertThat(answer.json().path("errorDetails").asText())
                .contains("089 123456: expected 0089123456, got nothing.");
        var failed = answer.json().path("errorDetailsData").path("failed");
        assertThat(failed.findValuesAsText("part")).containsExactly("dial", "canonical");
        assertThat(failed.get(0).path("number").asText()).isEqualTo("089 123456");
        assertThat(failed.get(0).path("expected").asText()).isEqualTo("0089123456");
        assertThat(failed.get(0).path("got").asText("-")).isEmpty();
        var stored = admin.get(path()).good();
        assertThat(stored.path("name").asText()).isEqualTo("Shop");
        assertThat(stored.path("pbxNumberingTranslator")).isEmpty();
    }

    @Test
    void changeOfDialingInformationMustPassThemToo() {
        keep(MUNICH);

        assertThat(admin.put(path(), Map.of("usePbxMainBundlePrefix", false)).code())
                .isEqualTo(409913);
        assertThat(admin.put(path(), Map.of("pbxInternationalPrefix", "000")).status())
                .isEqualTo(200);
    }

    @Test
    void confirmationAboutAnEmergencyNumberMustPassThemToo() {
        keep(Map.of("number", "112", "dial", "112"));

        assertThat(admin.put(path(), Map.of("emergency", Map.of("outboundPrefix", true)))
                        .code())
                .isEqualTo(409913);
    }

    @Test
    void changeOfAnythingElseIsNotHeldUpByThem() {
        keep(Map.of("number", "23", "dial", "9"));

        assertThat(admin.put(path(), Map.of("name", "Other")).status()).isEqualTo(200);
    }

    @Test
    void changeThatMakesThemPassIsTaken() {
        keep(Map.of("number", "23", "dial", "9"), Map.of("number", "0190 1", "dial", ""));
        var rules = List.of(Map.of("regexpMatch", "^23$", "regexpReplace", "9"), Map.of("regexpMatch", "^0190"));

        assertThat(admin.put(path(), Map.of("pbxNumberingTranslator", rules)).status())
                .isEqualTo(200);
    }

    @Test
    void labSaysWhichOfThemAnUnsavedPlanFails() {
        keep(MUNICH, Map.of("number", "112", "dial", "112"));
        var trial = Map.of("numbers", List.of("23"), "usePbxMainBundlePrefix", false);

        var failed =
                admin.post(ARCUS + "/systems/" + system + "/lab", trial).good().path("failedTestNumbers");

        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).path("number").asText()).isEqualTo("089 123456");
        assertThat(failed.get(0).path("part").asText()).isEqualTo("dial");
        assertThat(failed.get(0).path("got").asText()).isEqualTo("089123456");
    }

    @Test
    void whatCannotBeExpectedIsRefusedByName() {
        assertThat(put(List.of(MUNICH, Map.of("number", "1"))).params()).containsExactly("testNumbers[1]");
        assertThat(put(List.of(Map.of("dial", "1"))).params()).containsExactly("testNumbers[0]");
        assertThat(put(Collections.nCopies(101, MUNICH)).params()).containsExactly("testNumbers");
        assertThat(put(Collections.nCopies(100, MUNICH)).status()).isEqualTo(200);
    }

    private JsonNode keep(Object... tests) {
        return put(List.of(tests)).good().path("testNumbers");
    }

    private ApiClient.Answer put(List<?> tests) {
        return admin.put(tests(), Map.of("testNumbers", tests));
    }

    private String tests() {
        return ARCUS + "/systems/" + system + "/test-numbers";
    }

    private String path() {
        return ADMIN + "/systems/" + system;
    }
}
