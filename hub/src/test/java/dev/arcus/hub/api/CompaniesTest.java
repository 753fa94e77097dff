package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Companies over the API: every field, every filter, and who sees which (admin API §4.7). */
class CompaniesTest {

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final ApiClient OPERATOR = API.operator();
    private static final String PATH = ADMIN + "/companies";
    private static final String ID = "5979f63bae6056aadd1a8f17";

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void everyFieldIsStoredAndAnswered() {
        var sent = new TreeMap<String, Object>();
        sent.putAll(Map.of(
                "name", "AL-ENTERPRISE",
                "country", "USA",
                "state", "NY",
                "street", "Sesame street",
                "city", "Brooklyn",
                "postalCode", "123456",
                "currency", "USD",
                "status", "alerting",
                "visibility", "closed",
                "visibleBy", List.of(ID)));
        sent.putAll(Map.of(
                "adminEmail", "admin@company.com",
                "supportEmail", "support@company.com",
                "companyContactId", ID,
                "slogan", "The slogan",
                "description", "Two\nlines",
                "website", "http://enterprise.example",
                "size", "1001-5000 employees",
                "economicActivityClassification", "U",
                "offerType", "premium",
                "catalogId", ID));
        sent.putAll(Map.of(
                "customData", Map.of("key", "value"),
                "externalReference", "ABC",
                "externalReference2", "DEF",
                "salesforceAccountId", "0015",
                "avatarShape", "circle",
                "isCentrex", true,
                "companyCallNumber", "8 210",
                "isBP", true,
                "bpType", "VAD",
                "bpBusinessModel", "referral"));
        sent.putAll(Map.of(
                "bpBusinessType", List.of("conference", "default"),
                "bpApplicantNumber", "AN",
                "bpCRDid", "CRD",
                "bpHasRightToSell", true,
                "bpHasRightToConnect", false,
                "bpHasRightForBYOT", true,
                "bpIsContractAccepted", true));

        var id = OPERATOR.post(PATH, sent).good().path("id").asText();
        var found = OPERATOR.get(PATH + "/" + id).good();

        sent.forEach(
                (field, value) -> assertThat(plain(found.path(field))).as(field).isEqualTo(value));
        assertThat(found.path("numberUsers").asInt()).isZero();
        assertThat(found.path("organisationId").isNull()).isTrue();
        assertThat(found.path("bpContractAcceptationInfo")
                        .path("bpAdminLoginEmail")
                        .asText())
                .isEqualTo(RunningApi.MAIL);
    }

