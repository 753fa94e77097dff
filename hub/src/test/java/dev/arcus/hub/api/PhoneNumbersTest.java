package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phones of a system (admin API §4.9). */
class PhoneNumbersTest {

    private static final List<Station> REPORT =
            List.of(new Station("100", "Anna", "8068"), new Station("101", "Ben", "8039"), new Station("102", "", ""));

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.companyAdmin();
    private final SystemId system = new SystemId(estate.declare(
                    admin, Map.of("pbxNationalPrefix", "0", "pbxInternationalPrefix", "00", "pbxMainBundlePrefix", "0"))
            .path("id")
            .asText());
    private final String phones = ADMIN + "/systems/" + system + "/phone-numbers";

    PhoneNumbersTest() {
        api.memory.stations().replace(system, REPORT);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void everyFieldOfTheContractIsThere() {
        var phone = admin.get(phones + "?format=full").data().get(0);

        for (var field :
                ("id shortNumber internalNumber voiceMailNumber number numberE164 pbxUserId userId jid_im jid_tel "
                                + "jid_password rainbowNumber country type deviceType isFromSystem pbxId systemId firstName lastName "
                                + "deviceName isMonitored isNomadic isVoipNomadic isNomadicModeInitialized userType")
                        .split(" ", -1)) {
            assertThat(phone.has(field)).as(field).isTrue();
        }
        assertThat(phone.path("type").asText()).isEqualTo("work");
        assertThat(phone.path("deviceType").asText()).isEqualTo("landline");
        assertThat(phone.path("country").asText()).isEqualTo("DEU");
        assertThat(phone.path("jid_password").asText()).isEmpty();
    }

    @Test
    void whatAnAdministratorSaysOutlivesTheNextReport() {
        var path = path(0);

        var changed = admin.put(
                        path,
                        Map.of(
                                "firstName",
                                "Änne",
                                "isMonitored",
                                true,
                                "number",
                                "089 1234567",
                                "internalNumber",
                                "7100"))
                .good();
        api.memory.stations().replace(system, REPORT);

        assertThat(admin.get(path).good()).isEqualTo(changed);
        assertThat(changed.path("firstName").asText()).isEqualTo("Änne");
        assertThat(changed.path("lastName").asText()).isEqualTo("Anna");
        assertThat(changed.path("isMonitored").asBoolean()).isTrue();
        assertThat(changed.path("internalNumber").asText()).isEqualTo("7100");
        assertThat(changed.path("shortNumber").asText()).isEqualTo("100");
        assertThat(changed.path("numberE164").asText()).isEqualTo("+49891234567");
    }

    @Test
    void anEmptyTextTakesAValueAway() {
        admin.put(path(0), Map.of("lastName", "Schmidt", "number", "089 1234567"))
                .good();

        var changed = admin.put(path(0), Map.of("lastName", "", "number", "")).good();

        assertThat(changed.path("lastName").asText()).isEqualTo("Anna");
        assertThat(changed.path("number").isNull()).isTrue();
        assertThat(changed.path("numberE164").isNull()).isTrue();
    }

    @Test
    void theInstallationNumberGivesDirectDialNumbers() {
        admin.put(ADMIN + "/systems/" + system, Map.of("installationNumber", "+49 89 1234"))
                .good();

        assertThat(admin.get(phones).data().get(0).path("numberE164").asText()).isEqualTo("+49891234100");
    }

    @Test
    void anInternalNumberIsUniqueAndFixedOnCentrex() {
        assertThat(admin.put(path(0), Map.of("internalNumber", "101")).code()).isEqualTo(409552);
        assertThat(admin.put(path(0), Map.of("internalNumber", "100")).status()).isEqualTo(200);

        var centrex = estate.declare(
                estate.partnerAdmin(),
                Map.of("type", "oxe", "isCentrex", true, "siteId", estate.centrexSite(estate.partnerAdmin())));
        api.memory.stations().replace(new SystemId(centrex.path("id").asText()), REPORT);
        var path = ADMIN + "/systems/" + centrex.path("id").asText() + "/phone-numbers";
        var phone = estate.partnerAdmin().get(path).data().get(0).path("id").asText();
        assertThat(estate.partnerAdmin()
                        .put(path + "/" + phone, Map.of("internalNumber", "7"))
                        .code())
                .isEqualTo(409553);
    }

    @Test
    void aPhoneIsGivenToSomebodyOfTheCompanyOnly() {
        var own = api.samples.user(estate.customer, "own@example.org", Role.USER);
        var foreign = api.samples.user(estate.rivalCustomer, "foreign@example.org", Role.USER);
        api.memory.users().add(own);
        api.memory.users().add(foreign);

        assertThat(admin.put(path(0), Map.of("userId", foreign.id().value())).params())
                .containsExactly("userId");
        assertThat(admin.put(path(0), Map.of("userId", "0".repeat(24))).params())
                .containsExactly("userId");
        assertThat(admin.put(path(0), Map.of("userId", own.id().value()))
                        .good()
                        .path("userId")
                        .asText())
                .isEqualTo(own.id().value());
        assertThat(shortNumbers("isAssignedToUser=true")).containsExactly("100");
        assertThat(shortNumbers("isAssignedToUser=false")).containsExactly("101", "102");
        assertThat(shortNumbers("userId=" + own.id())).containsExactly("100");
    }

    @Test
    void listFiltersSortsAndPages() {
        admin.put(path(1), Map.of("isMonitored", true, "firstName", "Zoe")).good();

        assertThat(shortNumbers("shortNumber=101")).containsExactly("101");
        assertThat(shortNumbers("shortNumber=10")).isEmpty();
        assertThat(shortNumbers("internalNumber=10")).containsExactly("100", "101", "102");
        assertThat(shortNumbers("deviceName=8068")).containsExactly("100");
        assertThat(shortNumbers("name=zo")).containsExactly("101");
        assertThat(shortNumbers("name=an")).containsExactly("100");
        assertThat(shortNumbers("isMonitored=true")).containsExactly("101");
        assertThat(shortNumbers("sortOrder=-1&limit=2")).containsExactly("102", "101");
        assertThat(shortNumbers("sortField=lastName&offset=1&limit=1")).containsExactly("100");
        assertThat(shortNumbers("pbxUserId=x")).isEmpty();
        assertThat(shortNumbers("companyPrefix=x")).isEmpty();
        assertThat(admin.get(phones + "?sortField=id").params()).containsExactly("sortField");
        assertThat(admin.get(phones + "?isMonitored=x").params()).containsExactly("isMonitored");
    }

    @Test
    void prefixesOfCompaniesAreCounted() {
        api.memory.stations().describe(system, "100", prefixed("71"));
        api.memory.stations().describe(system, "102", prefixed("71"));

        var prefixes = admin.get(phones + "/multi-companies").good();

        assertThat(prefixes).hasSize(1);
        assertThat(prefixes.get(0).path("companyPrefix").asText()).isEqualTo("71");
        assertThat(prefixes.get(0).path("numberOfPhoneNumbers").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "number, 12345678901234567890123456789012345",
        "number, 0891",
        "internalNumber, 1;2",
        "type, car",
        "deviceType, phone",
        "country, Germany",
        "userId, me",
    })
    void aValueThatCannotBeIsNamed(String field, String value) {
        var answer = admin.put(path(0), Map.of(field, value));

        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly(field);
    }

    @Test
    void aNumberOfASystemIsAlwaysVisible() {
        assertThat(admin.put(path(0), Map.of("isVisibleByOthers", false)).params())
                .containsExactly("isVisibleByOthers");
        assertThat(admin.put(path(0), Map.of("shortNumber", "5")).code()).isEqualTo(400100);
    }

    @Test
    void rolesAreThoseOfTheSystem() {
        assertThat(estate.rivalAdmin().get(phones).code()).isEqualTo(404000);
        assertThat(estate.support().get(phones).status()).isEqualTo(200);
        assertThat(estate.support().put(path(0), Map.of("firstName", "X")).code())
                .isEqualTo(403000);
        assertThat(estate.nobody().get(phones).code()).isEqualTo(403000);
        assertThat(admin.put(phones + "/" + "0".repeat(24), Map.of("firstName", "X"))
                        .code())
                .isEqualTo(404000);
    }

    private static StationDetails prefixed(String prefix) {
        return new StationDetails(
                new StationDetails.Numbers(null, null, null, prefix, null, null),
                StationDetails.NONE.holder(),
                StationDetails.NONE.device());
    }

    private List<String> shortNumbers(String query) {
        var answer = admin.get(phones + "?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.data().findValuesAsText("shortNumber");
    }

    private String path(int place) {
        JsonNode all = admin.get(phones).good();
        return phones + "/" + all.get(place).path("id").asText();
    }
}
