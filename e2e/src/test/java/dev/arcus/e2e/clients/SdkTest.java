package dev.arcus.e2e.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rainbow-node-sdk} from npm, unchanged, administers Arcus. */
@Order(2)
class SdkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(2);
    private static final String RESULT = "RESULT ";
    private static final String ADMIN = "/api/rainbow/admin/v1.0";

    @TempDir
    private static Path folder;

    private static ClientStage stage;

    @BeforeAll
    static void start() {
        stage = ClientStage.open(folder);
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void systemIsCreatedFoundChangedAndDeleted() {
        var answers = sdk(
                call("createSystem", "PBX Colmar", null, null, stage.stage().site(), "oxo", "FRA"),
                call("getSystemData", "$0.id", true),
                call("getSystemDataByPbxId", "$0.pbxId", true),
                call("getSystemConnectionState", "$0.id", "full"),
                call("updateSystem", "$0.id", "PBX Strasbourg"),
                call("deleteSystem", "$0.id"),
                call("getSystemData", "$0.id"));

        var created = answer(answers.get(0));
        assertThat(created.path("name").asText()).isEqualTo("PBX Colmar");
        assertThat(created.path("status").asText()).isEqualTo("created");
        assertThat(created.path("jid_pbxagent_password").asText()).isNotEmpty();
        assertThat(answer(answers.get(1)).path("connectionHistory").isArray()).isTrue();
        assertThat(answer(answers.get(2)).path("id")).isEqualTo(created.path("id"));
        assertThat(answer(answers.get(3)).path("connection").asText()).isEqualTo("disconnected");
        assertThat(answer(answers.get(3)).path("xmpp").asText()).isEqualTo("down");
        assertThat(answer(answers.get(4)).path("name").asText()).isEqualTo("PBX Strasbourg");
        assertThat(answers.get(5).has("error")).as(answers.get(5).toString()).isFalse();
        assertThat(answers.get(6).at("/error/error/errorDetailsCode").asInt()).isEqualTo(404000);
    }

    @Test
    void systemsAreListedFilteredAndSorted() {
        stage.stage().declare("Alpha of the list");
        stage.stage().declare("Beta of the list");

        var answers = sdk(
                call("getAllSystems"),
                call("getAllSystems", true, "full", 10, 0, "name", -1, "of the LIST"),
                call("getListOfCountriesAllowedForSystems"));

        assertThat(answer(answers.get(0)).findValuesAsText("pbxId")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(answer(answers.get(1)).findValuesAsText("name"))
                .containsExactly("Beta of the list", "Alpha of the list");
        assertThat(answer(answers.get(1)).path(0).path("connectionHistory").isArray())
                .isTrue();
        assertThat(answer(answers.get(2)).findValuesAsText("isoAlpha3Code")).contains("DEU", "FRA", "USA");
    }

    @Test
    void phoneNumbersThatThePbxReportedAreListed() {
        var pbx = stage.stage().declare("With phones");
        stage.stage().typed("box", "CPU0000000002", pbx);
        stage.stage().awaitLabel(pbx, "Running");

        var answers = sdk(
                call("getAllSystemPhoneNumbers", pbx.id()),
                call("getASystemPhoneNumber", pbx.id(), "0".repeat(24)),
                call("getSystemConnectionState", pbx.id(), "full"),
                call("getSystemData", pbx.id(), true));

        assertThat(answer(answers.get(0)).findValuesAsText("shortNumber")).contains("100", "101", "102");
        assertThat(answers.get(1).at("/error/error/errorDetailsCode").asInt()).isEqualTo(404000);
        assertThat(answer(answers.get(2)).path("connection").asText()).isEqualTo("connected");
        assertThat(answer(answers.get(3)).path("connectionHistory").findValuesAsText("eventType"))
                .contains("connected");
    }

    @Test
    void companiesAndSitesAreCreatedListedChangedAndDeleted() {
        var answers = sdk(
                call("createCompany", "Sdk & Sons"),
                call("createASite", "First floor", "active", "$0.id"),
                call("getSiteData", "$1.id"),
                call("getAllSites"),
                call("updateSite", "$1.id", "Second floor"),
                call("deleteSite", "$1.id"),
                call("getAllCompanies"),
                call("createASite", "Third floor", "closed", "$0.id"),
                call("removeCompany", "$0"),
                call("removeCompany", "$0"));

        assertThat(answer(answers.get(0)).path("country").asText()).isEqualTo("FRA");
        assertThat(answer(answers.get(1)).path("name").asText()).isEqualTo("First floor");
        assertThat(answer(answers.get(2)).path("name").asText()).isEqualTo("First floor");
        assertThat(answer(answers.get(3)).findValuesAsText("name")).contains("First floor", "Munich");
        assertThat(answer(answers.get(4)).path("name").asText()).isEqualTo("Second floor");
        assertThat(answers.get(5).has("error")).as(answers.get(5).toString()).isFalse();
        assertThat(answer(answers.get(6)).findValuesAsText("name")).contains("Sdk & Sons");
        assertThat(answers.get(7).at("/error/error/errorDetails/0/param").asText())
                .isEqualTo("status");
        assertThat(answers.get(8).has("error")).as(answers.get(8).toString()).isFalse();
        assertThat(answers.get(9).at("/error/error/errorDetailsCode").asInt())
                .as(answers.get(9).toString())
                .isEqualTo(404000);
    }

    @Test
    void phonesThatThePbxReportedAreChanged() {
        var pbx = stage.stage().declare("With phones to change");
        stage.stage().typed("second-box", "CPU0000000003", pbx);
        Patience.until(
                Duration.ofSeconds(60),
                "the PBX reports its phones",
                () -> !stage.admin()
                        .get(ADMIN + "/systems/" + pbx.id() + "/phone-numbers")
                        .isEmpty());

        var answers = sdk(
                call("getAllSystemPhoneNumbers", pbx.id()),
                call(
                        "updateASystemPhoneNumber",
                        pbx.id(),
                        "$0.0.id",
                        true,
                        null,
                        "7100",
                        "089 1234567",
                        "work",
                        "landline",
                        "Änne",
                        "Müller",
                        "8068",
                        true),
                call("getASystemPhoneNumber", pbx.id(), "$0.0.id"),
                call("getAllSystemPhoneNumbers", pbx.id(), null, "7100"),
                call("updateASystemPhoneNumber", pbx.id(), "$0.1.id", null, null, "7100"),
                call("updateASystemPhoneNumber", pbx.id(), "$0.1.id"));

        var changed = answer(answers.get(1));
        assertThat(changed.path("isMonitored").asBoolean()).isTrue();
        assertThat(changed.path("numberE164").asText()).isEqualTo("+49891234567");
        assertThat(answer(answers.get(2)).path("lastName").asText()).isEqualTo("Müller");
        assertThat(answers.get(4).at("/error/error/errorDetailsCode").asInt()).isEqualTo(409552);
        assertThat(answers.get(5).at("/error/error/errorDetailsCode").asInt()).isEqualTo(400100);
    }

    @Test
    void gatewayReadsPbxsAndServesTheirPhones() {
        var pbx = stage.stage().declare("Served");
        var answers = sdkAs(
                account("gateway@example.com", "pcg"),
                call("getAllPbxs"),
                call("getPbxData", pbx.pbxId()),
                call(
                        "createPbxPhoneNumber",
                        pbx.pbxId(),
                        "200",
                        "999",
                        "u1",
                        null,
                        null,
                        "work",
                        "landline",
                        "Bo",
                        "Miller",
                        "8068"),
                call("getPbxPhoneNumber", pbx.pbxId(), "200"),
                call("getAllPbxPhoneNumbers", pbx.pbxId(), "medium", null, null, null, null, null, null, "20"),
                call("updatepbxPhoneNumber", pbx.pbxId(), "200", null, null, null, null, "7200", null, null, "Ann"),
                call("createPbxPhoneNumber", pbx.pbxId(), "200"),
                call("deletePbxPhoneNumber", pbx.pbxId(), "200"),
                call("getPbxPhoneNumber", pbx.pbxId(), "200"));

        assertThat(answer(answers.get(0)).path("data").findValuesAsText("pbxId"))
                .contains(pbx.pbxId());
        assertThat(answer(answers.get(1)).findValuesAsText("pbxId"))
                .as("the SDK asks for the list")
                .contains(pbx.pbxId());
        assertThat(answer(answers.get(2)).path("shortNumber").asText()).isEqualTo("200");
        assertThat(answer(answers.get(3)).path("voiceMailNumber").asText()).isEqualTo("999");
        assertThat(answer(answers.get(4)).at("/data/0/lastName").asText()).isEqualTo("Miller");
        assertThat(answer(answers.get(5)).path("firstName").asText()).isEqualTo("Ann");
        assertThat(answer(answers.get(5)).path("internalNumber").asText()).isEqualTo("7200");
        assertThat(answers.get(6).at("/error/error/errorDetailsCode").asInt()).isEqualTo(409550);
        assertThat(answers.get(7).has("error")).as(answers.get(7).toString()).isFalse();
        assertThat(answers.get(8).at("/error/error/errorDetailsCode").asInt()).isEqualTo(404000);
    }

    @Test
    void administratorIsNoGateway() {
        var answers = sdk(call("getAllPbxs"));

        assertThat(answers.get(0).at("/error/error/errorDetailsCode").asInt()).isEqualTo(403100);
    }

    @Test
    void usersAreCreatedListedChangedAndDeleted() {
        var company = stage.admin()
                .get(ADMIN + "/sites/" + stage.stage().site())
                .path("companyId")
                .asText();
        var answers = sdk(
                call("createUserInCompany", "sdk@example.com", HubProcess.PASSWORD, "Ada", "Of The Sdk", company),
                call("getAllUsersByCompanyId", "full", 0, 10, "loginEmail", company),
                call("updateInformationForUser", Map.of("firstName", "Grace"), "$0.id"),
                call("changePasswordForUser", "another long password", "$0.id"),
                call("deleteUser", "$0.id"),
                call("getAllUsersByCompanyId", "small", 0, 10, "loginEmail", company),
                call("getAllUsers"));

        assertThat(answers.get(0).toString()).contains("Of The Sdk");
        assertThat(answers.get(1).toString()).contains("sdk@example.com");
        assertThat(answers.get(2).toString()).contains("Grace");
        assertThat(answers.get(3).has("error")).as(answers.get(3).toString()).isFalse();
        assertThat(answers.get(4).has("error")).as(answers.get(4).toString()).isFalse();
        assertThat(answers.get(5).toString()).doesNotContain("sdk@example.com");
        assertThat(answers.get(6).toString()).contains(HubProcess.EMAIL);
    }

    @Test
    void companiesAreReadAndChanged() {
        var answers = sdk(
                call("getDefaultCompanyData"),
                call("getCompaniesBPBusinessType"),
                call("createCompany", "Changed by the SDK", "DEU"),
                call("createASite", "Ground floor", "active", "$2.id"),
                call("updateSite", "$3.id", "Basement", "hold"));

        assertThat(answers.get(0).has("error")).as(answers.get(0).toString()).isFalse();
        assertThat(answers.get(1).toString()).contains("voice_by_partner");
        assertThat(answer(answers.get(4)).path("name").asText()).isEqualTo("Basement");
    }

    /** Makes an account in the operator's own company and says its e-mail. */
    private static String account(String email, String role) {
        stage.admin()
                .post(
                        ADMIN + "/users",
                        Map.of(
                                "loginEmail",
                                email,
                                "password",
                                HubProcess.PASSWORD,
                                "firstName",
                                "Gate",
                                "lastName",
                                "Way",
                                "roles",
                                List.of(role)));
        return email;
    }

    private static List<JsonNode> sdk(List<?>... calls) {
        return sdkAs(HubProcess.EMAIL, calls);
    }

    private static List<JsonNode> sdkAs(String email, List<?>... calls) {
        var command = new ArrayList<>(stage.packages().command("sdk.cjs"));
        command.addAll(List.of(stage.host(), email, json(List.of(calls))));
        var home = Commands.home(stage);
        var output = Output.of(command, home, stage.environment(home), ENDS_WITHIN);
        var results = output.text()
                .lines()
                .filter(line -> line.startsWith(RESULT))
                .map(SdkTest::parse)
                .toList();
        assertThat(results).as(output.text()).hasSameSizeAs(calls);
        return results;
    }

    /** A method of the SDK's admin service with its arguments; null is one that is left out. */
    private static List<?> call(String method, @Nullable Object... arguments) {
        var all = new ArrayList<@Nullable Object>();
        all.add(method);
        all.addAll(Arrays.asList(arguments));
        return all;
    }

    private static JsonNode answer(JsonNode result) {
        assertThat(result.has("answer")).as(result.toString()).isTrue();
        return result.path("answer");
    }

    private static String json(List<?> calls) {
        try {
            return JSON.writeValueAsString(calls);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line.substring(RESULT.length()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
