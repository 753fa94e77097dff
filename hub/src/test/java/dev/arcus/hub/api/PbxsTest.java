package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gateway asks and says of PBXs (admin API §4.10). */
class PbxsTest {

    private static final String PATH = "/api/rainbow/pcg/v1.0/pbxs";
    private static final String PHONES = PATH + "/PBX-1/phone-numbers";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.companyAdmin();
    private final ApiClient gateway = api.as(estate.customer, AdminType.UNDEFINED, null, Role.PCG);
    private final SystemId system = declare("PBX-1");

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aPbxComesWithItsGroupAndItsCountryInTwoLettersAndWithoutItsCode() {
        var other = declare("PBX-2");
        admin.post(
                        ADMIN + "/systems/groups",
                        Map.of(
                                "name", "Street",
                                "companies", List.of(estate.customer.id().value()),
                                "systems", List.of(system.value(), other.value())))
                .good();

        var answer = gateway.get(PATH + "/pbx-1");
        var pbx = answer.good();

        assertThat(pbx.path("id").asText()).isEqualTo(system.value());
        assertThat(pbx.path("country").asText()).isEqualTo("DE");
        assertThat(pbx.path("status").asText()).isEqualTo("created");
        assertThat(pbx.path("jid_pbxagent_password").asText()).isEmpty();
        assertThat(pbx.path("jid_pbxpcg_password").asText()).isEmpty();
        assertThat(pbx.path("pbxGroup").findValuesAsText("pbxId")).containsExactly("PBX-1", "PBX-2");
        assertThat(answer.headers().firstValue("etag"))
                .isEqualTo(admin.get(ADMIN + "/systems/" + system).headers().firstValue("etag"));
        assertThat(gateway.get(PATH + "/PBX-3").code()).isEqualTo(404000);
    }

    @Test
    void pbxsAreListedWithTheFiltersOfSystems() {
        estate.declare(admin, Map.of("pbxId", "A-PBX", "name", "Annexe", "type", "oxe"));

        var small = gateway.get(PATH).good();
        assertThat(small).hasSize(2);
        assertThat(small.findValuesAsText("id")).isSorted();
        assertThat(small.get(0).has("creationDate")).isTrue();
        assertThat(pbxIds("?sortField=pbxId")).containsExactly("A-PBX", "PBX-1");
        assertThat(pbxIds("?type=oxe")).containsExactly("A-PBX");
        assertThat(pbxIds("?name=ANN&companyId=" + estate.customer.id())).containsExactly("A-PBX");
        assertThat(pbxIds("?status=activated")).isEmpty();
        assertThat(pbxIds("?sortField=pbxId&limit=1&offset=1")).containsExactly("PBX-1");
        assertThat(gateway.get(PATH + "?format=medium").good().get(0).has("status"))
                .isTrue();
        assertThat(gateway.get(PATH + "?format=full").good().findValuesAsText("country"))
                .containsOnly("DE");
        assertThat(gateway.get(PATH + "?bpId=" + estate.partner.id()).code()).isEqualTo(403000);
        assertThat(gateway.get(PATH + "?type=car").params()).containsExactly("type");
    }

    @Test
    void aPhoneIsCreatedFoundChangedAndDeleted() {
        var created = gateway.post(
                        PHONES,
                        Map.of(
                                "shortNumber", "200",
                                "firstName", "Änne",
                                "lastName", "Bo",
                                "voiceMailNumber", "999",
                                "pbxUserId", "u1",
                                "deviceType", "mobile"))
                .good();

        assertThat(created.path("shortNumber").asText()).isEqualTo("200");
        assertThat(created.path("internalNumber").asText()).isEqualTo("200");
        assertThat(created.path("pbxUserId").asText()).isEqualTo("u1");
        assertThat(created.path("deviceType").asText()).isEqualTo("mobile");
        assertThat(gateway.get(phone("200")).good()).isEqualTo(created);
        assertThat(admin.get(ADMIN + "/systems/" + system + "/phone-numbers/"
                                + created.path("id").asText())
                        .good())
                .isEqualTo(created);
        var changed = gateway.put(phone("200"), Map.of("firstName", "", "deviceName", "8068"))
                .good();
        assertThat(changed.path("firstName").asText()).isEmpty();
        assertThat(changed.path("deviceName").asText()).isEqualTo("8068");
        assertThat(changed.path("lastName").asText()).isEqualTo("Bo");
        assertThat(gateway.put(phone("200"), Map.of()).code()).isEqualTo(400100);
        assertThat(gateway.delete(phone("200")).good()).isEqualTo(changed);
        assertThat(gateway.get(phone("200")).code()).isEqualTo(404000);
        assertThat(gateway.delete(phone("200")).code()).isEqualTo(404000);
        assertThat(gateway.put(phone("200"), Map.of("firstName", "X")).code()).isEqualTo(404000);
        assertThat(api.memory
                        .auditTrail()
                        .list(AuditFilter.DONE, new Page.Request(3, 0))
                        .items())
                .extracting(entry -> entry.event().act() + " " + entry.event().detail())
                .containsExactly("phone.delete 200", "phone.change 200", "phone.create 200");
    }

