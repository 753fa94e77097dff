package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids of other tenants in bodies: refused in the same words as ids that do not exist, and nothing is written. */
class ForeignIdsTest {

    private static final String MISSING = "0123456789abcdef01234567";
    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final ApiClient PARTNER = ESTATE.partnerAdmin();

    @AfterAll
    static void stop() {
        API.close();
    }

    /** One input that names an object of the rival's. */
    record Case(String method, String path, Map<String, ?> body, String field, String id) {

        @Override
        public String toString() {
            return method + " " + path.replaceAll("[0-9a-f]{24}", "{id}") + " " + field;
        }
    }

    static Stream<Case> cases() {
        var own = ESTATE.declare(PARTNER, Map.of()).path("id").asText();
        var foreign = ESTATE.declare(ESTATE.rivalAdmin(), Map.of("siteId", rivalSite()))
                .path("id")
                .asText();
        var stranger = API.samples.user(ESTATE.rivalCustomer, "stranger@example.org", Role.USER);
        API.memory.users().add(stranger);
        API.memory.stations().replace(new SystemId(own), List.of(new Station("101", "Anna", "IP Phone")));
        var phones = ADMIN + "/systems/" + own + "/phone-numbers";
        var phone = phones + "/" + PARTNER.get(phones).good().get(0).path("id").asText();
        var site = ADMIN + "/sites/" + ESTATE.site.id();
        var person = Map.of(
                "loginEmail",
                "new@example.org",
                "firstName",
                "Ada",
                "lastName",
                "New",
                "companyId",
                ESTATE.customer.id().value(),
                "roles",
                List.of("user", "admin"),
                "adminType",
                "site_admin");
        var box = Map.of("fleetReference", "ALE12", "installationReference", "1234.5678.90", "model", "OXO Connect");
        return Stream.of(
                new Case("POST", ADMIN + "/systems", ESTATE.form(Map.of()), "siteId", rivalSite()),
                new Case("POST", ADMIN + "/systems", ESTATE.form(Map.of("isShared", true)), "bpId", rival()),
                new Case("PUT", ADMIN + "/systems/" + own, Map.of("name", "Mine"), "bpId", rival()),
                new Case("POST", site + "/systems", Map.of(), "systemId", foreign),
                new Case("POST", ARCUS + "/systems/" + own + "/companies", Map.of(), "companyId", rivalCustomer()),
                new Case("POST", ARCUS + "/systems/" + own + "/move", Map.of(), "companyId", rivalCustomer()),
                new Case("POST", ADMIN + "/sites", Map.of("name", "Hill"), "companyId", rivalCustomer()),
                new Case("PUT", site, Map.of("name", "Hill"), "companyId", rivalCustomer()),
                new Case("POST", ADMIN + "/users", person, "companyId", rivalCustomer()),
                new Case("POST", ADMIN + "/users", person, "siteId", rivalSite()),
                new Case(
                        "PUT",
                        phone,
                        Map.of("firstName", "Anna"),
                        "userId",
                        stranger.id().value()),
                new Case("POST", ARCUS + "/fleet/items", box, "partnerId", rival()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anIdOfAnotherTenantIsRefusedLikeOneThatDoesNotExist(Case one) {
        var before = written();

        var foreign = send(one, one.id());
        var missing = send(one, MISSING);

        assertThat(foreign.status()).as(foreign.text()).isBetween(400, 404);
        assertThat(foreign.text().replace(one.id(), MISSING)).isEqualTo(missing.text());
        assertThat(written()).isEqualTo(before);
    }

    private static ApiClient.Answer send(Case one, String id) {
        var body = new HashMap<String, Object>(one.body());
        body.put(one.field(), id);
        return one.method().equals("PUT") ? PARTNER.put(one.path(), body) : PARTNER.post(one.path(), body);
    }

    private static long written() {
        return API.memory
                .auditTrail()
                .list(AuditFilter.DONE, new Page.Request(1, 0))
                .total();
    }

    private static String rival() {
        return ESTATE.rival.id().value();
    }

    private static String rivalCustomer() {
        return ESTATE.rivalCustomer.id().value();
    }

    private static String rivalSite() {
        return ESTATE.rivalSite.id().value();
    }
}
