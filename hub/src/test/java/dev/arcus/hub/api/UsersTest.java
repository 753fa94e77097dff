package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users of companies: who makes, sees, changes and deletes whom. */
class UsersTest {

    private static final String USERS = ADMIN + "/users";
    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final ApiClient PARTNER = ESTATE.partnerAdmin();
    private static final ApiClient COMPANY = ESTATE.companyAdmin();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void clientsCreateCallMakesAUserWhoLogsIn() {
        var mail = mail();
        var body = form(mail, ESTATE.customer, Map.of("password", PASSWORD));
        body.put("accountType", "free");
        body.put("isInitialized", false);

        var user = PARTNER.post(USERS, body).good();

        assertThat(user.path("companyName").asText()).isEqualTo("Bakery");
        assertThat(user.path("roles").toString()).isEqualTo("[\"user\"]");
        assertThat(user.path("adminType").asText()).isEqualTo("undefined");
        assertThat(user.has("password") || user.has("invitation")).isFalse();
        assertThat(API.anonymous().tryLogin(mail, PASSWORD).status()).isEqualTo(200);
        assertThat(acts(user)).containsExactly("person.login", "person.create");
    }

    @Test
    void createdUserIsFoundListedAndChanged() {
        var id = make(PARTNER, ESTATE.customer, Map.of("firstName", "Zora", "language", "fr-CH"));

        var changed =
                COMPANY.put(USERS + "/" + id, Map.of("lastName", "Neumann")).good();

        assertThat(changed.path("displayName").asText()).isEqualTo("Zora Neumann");
        assertThat(changed.path("language").asText()).isEqualTo("fr-CH");
        assertThat(COMPANY.get(USERS + "/" + id).good()).isEqualTo(changed);
        assertThat(COMPANY.get(USERS + "?format=full&displayName=zora%20n&limit=1000")
                        .good()
                        .get(0))
                .isEqualTo(changed);
        assertThat(ids(COMPANY.get(ADMIN + "/companies/" + ESTATE.customer.id() + "/users?limit=1000")))
                .contains(id);
    }

    @Test
    void listsHoldOnlyWhomTheActorReaches() {
        var own = make(PARTNER, ESTATE.customer, Map.of());
        var foreign = make(ESTATE.rivalAdmin(), ESTATE.rivalCustomer, Map.of());
        var all = USERS + "?limit=1000&sortField=loginEmail&sortOrder=-1";

        assertThat(ids(PARTNER.get(all))).contains(own).doesNotContain(foreign);
        assertThat(ids(COMPANY.get(all + "&companyId=" + ESTATE.rivalCustomer.id())))
                .isEmpty();
        assertThat(ids(ESTATE.support().get(all))).contains(own, foreign);
        assertThat(COMPANY.get(ADMIN + "/companies/" + ESTATE.rivalCustomer.id() + "/users")
                        .code())
                .isEqualTo(404000);
    }

