package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what to which object: every role with every call, on one's own and on a foreign object (admin API §1.4). */
class RolesTest {

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final Map<String, ApiClient> ROLES = roles();
    private static final String OWN = declare(ESTATE.site.id().value());
    private static final String FOREIGN = declare(ESTATE.rivalSite.id().value());

    @AfterAll
    static void stop() {
        API.close();
    }

    /** 200 done, else the error's code; "-" where nobody asks. Columns: on the own object / on the foreign one. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # call                               | superadmin | support       | partner       | company       | site          | nobody
            GET    systems/ID                    | 200 200    | 200 200       | 200 404000    | 200 404000    | 200 404000    | 403000 403000
            GET    systems/ID/state              | 200 200    | 200 200       | 200 404000    | 200 404000    | 200 404000    | 403000 403000
            GET    systems/pbxid/PBX             | 200 200    | 200 200       | 200 404000    | 200 404000    | 200 404000    | 403000 403000
            PUT    systems/ID                    | 200 200    | 403000 403000 | 200 404000    | 200 404000    | 200 404000    | 403000 403000
            POST   systems/ID/reset-password     | 200 200    | 403000 403000 | 200 404000    | 200 404000    | 200 404000    | 403000 403000
            POST   systems                       | 200 200    | 403000 403000 | 200 404000    | 200 404000    | 200 404000    | 403000 403000
            GET    companies/COMPANY             | 200 200    | 200 200       | 200 404000    | 200 404000    | 403000 403000 | 403000 403000
            PUT    companies/COMPANY             | 200 200    | 403000 403000 | 200 404000    | 200 404000    | 403000 403000 | 403000 403000
            GET    sites/SITE                    | 200 200    | 200 200       | 200 404000    | 200 404000    | 403000 403000 | 403000 403000
            POST   sites                         | 200 200    | 403000 403000 | 200 404000    | 200 404000    | 403000 403000 | 403000 403000
            GET    arcus:systems/ID/status       | 200 200    | 200 200       | 200 404000    | 200 404000    | 200 404000    | 403000 403000
            GET    arcus:systems/ID/attempts     | 200 200    | 200 200       | 200 404000    | 200 404000    | 200 404000    | 403000 403000
            POST   arcus:systems/ID/probe        | 504900 504900 | 504900 504900 | 504900 404000 | 504900 404000 | 504900 404000 | 403000 403000
            POST   companies                     | 200 -      | 403000 -      | 200 -         | 403000 -      | 403000 -      | 403000 -
            GET    companies                     | 200 -      | 200 -         | 200 -         | 200 -         | 403000 -      | 403000 -
            GET    sites                         | 200 -      | 200 -         | 200 -         | 200 -         | 403000 -      | 403000 -
            GET    systems                       | 200 -      | 200 -         | 200 -         | 200 -         | 200 -         | 403000 -
            GET    arcus:fleet/items             | 200 -      | 200 -         | 200 -         | 403000 -      | 403000 -      | 403000 -
            GET    arcus:fleet/waiting           | 200 -      | 200 -         | 200 -         | 403000 -      | 403000 -      | 403000 -
            GET    arcus:attempts                | 200 -      | 200 -         | 403000 -      | 403000 -      | 403000 -      | 403000 -
            GET    arcus:attempts/7KQ2-M9XD      | 404000 -   | 404000 -      | 404000 -      | 404000 -      | 404000 -      | 403000 -
            POST   arcus:fleet/items             | 200 -      | 403000 -      | 200 -         | 403000 -      | 403000 -      | 403000 -
            GET    arcus:licence                 | 200 -      | 200 -         | 200 -         | 200 -         | 200 -         | 200 -
            DELETE systems/ID                    | 200 200    | 403000 403000 | 200 404000    | 200 404000    | 200 404000    | 403000 403000
            """)
    void everyRoleMeetsEveryCall(
            String call,
            String superadmin,
            String support,
            String partner,
            String company,
            String site,
            String nobody) {
        var expected = new LinkedHashMap<String, String>();
        expected.put("superadmin", superadmin);
        expected.put("support", support);
        expected.put("partner", partner);
        expected.put("company", company);
        expected.put("site", site);
        expected.put("nobody", nobody);

        expected.forEach((role, codes) -> {
            var columns = codes.split(" +", -1);
            assertThat(code(role, call, true)).as(role + " own").isEqualTo(columns[0]);
            if (!columns[1].equals("-")) {
                assertThat(code(role, call, false)).as(role + " foreign").isEqualTo(columns[1]);
            }
        });
    }

    @Test
    void listsHoldOnlyWhatTheActorReaches() {
        for (var role : new String[] {"partner", "company", "site"}) {
            var systems = client(role).get(ADMIN + "/systems?limit=1000");
            assertThat(systems.data().findValuesAsText("id"))
                    .as(role)
                    .contains(OWN)
                    .doesNotContain(FOREIGN);
        }
        var companies = client("partner").get(ADMIN + "/companies?format=full");
        assertThat(companies.data().findValuesAsText("name"))
                .contains("Nordlicht", "Bakery")
                .doesNotContain("Rival", "Butcher");
        var sites = client("company").get(ADMIN + "/sites?companyId=" + ESTATE.rivalCustomer.id());
        assertThat(sites.data()).isEmpty();
    }

    @Test
    void partnerWithoutTheRightToConnectHasNoSystems() {
        var partner = API.samples.partner("Cut off");
        var terms = Objects.requireNonNull(partner.partnership());
        var cut = partner.with(terms.with(new Partnership.Rights(false, false, false)));
        API.add(cut);
        var client = API.as(cut, AdminType.UNDEFINED, null, Role.BP_ADMIN);

        assertThat(client.get(ADMIN + "/systems").code()).isEqualTo(403000);
        assertThat(client.get(ARCUS + "/fleet/items").code()).isEqualTo(403000);
        assertThat(client.get(ADMIN + "/companies").status()).isEqualTo(200);
    }

    private static String code(String role, String call, boolean own) {
        var method = call.substring(0, call.indexOf(' '));
        var rest = call.substring(call.indexOf(' ')).strip();
        var path = rest.startsWith("arcus:") ? ARCUS + "/" + rest.substring(6) : ADMIN + "/" + rest;
        var site = own ? ESTATE.site : ESTATE.rivalSite;
        var id = own ? OWN : FOREIGN;
        if (path.contains("ID") && (method.equals("DELETE") || method.equals("POST"))) {
            // These leave a trace: each has a system of its own.
            id = declare(site.id().value());
        }
        var pbxId = API.operator()
                .get(ADMIN + "/systems/" + id)
                .good()
                .path("pbxId")
                .asText();
        path = path.replace("pbxid/PBX", "pbxid/" + pbxId)
                .replace("systems/ID", "systems/" + id)
                .replace("COMPANY", site.company().value())
                .replace("SITE", site.id().value());
        var answer = call(
                client(role),
                method,
                path,
                body(rest, site.id().value(), site.company().value()));
        return answer.status() == 200 ? "200" : String.valueOf(answer.code());
    }

    private static ApiClient.Answer call(ApiClient client, String method, String path, Map<String, Object> body) {
        return switch (method) {
            case "GET" -> client.get(path);
            case "DELETE" -> client.delete(path);
            case "PUT" -> client.put(path, body);
            default -> client.post(path, body);
        };
    }

    private static Map<String, Object> body(String call, String site, String company) {
        var body = new HashMap<String, Object>();
        body.put("name", "Made " + System.nanoTime());
        switch (call) {
            case "systems" -> {
                body.putAll(ESTATE.form(Map.of()));
                body.put("siteId", site);
            }
            case "companies/COMPANY" -> {
                body.clear();
                body.put("slogan", "Fresh");
            }
            case "sites" -> body.put("companyId", company);
            case "arcus:fleet/items" -> {
                var digits = String.valueOf(System.nanoTime() % 90_000_000 + 10_000_000);
                body.put("fleetReference", "ALE12");
                body.put("installationReference", digits.substring(0, 4) + "." + digits.substring(4) + ".01");
                body.put("model", "OXO Connect");
                body.put("partnerId", ESTATE.partner.id().value());
            }
            default -> {}
        }
        return body;
    }

    private static String declare(String site) {
        var form = ESTATE.form(Map.of("name", "Fixture"));
        form.put("siteId", site);
        return API.operator().post(ADMIN + "/systems", form).good().path("id").asText();
    }

    private static ApiClient client(String role) {
        return Objects.requireNonNull(ROLES.get(role));
    }

    private static Map<String, ApiClient> roles() {
        return Map.of(
                "superadmin", API.operator(),
                "support", ESTATE.support(),
                "partner", ESTATE.partnerAdmin(),
                "company", ESTATE.companyAdmin(),
                "site", ESTATE.siteAdmin(),
                "nobody", ESTATE.nobody());
    }
}