    /** Each field just past its limit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name                           | 256 | must have 1 to 255
            street                         | 256 | at most 255
            city                           | 256 | at most 255
            postalCode                     | 65  | at most 64
            slogan                         | 256 | at most 255
            description                    | 2001 | at most 2000
            website                        | 2001 | at most 2000
            externalReference              | 65  | at most 64
            externalReference2             | 65  | at most 64
            companyCallNumber              | 33  | at most 32
            salesforceAccountId            | 256 | at most 255
            bpApplicantNumber              | 256 | at most 255
            bpCRDid                        | 256 | at most 255
            adminEmail                     | 256 | 3 to 255
            country                        | 4   | ISO 3166-1
            state                          | 3   | 2 letters
            currency                       | 4   | ISO 4217
            size                           | 3   | self-employed
            economicActivityClassification | 2   | A to U
            offerType                      | 3   | freemium
            catalogId                      | 25  | 24 hexadecimal
            companyContactId               | 23  | 24 hexadecimal
            avatarShape                    | 3   | square
            status                         | 3   | active
            visibility                     | 3   | public
            bpType                         | 3   | VAD
            bpBusinessModel                | 3   | resell
            bpId                           | 25  | 24 hexadecimal
            """)
    void aFieldPastItsLimitIsRefusedByName(String field, int length, String words) {
        var body = new HashMap<String, Object>();
        body.put("name", "Bakery");
        body.put(field, "a".repeat(length));

        var answer = OPERATOR.post(PATH, body);

        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly(field);
        assertThat(answer.json().path("errorDetails").get(0).path("msg").asText())
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name               | 255
            street             | 255
            postalCode         | 64
            slogan             | 255
            description        | 2000
            website            | 2000
            externalReference  | 64
            externalReference2 | 64
            """)
    void aFieldAtItsLimitIsTaken(String field, int length) {
        var body = new HashMap<String, Object>();
        body.put("name", "Bakery");
        body.put(field, "ä".repeat(length));

        assertThat(OPERATOR.post(PATH, body).good().path(field).asText()).isEqualTo(body.get(field));
    }

    @Test
    void listsAndMapsHaveLimits() {
        var eleven = IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));

        assertThat(refused(Map.of("customData", eleven))).containsExactly("customData");
        assertThat(refused(Map.of("customData", Map.of("k".repeat(65), "v")))).containsExactly("customData");
        assertThat(refused(Map.of("customData", Map.of("k", "v".repeat(513))))).containsExactly("customData");
        assertThat(refused(Map.of("customData", Map.of("k", 1)))).containsExactly("customData.k");
        assertThat(refused(Map.of("visibleBy", java.util.Collections.nCopies(101, ID))))
                .containsExactly("visibleBy");
        assertThat(refused(Map.of("visibleBy", List.of(ID, "x")))).containsExactly("visibleBy[1]");
        assertThat(refused(Map.of("bpBusinessType", List.of("free")))).containsExactly("bpBusinessType[0]");
        assertThat(refused(Map.of("adminEmail", "a@b"))).containsExactly("adminEmail");
        assertThat(refused(Map.of("country", "CAN"))).containsExactly("state");
        assertThat(refused(Map.of("isBP", true))).containsExactly("bpType");
        assertThat(refused(Map.of("bpType", "DR"))).containsExactly("bpType");
    }

    @Test
    void severalProblemsAreToldAtOnce() {
        assertThat(refused(Map.of("country", "??", "slogan", "s".repeat(256), "bpType", "XX")))
                .containsExactlyInAnyOrder("country", "slogan", "bpType");
    }

    @Test
    void theSdksCompanyIsTaken() {
        var created = OPERATOR.post(PATH, """
                {"name": "SDK", "country": "Fr", "state": null, "offerType": "freemium"}""").good();

        assertThat(created.path("country").asText()).isEqualTo("FRA");
        assertThat(created.path("visibility").asText()).isEqualTo("private");
        assertThat(created.path("size").asText()).isEqualTo("self-employed");
    }

    @Test
    void anEmptyTextTakesAFieldAway() {
        var id = create(Map.of("name", "Bakery", "slogan", "Old"));

        var changed = OPERATOR.put(PATH + "/" + id, Map.of("slogan", "")).good();

        assertThat(changed.has("slogan")).isFalse();
    }

    @Test
    void administratorsOfCustomersDoNotSeeTheTermsOfPartners() {
        var id = ESTATE.partner.id();
        var plain = API.as(ESTATE.partner, AdminType.COMPANY_ADMIN, null, Role.ADMIN)
                .get(PATH + "/" + id)
                .good();
        var partners = ESTATE.partnerAdmin().get(PATH + "/" + id).good();

        assertThat(plain.path("isBP").asBoolean()).isTrue();
        assertThat(plain.has("bpType")).isFalse();
        assertThat(plain.has("bpHasRightToConnect")).isFalse();
        assertThat(partners.path("bpType").asText()).isEqualTo("DR");
        assertThat(partners.path("bpHasRightToConnect").asBoolean()).isTrue();
    }

    @Test
    void aPartnerCreatesCustomersOnly() {
        var partner = ESTATE.partnerAdmin();

        var created =
                partner.post(PATH, Map.of("name", "Forced", "status", "active")).good();

        assertThat(created.path("bpId").asText()).isEqualTo(ESTATE.partner.id().value());
        assertThat(created.path("status").asText()).isEqualTo("initializing");
        assertThat(partner.post(PATH, Map.of("name", "IR", "isBP", true, "bpType", "IR"))
                        .code())
                .isEqualTo(403000);
    }

    @Test
    void everyFilterNarrows() {
        var organisation =
                OPERATOR.post(ADMIN + "/organisations", Map.of("name", "Roof")).good();
        var organisationId = organisation.path("id").asText();
        var id = create(Map.of(
                "name", "Needle",
                "status", "hold",
                "visibility", "isolated",
                "bpId", ESTATE.partner.id().value(),
                "externalReference", "R/1 ä",
                "externalReference2", "S",
                "catalogId", ID,
                "salesforceAccountId", "SF-1"));
        OPERATOR.post(ADMIN + "/organisations/" + organisationId + "/companies", Map.of("companyId", id))
                .good();

        for (var filter : List.of(
                "status=hold&status=terminated",
                "visibility=isolated",
                "organisationId=" + organisationId,
                "externalReference=R/1%20",
                "externalReference2=S",
                "salesforceAccountId=SF-1",
                "name=eedl")) {
            assertThat(names(OPERATOR, filter)).as(filter).containsExactly("Needle");
        }
        assertThat(names(OPERATOR, "bpId=" + ESTATE.partner.id() + "&isBP=false&hasBP=true"))
                .contains("Needle", "Bakery")
                .doesNotContain("Butcher", "Nordlicht");
        assertThat(names(OPERATOR, "bpType=DR&hasBP=false")).contains("Nordlicht", "Rival");
        assertThat(names(OPERATOR, "catalogId=" + ID)).contains("Needle");
        assertThat(names(OPERATOR, "externalReference=r")).isEmpty();
        assertThat(names(ESTATE.rivalAdmin(), "name=Needle")).isEmpty();
    }

    @Test
    void aPartnerAsksForCompaniesWithoutAPartnerOnly() {
        assertThat(ESTATE.partnerAdmin().get(PATH + "?hasBP=true").code()).isEqualTo(403000);
        assertThat(ESTATE.partnerAdmin().get(PATH + "?hasBP=false").status()).isEqualTo(200);
    }

    @Test
    void aBadFilterIsRefusedByName() {
        assertThat(OPERATOR.get(PATH + "?status=x&visibility=y&sortField=id&isBP=1&organisationId=z&bpType=A")
                        .params())
                .containsExactlyInAnyOrder("status", "visibility", "sortField", "isBP", "organisationId", "bpType");
        assertThat(OPERATOR.get(PATH + "?offerId=1").status()).isEqualTo(501);
    }

    @Test
    void listsAreSortedBothWays() {
        var up = names(OPERATOR, "limit=1000");

        assertThat(names(OPERATOR, "limit=1000&sortOrder=-1")).isEqualTo(up.reversed());
        assertThat(names(OPERATOR, "sortField=status&limit=1&sortOrder=1")).hasSize(1);
        assertThat(names(OPERATOR, "sortField=creationDate&format=medium")).isNotEmpty();
    }

    @Test
    void theDefaultCompanyIsTheOperators() {
        var company = OPERATOR.get(PATH + "/default?format=full").good();

        assertThat(company.path("name").asText()).isEqualTo("Arcus operator");
        assertThat(company.path("numberUsers").asInt()).isOne();
        assertThat(OPERATOR.delete(PATH + "/" + company.path("id").asText()).code())
                .isEqualTo(400500);
        assertThat(ESTATE.partnerAdmin().get(PATH + "/default").code()).isEqualTo(404000);
    }

    @Test
    void theBusinessTypesAreListed() {
        assertThat(OPERATOR.get(PATH + "/bpbusinesstypes").good().findValuesAsText("id"))
                .containsExactlyInAnyOrder("voice_by_partner", "voice_by_ale", "conference", "default");
    }

    @Test
    void theAdministratorsOfACompanyAreListed() {
        var company = API.add(API.samples.customer("Run", ESTATE.partner.id()));
        API.as(company, AdminType.COMPANY_ADMIN, null, Role.ADMIN);
        API.as(company, AdminType.UNDEFINED, null, Role.USER);
        var path = PATH + "/" + company.id() + "/administrators?format=full&limit=10&offset=0";

        var list = ESTATE.partnerAdmin().get(path).good();

        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("adminType").asText()).isEqualTo("company_admin");
        assertThat(ESTATE.rivalAdmin().get(path).code()).isEqualTo(404000);
    }

    @Test
    void whatIsInTheWayOfADeletionIsNamed() {
        var company = API.add(API.samples.customer("Busy", null));
        API.as(company, AdminType.COMPANY_ADMIN, null, Role.ADMIN);
        API.add(API.samples.site(company, "One"));
        API.add(API.samples.site(company, "Two"));

        var answer = OPERATOR.delete(PATH + "/" + company.id());

        assertThat(answer.code()).isEqualTo(409903);
        assertThat(plain(answer.json().path("errorDetailsData").path("blockedBy")))
                .isEqualTo(List.of("users", "sites"));
    }

    @Test
    void anUnknownCompanyIsNotFoundAndAForeignOneLooksTheSame() {
        var unknown = CompanyId.next(API.samples.random());
        Company foreign = ESTATE.rivalCustomer;

        assertThat(OPERATOR.put(PATH + "/" + unknown, Map.of("name", "X")).code())
                .isEqualTo(404000);
        assertThat(ESTATE.partnerAdmin()
                        .put(PATH + "/" + foreign.id(), Map.of("name", "X"))
                        .code())
                .isEqualTo(404000);
        assertThat(ESTATE.companyAdmin()
                        .delete(PATH + "/" + ESTATE.customer.id())
                        .code())
                .isEqualTo(403000);
    }

    private static List<String> refused(Map<String, ?> more) {
        var body = new HashMap<String, Object>();
        body.put("name", "Bakery");
        body.putAll(more);
        var answer = OPERATOR.post(PATH, body);
        assertThat(answer.code()).isEqualTo(400000);
        return answer.params();
    }

    private static String create(Map<String, ?> body) {
        return OPERATOR.post(PATH, body).good().path("id").asText();
    }

    private static List<String> names(ApiClient client, String query) {
        return client.get(PATH + "?" + query).good().findValuesAsText("name");
    }

    /** As it was sent. */
    private static Object plain(JsonNode json) {
        if (json.isArray()) {
            return java.util.stream.StreamSupport.stream(json.spliterator(), false)
                    .map(CompaniesTest::plain)
                    .toList();
        }
        if (json.isObject()) {
            var map = new TreeMap<String, Object>();
            json.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
            return map;
        }
        return json.isBoolean() ? json.asBoolean() : json.asText();
    }
}