    @Test
    void whatAGatewayCreatedOutlivesTheReportsOfThePbx() {
        gateway.post(PHONES, Map.of("shortNumber", "200", "lastName", "Bo")).good();

        api.memory.stations().replace(system, List.of(new Station("100", "Änne", "8028")));

        assertThat(shortNumbers("")).containsExactly("100", "200");
        assertThat(gateway.get(phone("200")).good().path("lastName").asText()).isEqualTo("Bo");
    }

    @Test
    void aNumberThatIsTakenIsRefused() {
        api.memory.stations().replace(system, List.of(new Station("100", "", ""), new Station("101", "", "")));

        assertThat(gateway.post(PHONES, Map.of("shortNumber", "100")).code()).isEqualTo(409550);
        assertThat(gateway.post(PHONES, Map.of("shortNumber", "200", "internalNumber", "101"))
                        .code())
                .isEqualTo(409552);
        assertThat(gateway.put(phone("100"), Map.of("shortNumber", "101")).code())
                .isEqualTo(409551);
        assertThat(gateway.put(phone("100"), Map.of("internalNumber", "101")).code())
                .isEqualTo(409552);
    }

    @Test
    void aPhoneKeepsWhatIsSaidOfItUnderAnotherShortNumber() {
        api.memory.stations().replace(system, List.of(new Station("100", "Änne", "8028")));
        gateway.put(phone("100"), Map.of("firstName", "Änne", "voiceMailNumber", "999"))
                .good();

        var moved = gateway.put(phone("100"), Map.of("shortNumber", "300")).good();

        assertThat(moved.path("shortNumber").asText()).isEqualTo("300");
        assertThat(moved.path("firstName").asText()).isEqualTo("Änne");
        assertThat(moved.path("voiceMailNumber").asText()).isEqualTo("999");
        assertThat(gateway.get(phone("100")).code()).isEqualTo(404000);
        assertThat(shortNumbers("")).containsExactly("300");
    }

    @Test
    void deletingAPhoneFreesThePersonWhoSatThere() {
        api.memory.stations().replace(system, List.of(new Station("100", "", "")));
        var user = api.samples.user(estate.customer, "own@example.org", Role.USER);
        api.memory.users().add(user);
        var id = gateway.get(phone("100")).good().path("id").asText();
        admin.put(
                        ADMIN + "/systems/" + system + "/phone-numbers/" + id,
                        Map.of("userId", user.id().value(), "isMonitored", true))
                .good();

        var deleted = gateway.delete(phone("100")).good();
        gateway.post(PHONES, Map.of("shortNumber", "100")).good();

        assertThat(deleted.path("userId").asText()).isEqualTo(user.id().value());
        assertThat(gateway.get(phone("100")).good().path("userId").isNull()).isTrue();
    }

    @Test
    void companiesHavePrefixesOnCentrexSystemsOnly() {
        assertThat(gateway.post(PHONES, Map.of("shortNumber", "200", "companyPrefix", "71"))
                        .code())
                .isEqualTo(409554);
        var partner = estate.partnerAdmin();
        var site = estate.centrexSite(partner);
        estate.declare(partner, Map.of("pbxId", "CENTREX", "type", "oxe", "isCentrex", true, "siteId", site));
        var tenant = api.memory
                .companies()
                .find(api.memory.sites().find(new SiteId(site)).orElseThrow().company())
                .orElseThrow();
        var central = api.as(tenant, AdminType.UNDEFINED, null, Role.PCG);
        var phones = PATH + "/CENTREX/phone-numbers";

        central.post(phones, Map.of("shortNumber", "200", "companyPrefix", "71"))
                .good();
        var named = central.put(phones + "/short-number/200", Map.of("companyName", "Bakery"))
                .good();

        assertThat(named.path("companyPrefix").asText()).isEqualTo("71");
        assertThat(named.path("companyName").asText()).isEqualTo("Bakery");
        assertThat(central.put(phones + "/short-number/200", Map.of("internalNumber", "7200"))
                        .code())
                .isEqualTo(409553);
        assertThat(central.put(phones + "/short-number/200", Map.of("shortNumber", "201"))
                        .status())
                .isEqualTo(200);
        var centrex = central.get(PATH + "/CENTREX").good().path("id").asText();
        var prefixes = partner.get(ADMIN + "/systems/" + centrex + "/phone-numbers/multi-companies")
                .good();
        assertThat(prefixes.get(0).path("companyName").asText()).isEqualTo("Bakery");
    }