    @Test
    void formatsAndFiltersAreThoseOfTheClients() {
        var mail = mail();
        make(PARTNER, ESTATE.partner, Map.of("loginEmail", mail, "roles", List.of("user", "bp_admin")));
        var query = USERS + "?loginEmail=" + mail.toUpperCase(Locale.ROOT);

        assertThat(PARTNER.get(query).good().get(0).properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("id", "loginEmail", "displayName", "companyId");
        assertThat(PARTNER.get(query + "&format=medium")
                        .good()
                        .get(0)
                        .path("roles")
                        .size())
                .isEqualTo(2);
        assertThat(PARTNER.get(query + "&roles=bp_admin&excludeRoles=admin&isActive=true&isTerminated=false")
                        .good())
                .hasSize(1);
        assertThat(PARTNER.get(query + "&roles=admin").good()).isEmpty();
        assertThat(PARTNER.get(query + "&isTerminated=true").good()).isEmpty();
        assertThat(PARTNER.get(query + "&companyName=nordl").good()).hasSize(1);
        assertThat(PARTNER.get(USERS + "?sortField=shoeSize").params()).containsExactly("sortField");
        assertThat(PARTNER.get(USERS + "?tags=a").code()).isEqualTo(501900);
    }

    @ParameterizedTest
    @CsvSource({
        "loginEmail, no-address",
        "loginEmail, a@b@c",
        "firstName, ''",
        "password, short",
        "password, aaaaaaaaaaaa",
        "language, german",
        "companyId, x",
        "adminType, king"
    })
    void badInputIsRefusedByName(String field, String value) {
        var answer = PARTNER.post(USERS, form(mail(), ESTATE.customer, Map.of(field, value)));

        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly(field);
        assertThat(answer.text()).doesNotContain("\"value\":\"short\"");
    }

    @Test
    void secondUserOfAnAddressIsRefused() {
        var mail = mail();
        make(PARTNER, ESTATE.customer, Map.of("loginEmail", mail));
        var other = make(PARTNER, ESTATE.customer, Map.of());

        var upper = mail.toUpperCase(Locale.ROOT);

        assertThat(PARTNER.post(USERS, form(upper, ESTATE.partner, Map.of())).code())
                .isEqualTo(409906);
        assertThat(PARTNER.put(USERS + "/" + other, Map.of("loginEmail", upper)).code())
                .isEqualTo(409906);
    }

    /** Who may hand out what to a user of the own company. */
    @ParameterizedTest(name = "{0} gives {1} {2}")
    @CsvSource({
        "superadmin, superadmin, undefined, 200",
        "superadmin, support, undefined, 200",
        "superadmin, bp_finance, undefined, 200",
        "partner, superadmin, undefined, 403000",
        "partner, support, undefined, 403000",
        "partner, bp_admin, undefined, 200",
        "partner, bp_finance, undefined, 403000",
        "partner, admin, company_admin, 200",
        "partner, admin, organization_admin, 403000",
        "finance, user, undefined, 403000",
        "company, bp_admin, undefined, 403000",
        "company, admin, company_admin, 200",
        "company, admin, organization_admin, 403000",
        "company, support, undefined, 403000",
        "company, user, undefined, 200",
        "support, user, undefined, 403000",
        "site, user, undefined, 403000",
        "nobody, user, undefined, 403000",
    })
    void rolesAreHandedOutByThoseWhoHoldThem(String giver, String role, String type, int expected) {
        var client = switch (giver) {
            case "superadmin" -> API.operator();
            case "partner" -> PARTNER;
            case "finance" -> API.as(ESTATE.partner, AdminType.UNDEFINED, null, Role.BP_FINANCE);
            case "company" -> API.as(ESTATE.partner, AdminType.COMPANY_ADMIN, null, Role.ADMIN);
            case "support" -> ESTATE.support();
            case "site" -> ESTATE.siteAdmin();
            default -> ESTATE.nobody();
        };
        var rights = Map.of("roles", List.of("user", role), "adminType", type);

        var created = client.post(USERS, form(mail(), ESTATE.partner, rights));

        assertThat(created.status() == 200 ? 200 : created.code()).isEqualTo(expected);
    }

    @Test
    void partnerRolesAreForPartnersCompanies() {
        var answer = API.operator().post(USERS, form(mail(), ESTATE.customer, Map.of("roles", List.of("bp_admin"))));

        assertThat(answer.params()).containsExactly("roles");
    }

    @Test
    void organisationAdministratorNeedsAnOrganisation() {
        var rights = Map.of("roles", List.of("admin"), "adminType", "organization_admin");

        assertThat(API.operator()
                        .post(USERS, form(mail(), ESTATE.customer, rights))
                        .params())
                .containsExactly("adminType");
    }

    @Test
    void siteAdministratorNeedsASiteOfTheOwnCompany() {
        var rights = new HashMap<String, Object>(Map.of("roles", List.of("admin"), "adminType", "site_admin"));

        assertThat(COMPANY.post(USERS, form(mail(), ESTATE.customer, rights)).params())
                .containsExactly("siteId");
        rights.put("siteId", ESTATE.rivalSite.id().value());
        assertThat(COMPANY.post(USERS, form(mail(), ESTATE.customer, rights)).params())
                .containsExactly("siteId");
        rights.put("siteId", ESTATE.site.id().value());
        assertThat(COMPANY.post(USERS, form(mail(), ESTATE.customer, rights))
                        .good()
                        .path("siteId")
                        .asText())
                .isEqualTo(ESTATE.site.id().value());
    }

    @Test
    void nobodyChangesTheOwnRightsPasswordOrExistence() {
        var me = me(PARTNER);

        for (var change : List.<Map<String, ?>>of(
                Map.of("roles", List.of("user")),
                Map.of("isActive", false),
                Map.of("password", "another long one"),
                Map.of("loginEmail", mail()))) {
            assertThat(PARTNER.put(USERS + "/" + me, change).code())
                    .as(change.toString())
                    .isEqualTo(403303);
        }
        assertThat(PARTNER.delete(USERS + "/" + me).code()).isEqualTo(403303);
        assertThat(PARTNER.put(USERS + "/" + me, Map.of("firstName", "Same")).status())
                .isEqualTo(200);
    }

    @Test
    void mightierAccountOfTheOwnCompanyIsLeftAlone() {
        var support = me(ESTATE.support());
        var finance = me(API.as(ESTATE.partner, AdminType.UNDEFINED, null, Role.BP_FINANCE));

        for (var mightier : List.of(support, finance)) {
            assertThat(PARTNER.get(USERS + "/" + mightier).status()).isEqualTo(200);
            assertThat(PARTNER.put(USERS + "/" + mightier, Map.of("password", "another long one"))
                            .code())
                    .isEqualTo(403301);
            assertThat(PARTNER.delete(USERS + "/" + mightier).code()).isEqualTo(403301);
        }
    }

    @Test
    void roleChangeEndsTheSessions() {
        var mail = mail();
        var id = make(PARTNER, ESTATE.partner, Map.of("loginEmail", mail, "password", PASSWORD));
        var client = API.anonymous().login(mail, PASSWORD);

        PARTNER.put(USERS + "/" + id, Map.of("roles", List.of("user", "bp_admin")))
                .good();

        assertThat(client.get(ADMIN + "/systems").code()).isEqualTo(401903);
        assertThat(API.anonymous().login(mail, PASSWORD).get(ADMIN + "/systems").status())
                .isEqualTo(200);
    }

    @Test
    void blockedAndDeletedUsersAreOutAtOnce() {
        var mail = mail();
        var id = make(PARTNER, ESTATE.customer, Map.of("loginEmail", mail, "password", PASSWORD));
        var client = API.anonymous().login(mail, PASSWORD);

        PARTNER.put(USERS + "/" + id, Map.of("isActive", false)).good();

        assertThat(client.get("/api/rainbow/enduser/v1.0/users/me").code()).isEqualTo(401903);
        assertThat(API.anonymous().tryLogin(mail, PASSWORD).code()).isEqualTo(401500);
        PARTNER.put(USERS + "/" + id, Map.of("isActive", true)).good();
        assertThat(client.get("/api/rainbow/enduser/v1.0/users/me").code()).isEqualTo(401903);
        var again = API.anonymous().login(mail, PASSWORD);
        assertThat(PARTNER.delete(USERS + "/" + id).json().path("status").asText())
                .contains(id);
        assertThat(again.get("/api/rainbow/enduser/v1.0/users/me").code()).isEqualTo(401903);
        assertThat(PARTNER.get(USERS + "/" + id).code()).isEqualTo(404000);
    }

    @Test
    void administratorsPasswordUnlocksAndEndsTheSessions() {
        var mail = mail();
        var id = make(PARTNER, ESTATE.customer, Map.of("loginEmail", mail, "password", PASSWORD));
        var client = API.anonymous().login(mail, PASSWORD);
        for (var i = 0; i < 5; i++) {
            API.anonymous().tryLogin(mail, "wrong" + i);
        }

        PARTNER.put(USERS + "/" + id, Map.of("password", "another long one")).good();

        assertThat(API.anonymous().tryLogin(mail, "another long one").status()).isEqualTo(200);
        assertThat(client.get("/api/rainbow/enduser/v1.0/users/me").code()).isEqualTo(401903);
    }

    @Test
    void foreignAndUnknownUsersAreToldApartByNothing() {
        var foreign = make(ESTATE.rivalAdmin(), ESTATE.rivalCustomer, Map.of());
        var unknown = "0123456789abcdef01234567";

        for (var client : List.of(PARTNER, COMPANY)) {
            assertThat(client.get(USERS + "/" + foreign).text())
                    .isEqualTo(client.get(USERS + "/" + unknown).text());
            assertThat(client.put(USERS + "/" + foreign, Map.of("firstName", "X"))
                            .text())
                    .isEqualTo(client.put(USERS + "/" + unknown, Map.of("firstName", "X"))
                            .text());
            assertThat(client.delete(USERS + "/" + foreign).text())
                    .isEqualTo(client.delete(USERS + "/" + unknown).text());
            assertThat(client.post(USERS, form(mail(), ESTATE.rivalCustomer, Map.of()))
                            .text())
                    .isEqualTo(client.post(USERS, named(unknown)).text());
        }
    }

    @Test
    void nothingToChangeAndAnotherCompanyAreRefused() {
        var id = make(PARTNER, ESTATE.customer, Map.of());

        assertThat(PARTNER.put(USERS + "/" + id, Map.of()).code()).isEqualTo(400100);
        assertThat(PARTNER.put(
                                USERS + "/" + id,
                                Map.of(
                                        "firstName",
                                        "X",
                                        "companyId",
                                        ESTATE.partner.id().value()))
                        .code())
                .isEqualTo(403303);
    }

    private static String make(ApiClient client, Company company, Map<String, ?> more) {
        return client.post(USERS, form(mail(), company, more)).good().path("id").asText();
    }

    private static Map<String, Object> form(String mail, Company company, Map<String, ?> more) {
        var form = named(company.id().value());
        form.put("loginEmail", mail);
        form.putAll(more);
        return form;
    }

    private static Map<String, Object> named(String company) {
        var form = new HashMap<String, Object>();
        form.put("loginEmail", mail());
        form.put("firstName", "Ada");
        form.put("lastName", "Müller");
        form.put("companyId", company);
        return form;
    }

    private static String mail() {
        return "made" + NUMBER.incrementAndGet() + "@example.org";
    }

    private static String me(ApiClient client) {
        return client.get("/api/rainbow/enduser/v1.0/users/me")
                .good()
                .path("id")
                .asText();
    }

    private static List<String> ids(ApiClient.Answer answer) {
        return answer.good().findValuesAsText("id");
    }

    private static List<String> acts(JsonNode user) {
        var id = user.path("id").asText();
        return API.memory.auditTrail().list(new Page.Request(1000, 0)).items().stream()
                .filter(event -> id.equals(event.object()))
                .map(AuditEvent::act)
                .toList();
    }
}
