package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.Samples;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemsTest {

    private static final String SYSTEMS = ADMIN + "/systems";
    private static final String PAIR = "ALE12-1234.5678.90";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void systemBuiltToOrderGetsDeviceIdAndCode() {
        var system = estate.declare(admin, Map.of("model", "OXO Connect"));

        assertThat(system.path("pbxId").asText()).matches("PBX([0-9a-f]{4}-){7}[0-9a-f]{4}");
        assertThat(system.path("jid_pbxagent_password").asText()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(system.path("status").asText()).isEqualTo("created");
        assertThat(system.path("deliveryMode").asText()).isEqualTo("btco");
        assertThat(system.path("connectionStatus").asText()).isEqualTo("Pending");
        assertThat(system.path("codeExpires").asText()).isEqualTo("2026-12-23T08:00:00Z");
        assertThat(system.path("jid_pbxagent").asText())
                .isEqualTo(system.path("pbxId").asText() + "@openrainbow.com");
        assertThat(system.path("siteId").get(0).asText())
                .isEqualTo(estate.site.id().value());
    }

    @Test
    void everyFieldOfTheContractIsThere() {
        var system = estate.declare(admin, Map.of("version", "R5", "pbxLdapId", "x"));

        for (var field : ("id name pbxId pbxLdapId siteId type country version jid_pbxagent jid_pbxagent_password "
                        + "jid_pbxagent_password_activating activatingTransactionId jid_pbxpcg jid_pbxpcg_password "
                        + "status serverPingTimeout pbxMainBundlePrefix usePbxMainBundlePrefix "
                        + "pbxNumberingTranslator pbxNationalPrefix pbxInternationalPrefix creationDate "
                        + "statusUpdatedDate searchResultOrder hasMediaPillar isShared isCentrex isOxoManaged bpId")
                .split(" ", -1)) {
            assertThat(system.has(field)).as(field).isTrue();
        }
        assertThat(system.path("jid_pbxpcg_password").asText()).isEmpty();
        assertThat(system.path("serverPingTimeout").isInt()).isTrue();
    }

    @Test
    void stockPairDoesNotExpireAndABoxThatWaitsIsTold() {
        var system =
                estate.declare(admin, Map.of("pbxId", PAIR, "activationCode", PAIR, "model", "OXO Connect Evolution"));

        assertThat(system.path("deliveryMode").asText()).isEqualTo("stock");
        assertThat(system.path("jid_pbxagent_password").asText()).isEqualTo(PAIR);
        assertThat(system.has("codeExpires")).isFalse();
        assertThat(api.connections.told).containsExactly("declared " + PAIR);
    }

    @Test
    void deviceIdIsUniqueIgnoringCaseEvenAfterDeletion() {
        var system = estate.declare(admin, Map.of("pbxId", "Shop-1", "activationCode", "secret"));
        admin.delete(SYSTEMS + "/" + system.path("id").asText()).good();

        var again = admin.post(SYSTEMS, estate.form(Map.of("pbxId", "SHOP-1", "activationCode", "secret")));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo(409000);
    }

    @Test
    void pairOfAnotherPartnersFleetIsRefusedLikeATakenOne() {
        estate.rivalAdmin()
                .post(
                        "/api/arcus/v1/fleet/items",
                        Map.of(
                                "fleetReference",
                                "ALE12",
                                "installationReference",
                                "1234.5678.90",
                                "model",
                                "OXO Connect"))
                .good();
        estate.declare(admin, Map.of("pbxId", "taken", "activationCode", "x"));

        var foreign = admin.post(SYSTEMS, estate.form(Map.of("pbxId", PAIR, "activationCode", PAIR)));
        var taken = admin.post(SYSTEMS, estate.form(Map.of("pbxId", "taken", "activationCode", "x")));

        assertThat(foreign.status()).isEqualTo(409);
        assertThat(foreign.json()).isEqualTo(taken.json());
    }

    @Test
    void evolutionWithoutPairIsRefused() {
        var answer = admin.post(SYSTEMS, estate.form(Map.of("model", "OXO Connect Evolution")));

        assertThat(answer.code()).isEqualTo(400901);
    }

    @Test
    void whatTheVendorsCommandLineSendsIsTaken() {
        var system = estate.declare(
                admin,
                Map.of(
                        "type",
                        "third party",
                        "country",
                        "FRA",
                        "pbxMainBundlePrefix",
                        List.of("0"),
                        "isCentrex",
                        false,
                        "isShared",
                        false,
                        "somethingNew",
                        Map.of("x", 1)));

        assertThat(system.path("type").asText()).isEqualTo("third_party");
        assertThat(system.has("model")).isFalse();
        assertThat(system.path("usePbxMainBundlePrefix").asBoolean()).isTrue();
    }

    @Test
    void changeTouchesOnlyWhatItNames() {
        var system = estate.declare(admin, Map.of("pbxNationalPrefix", "0", "installationNumber", "+49 89 1234"));

        var changed = admin.put(
                        path(system), Map.of("name", "Office", "serverPingTimeout", "60", "pbxMainBundlePrefix", "9"))
                .good();

        assertThat(changed.path("name").asText()).isEqualTo("Office");
        assertThat(changed.path("serverPingTimeout").asInt()).isEqualTo(60);
        assertThat(changed.path("pbxMainBundlePrefix").toString()).isEqualTo("[\"9\"]");
        assertThat(changed.path("pbxNationalPrefix").asText()).isEqualTo("0");
        assertThat(changed.path("installationNumber").asText()).isEqualTo("+49 89 1234");
        assertThat(api.connections.told).contains("changed " + system.path("id").asText());
    }

    @Test
    void emptyListClearsRulesAndEmptyTextTheInstallationNumber() {
        var rule = Map.of("regexpMatch", "^0800", "description", "barred");
        var system = estate.declare(
                admin, Map.of("pbxNumberingTranslator", List.of(rule), "installationNumber", "+49 89 1234"));
        assertThat(system.path("pbxNumberingTranslator")
                        .get(0)
                        .path("regexpReplace")
                        .asText("-"))
                .isEmpty();

        var cleared = admin.put(path(system), Map.of("pbxNumberingTranslator", List.of(), "installationNumber", ""))
                .good();

        assertThat(cleared.path("pbxNumberingTranslator")).isEmpty();
        assertThat(cleared.has("installationNumber")).isFalse();
    }

    @Test
    void countriesProposeTheirUsualPrefixes() {
        var countries = admin.get(SYSTEMS + "/countries").good();

        var germany = country(countries, "DEU");
        assertThat(germany.path("pbxNationalPrefix").asText()).isEqualTo("0");
        assertThat(germany.path("pbxInternationalPrefix").asText()).isEqualTo("00");
        assertThat(germany.path("exampleNumber").asText()).startsWith("0");
        assertThat(germany.has("installationNumberFits")).isFalse();
        assertThat(country(countries, "USA").path("pbxInternationalPrefix").asText())
                .isEqualTo("011");
        assertThat(country(countries, "ESP").path("pbxNationalPrefix").asText("-"))
                .isEmpty();
        assertThat(country(countries, "XKX").path("isoAlpha2Code").asText()).isEqualTo("XK");
    }

    @Test
    void countriesSayWhetherAnInstallationNumberFits() {
        var countries = admin.get(SYSTEMS + "/countries?installationNumber=%2B49%20711%201234-0")
                .good();

        assertThat(country(countries, "DEU").path("installationNumberFits").asBoolean())
                .isTrue();
        assertThat(country(countries, "FRA").path("installationNumberFits").asBoolean(true))
                .isFalse();
        assertThat(admin.get(SYSTEMS + "/countries?installationNumber=call").params())
                .containsExactly("installationNumber");
    }

    private static JsonNode country(JsonNode countries, String alpha3) {
        for (var country : countries) {
            if (country.path("isoAlpha3Code").asText().equals(alpha3)) {
                return country;
            }
        }
        throw new AssertionError(alpha3);
    }

    @Test
    void changeOfNothingIsRefused() {
        var system = estate.declare(admin, Map.of());

        assertThat(admin.put(path(system), Map.of("unknown", 1)).code()).isEqualTo(400100);
    }

    @Test
    void centrexCannotBeChangedLater() {
        var system = estate.declare(admin, Map.of());

        assertThat(admin.put(path(system), Map.of("isShared", true, "isCentrex", false))
                        .status())
                .isEqualTo(200);
        assertThat(admin.put(path(system), Map.of("isShared", false, "isCentrex", true))
                        .params())
                .containsExactly("isCentrex");
    }

    @Test
    void resetGivesANewCodeUnderTheSameDeviceId() {
        var system = estate.declare(admin, Map.of());
        activate(system);

        var reset = admin.post(path(system) + "/reset-password", Map.of()).good();

        assertThat(reset.path("pbxId")).isEqualTo(system.path("pbxId"));
        assertThat(reset.path("status").asText()).isEqualTo("created");
        assertThat(reset.path("jid_pbxagent_password").asText())
                .isNotEqualTo(system.path("jid_pbxagent_password").asText())
                .matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(api.connections.told)
                .contains("disconnect " + system.path("id").asText() + " RESET");
    }

    @Test
    void activatedSystemShowsTheLastEightDigitsOfTheHash() {
        var system = estate.declare(admin, Map.of());

        activate(system);

        var activated = admin.get(path(system)).good();
        assertThat(activated.path("status").asText()).isEqualTo("activated");
        assertThat(activated.path("jid_pbxagent_password").asText()).matches("[0-9a-f]{8}");
        assertThat(activated.path("connectionStatus").asText()).isEqualTo("Activated");
    }

    @Test
    void pendingPasswordIsNeverShown() {
        var system = estate.declare(admin, Map.of());
        var secret = offer(system);

        var answer = api.operator().get(path(system));

        assertThat(answer.good().path("status").asText()).isEqualTo("activating");
        assertThat(answer.data().path("activatingTransactionId").asText()).hasSize(32);
        assertThat(answer.data().path("jid_pbxagent_password_activating").asText())
                .isEmpty();
        assertThat(answer.text()).doesNotContain(secret);
    }

    @Test
    void supportReadsEverythingButTheCode() {
        var system = estate.declare(admin, Map.of());

        var seen = estate.support().get(path(system)).good();

        assertThat(seen.path("name").asText()).isEqualTo("Shop");
        assertThat(seen.path("jid_pbxagent_password").asText()).isEmpty();
    }

    @Test
    void deleteAnswersInTheVendorsShape() {
        var system = estate.declare(admin, Map.of());

        var deleted = admin.delete(path(system));

        assertThat(deleted.json().path("status").asText())
                .contains(system.path("id").asText());
        assertThat(deleted.data().isArray()).isTrue();
        assertThat(admin.get(path(system)).code()).isEqualTo(404000);
    }

    @Test
    void gatewayNeedsTheLicenceInForce() {
        var german = admin.get("/api/arcus/v1/licence?lang=de").good();
        assertThat(german.path("text").asText()).contains("LIZENZVEREINBARUNG");

        var without = admin.post(SYSTEMS, estate.form(Map.of("webRtcGateway", Map.of("active", true))));
        var other = admin.post(SYSTEMS, estate.form(Map.of("webRtcGateway", Map.of("licenceSha256", "0".repeat(64)))));
        var system = estate.declare(
                admin,
                Map.of(
                        "webRtcGateway",
                        Map.of(
                                "active",
                                true,
                                "licenceSha256",
                                german.path("sha256").asText())));

        assertThat(without.code()).isEqualTo(400902);
        assertThat(other.code()).isEqualTo(409905);
        assertThat(system.path("hasMediaPillar").asBoolean()).isTrue();
        assertThat(api.memory.licenceAcceptances().of(id(system)))
                .singleElement()
                .satisfies(acceptance -> {
                    assertThat(acceptance.language()).isEqualTo("de");
                    assertThat(acceptance.sha256())
                            .isEqualTo(german.path("sha256").asText());
                });
    }

    @Test
    void gatewayGoesOnAndOffLaterAndKeepsTheSystemFromDeletion() {
        var licence = admin.get("/api/arcus/v1/licence").good();
        var system = estate.declare(admin, Map.of());

        assertThat(admin.put(path(system), Map.of("webRtcGateway", Map.of("active", true)))
                        .code())
                .isEqualTo(400902);
        var on = Map.of(
                "webRtcGateway",
                Map.of("active", true, "licenceSha256", licence.path("sha256").asText()));
        assertThat(admin.put(path(system), on).good().path("hasMediaPillar").asBoolean())
                .isTrue();
        assertThat(admin.delete(path(system)).code()).isEqualTo(403030);
        var off = Map.of("webRtcGateway", Map.of("active", false));
        assertThat(admin.put(path(system), off).good().path("hasMediaPillar").asBoolean())
                .isFalse();
        assertThat(admin.delete(path(system)).status()).isEqualTo(200);
    }

    @Test
    void listFiltersSortsPagesAndFormats() {
        for (var i = 1; i <= 5; i++) {
            estate.declare(admin, Map.of("name", "Shop " + i, "pbxId", "id-" + (6 - i), "activationCode", "c"));
        }
        estate.declare(admin, Map.of("name", "Hotel", "type", "oxe", "pbxId", "hotel", "activationCode", "c"));

        var page = admin.get(SYSTEMS + "?limit=2&offset=1&sortField=name&sortOrder=-1&name=shop");
        assertThat(page.data().findValuesAsText("pbxId")).containsExactly("id-2", "id-3");
        assertThat(page.json().path("total").asInt()).isEqualTo(5);
        assertThat(page.json().path("limit").asInt()).isEqualTo(2);
        assertThat(page.json().path("offset").asInt()).isEqualTo(1);
        assertThat(page.data().get(0).has("name")).as("format small").isFalse();

        assertThat(admin.get(SYSTEMS + "?type=oxe&format=medium").data().findValuesAsText("name"))
                .containsExactly("Hotel");
        assertThat(admin.get(SYSTEMS + "?status=created&status=activated&format=full")
                        .data())
                .hasSize(6);
        assertThat(admin.get(SYSTEMS + "?status=terminated").data()).isEmpty();
        assertThat(admin.get(SYSTEMS + "?offset=1000").data()).isEmpty();
        assertThat(admin.get(SYSTEMS + "?siteId=" + estate.rivalSite.id()).data())
                .isEmpty();
        assertThat(admin.get(SYSTEMS + "?companyId=" + estate.customer.id()).data())
                .hasSize(6);
        assertThat(admin.get(SYSTEMS + "?isShared=true").data()).isEmpty();
    }

    @Test
    void systemIsFoundByItsDeviceIdIgnoringCase() {
        var system = estate.declare(admin, Map.of("pbxId", "OXE.000.111", "activationCode", "c"));

        assertThat(admin.get(SYSTEMS + "/pbxid/oxe.000.111").good().path("id")).isEqualTo(system.path("id"));
        assertThat(admin.get(SYSTEMS + "/pbxid/nobody").code()).isEqualTo(404000);
    }

    @Test
    void stateHasTheFormatsOfTheContract() {
        var system = estate.declare(admin, Map.of());

        var small = admin.get(path(system) + "/state").good();
        var full = admin.get(path(system) + "/state?format=full&connectionHistory=true")
                .good();

        assertThat(small.has("timestamp") && small.has("connection")).isTrue();
        assertThat(small.has("conf")).isFalse();
        assertThat(full.path("connection").asText()).isEqualTo("disconnected");
        assertThat(full.path("xmpp").asText()).isEqualTo("down");
        assertThat(full.path("http").asText()).isEqualTo("unmonitored");
        assertThat(full.path("connectionHistory").isArray()).isTrue();
    }

    @Test
    void countriesHaveNamesInTheCallersLanguage() {
        var countries =
                admin.with("Accept-Language", "de").get(SYSTEMS + "/countries").good();

        assertThat(countries).anySatisfy(country -> {
            assertThat(country.path("isoAlpha3Code").asText()).isEqualTo("DEU");
            assertThat(country.path("fullname").asText()).isEqualTo("Deutschland");
        });
    }

    @Test
    void onlyASuperadminOpensASystemToAPartner() {
        var mine = new HashMap<String, Object>(Map.of("bpId", estate.rival.id().value()));

        assertThat(admin.post(SYSTEMS, estate.form(mine)).code()).isEqualTo(403000);
        var system = estate.declare(admin, Map.of());
        assertThat(admin.put(path(system), mine).code()).isEqualTo(403000);
        mine.put("bpId", estate.customer.id().value());
        assertThat(api.operator().post(SYSTEMS, estate.form(mine)).code()).isEqualTo(400000);
    }

    /** The hub offered the password; the box has not acknowledged. */
    private String offer(JsonNode system) {
        var found = api.memory.credentials().find(id(system)).orElseThrow();
        var created = (Credential.Created) found.value();
        var secret = PrivateAccessCode.generate(api.samples.random());
        var keys = Samples.keys(new PbxId(system.path("pbxId").asText()), secret.text());
        var offered =
                created.offer(secret, keys, TransactionId.generate(api.samples.random()), api.samples.box("CPU1"));
        api.memory.credentials().replace(id(system), found.version(), offered, api.clock.instant());
        return secret.text();
    }

    private void activate(JsonNode system) {
        offer(system);
        var found = api.memory.credentials().find(id(system)).orElseThrow();
        var done = ((Credential.Activating) found.value()).complete();
        api.clock.advance(Duration.ofSeconds(1));
        api.memory.credentials().replace(id(system), found.version(), done, api.clock.instant());
    }

    private static SystemId id(JsonNode system) {
        return new SystemId(system.path("id").asText());
    }

    private static String path(JsonNode system) {
        return SYSTEMS + "/" + system.path("id").asText();
    }
}