    @Test
    void phonesAreListedWholeUnlessAPageIsAskedFor() {
        api.memory
                .stations()
                .replace(
                        system,
                        IntStream.range(100, 350)
                                .mapToObj(number -> new Station(String.valueOf(number), "Name " + number, "8028"))
                                .toList());

        var whole = gateway.get(PHONES).json();
        assertThat(whole.path("data")).hasSize(250);
        assertThat(whole.path("limit").asInt()).isEqualTo(250);
        assertThat(whole.path("offset").asInt()).isZero();
        assertThat(whole.path("total").asInt()).isEqualTo(250);
        assertThat(whole.at("/data/0").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("id", "shortNumber", "isMonitored");
        assertThat(shortNumbers("?limit=2&offset=1&sortOrder=-1")).containsExactly("348", "347");
        assertThat(shortNumbers("?nameOrShortNumber=34&limit=3")).containsExactly("340", "341", "342");
        assertThat(shortNumbers("?nameOrShortNumber=NAME%20101")).containsExactly("101");
        assertThat(shortNumbers("?name=name%20102&deviceName=8028")).containsExactly("102");
        JsonNode medium =
                gateway.get(PHONES + "?format=medium&shortNumber=100").good().get(0);
        assertThat(medium.path("lastName").asText()).isEqualTo("Name 100");
        assertThat(medium.path("jid_password").asText()).isEmpty();
        assertThat(gateway.get(PHONES + "?format=full&shortNumber=100")
                        .good()
                        .get(0)
                        .has("numberE164"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "shortNumber, 1;2",
        "voiceMailNumber, x_y",
        "companyPrefix, 12345678901234567890123456789012345",
        "number, 0891",
        "internalNumber, a;b",
        "type, car",
        "deviceType, phone"
    })
    void aValueThatCannotBeIsNamed(String field, String value) {
        var body = new HashMap<>(Map.of("shortNumber", "200"));
        body.put(field, value);

        assertThat(gateway.post(PHONES, body).params()).containsExactly(field);
        assertThat(gateway.post(PHONES, Map.of()).params()).containsExactly("shortNumber");
    }

    @Test
    void onlyAGatewayMayAndOnlyWhereItServes() {
        for (var other : List.of(api.operator(), estate.partnerAdmin(), admin, estate.support(), estate.nobody())) {
            assertThat(other.get(PATH).code()).isEqualTo(403100);
            assertThat(other.get(PATH + "/PBX-1").code()).isEqualTo(403100);
            assertThat(other.delete(phone("100")).code()).isEqualTo(403100);
        }
        var foreign = api.as(estate.rivalCustomer, AdminType.UNDEFINED, null, Role.PCG);
        assertThat(foreign.get(PATH).good()).isEmpty();
        assertThat(foreign.get(PATH + "/PBX-1").code()).isEqualTo(404000);
        assertThat(foreign.post(PHONES, Map.of("shortNumber", "200")).code()).isEqualTo(404000);
        var partners = api.as(estate.partner, AdminType.UNDEFINED, null, Role.PCG);
        assertThat(partners.get(PATH + "/PBX-1").status()).isEqualTo(200);
        assertThat(gateway.get(ADMIN + "/systems").code()).isEqualTo(403000);
        assertThat(api.anonymous().get(PATH).code()).isEqualTo(401901);
        assertThat(api.anonymous().get("/api/rainbow/pcg/v1.0/about").status()).isEqualTo(200);
    }

    @Test
    void onlyASuperadminMakesGatewaysAndTheyAreNothingElse() {
        var form = Map.of(
                "loginEmail", "gateway@example.org",
                "password", RunningApi.PASSWORD,
                "firstName", "Gateway",
                "lastName", "One",
                "companyId", estate.customer.id().value());

        assertThat(estate.partnerAdmin()
                        .post(ADMIN + "/users", with(form, "pcg"))
                        .code())
                .isEqualTo(403000);
        assertThat(admin.post(ADMIN + "/users", with(form, "pcg")).code()).isEqualTo(403000);
        assertThat(api.operator()
                        .post(ADMIN + "/users", with(form, "pcg", "support"))
                        .params())
                .containsExactly("roles");
        api.operator().post(ADMIN + "/users", with(form, "pcg")).good();
        var made = api.anonymous().login("gateway@example.org", RunningApi.PASSWORD);
        assertThat(made.get(PATH + "/PBX-1").status()).isEqualTo(200);
        assertThat(admin.get(ADMIN + "/users?roles=pcg").good()).hasSize(2);
    }

    private static Map<String, Object> with(Map<String, String> form, String... roles) {
        var body = new HashMap<String, Object>(form);
        body.put("roles", List.of(roles));
        return body;
    }

    private SystemId declare(String pbxId) {
        return new SystemId(
                estate.declare(admin, Map.of("pbxId", pbxId)).path("id").asText());
    }

    private static String phone(String shortNumber) {
        return PHONES + "/short-number/" + shortNumber;
    }

    private List<String> pbxIds(String query) {
        return gateway.get(PATH + query).good().findValuesAsText("pbxId");
    }

    private List<String> shortNumbers(String query) {
        return gateway.get(PHONES + query).good().findValuesAsText("shortNumber");
    }
}
