package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Companies and sites after their creation, systems on sites, phones, and what the clients ask about themselves. */
class UpkeepTest {

    private static final String ENDUSER = "/api/rainbow/enduser/v1.0";

    private final RunningApi api = RunningApi.start();
    private final Company customer = api.add(api.samples.customer("Sonnenschein", null));
    private final Site site = api.add(api.samples.site(customer, "Munich"));
    private final ApiClient operator = api.operator();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aCompanyIsChangedByTheSdksEightFields() {
        var changed = put(ADMIN + "/companies/" + customer.id(), """
                {"name": "Mond", "country": "FRA", "offerType": "freemium", "visibility": "private",
                 "autoAcceptUserInvitations": true, "autoAddToUserNetwork": false, "size": "self-employed",
                 "allowTeamsToDesktopSso": true}""");

        assertThat(changed.good().path("name").asText()).isEqualTo("Mond");
        assertThat(changed.data().path("country").asText()).isEqualTo("FRA");
    }

    @Test
    void aCompanyInUseIsNotDeleted() {
        declare("PBX");

        assertThat(operator.delete(ADMIN + "/companies/" + customer.id()).code())
                .isEqualTo(409903);
    }

    @Test
    void anEmptyCompanyIsDeleted() {
        var deleted = operator.delete(ADMIN + "/companies/" + customer.id());

        assertThat(deleted.json().path("status").asText())
                .contains(customer.id().value());
        assertThat(operator.get(ADMIN + "/companies/" + customer.id()).status()).isEqualTo(404);
    }

    @Test
    void aSiteIsRenamedAndDeleted() {
        var path = ADMIN + "/sites/" + site.id();

        assertThat(put(path, "{\"name\": \"Harbour\"}").good().path("name").asText())
                .isEqualTo("Harbour");
        assertThat(operator.delete(path).status()).isEqualTo(200);
        assertThat(operator.get(path).status()).isEqualTo(404);
    }

    @Test
    void aSystemIsLinkedListedAndUnlinked() {
        var id = declare("PBX");
        var second = api.add(api.samples.site(customer, "Ulm"));
        var path = ADMIN + "/sites/" + second.id() + "/systems";

        assertThat(operator.post(path, "{\"systemId\": \"" + id + "\"}").good().path("siteId"))
                .hasSize(2);
        assertThat(operator.get(path).good().findValuesAsText("id")).containsExactly(id);
        assertThat(operator.delete(path + "/" + id).status()).isEqualTo(200);
        assertThat(operator.get(path).good()).isEmpty();
    }

    @Test
    void theLastSiteStaysWithTheVendorsCode() {
        var id = declare("PBX");

        assertThat(operator.delete(ADMIN + "/sites/" + site.id() + "/systems/" + id)
                        .code())
                .isEqualTo(409000);
    }

    @Test
    void aSharedSystemIsTakenBackOnOneSiteOnly() {
        var id = declare("PBX");
        var second = api.add(api.samples.site(customer, "Ulm"));
        var path = ADMIN + "/systems/" + id;
        put(path, "{\"isShared\": true, \"isCentrex\": false}").good();
        operator.post(ADMIN + "/sites/" + second.id() + "/systems", "{\"systemId\": \"" + id + "\"}")
                .good();

        assertThat(put(path, "{\"isShared\": false}").status()).isEqualTo(400);
        operator.delete(ADMIN + "/sites/" + second.id() + "/systems/" + id);
        assertThat(put(path, "{\"isShared\": false}").good().path("isShared").asBoolean())
                .isFalse();
    }

    @Test
    void phonesAreThoseThatThePbxReported() {
        var id = declare("PBX");
        var system = api.memory.systems().find(new SystemId(id)).orElseThrow();
        api.memory
                .stations()
                .replace(system.id(), List.of(new Station("100", "Anna", "8068"), new Station("101", "Ben", "8039")));
        var path = ADMIN + "/systems/" + id + "/phone-numbers";

        var list = operator.get(path + "?format=full&limit=1&offset=1&name=b");
        var all = operator.get(path + "?format=full").good();

        assertThat(list.json().path("total").asInt()).isEqualTo(1);
        assertThat(all.findValuesAsText("shortNumber")).containsExactly("100", "101");
        var one = operator.get(path + "/" + all.get(1).path("id").asText()).good();
        assertThat(one.path("lastName").asText()).isEqualTo("Ben");
        assertThat(operator.get(path + "/0123456789abcdef01234567").status()).isEqualTo(404);
    }

    @Test
    void everybodySeesThemselvesAndTheirCompanyOnly() {
        var admin = api.as(customer, AdminType.COMPANY_ADMIN, null, Role.USER, Role.ADMIN);
        var me = admin.get(ENDUSER + "/users/me").good();

        assertThat(admin.get(ENDUSER + "/users/" + me.path("id").asText()).good())
                .isEqualTo(me);
        assertThat(admin.get(ENDUSER + "/users/0123456789abcdef01234567").code())
                .isEqualTo(403301);
        assertThat(admin.get(ENDUSER + "/companies/" + customer.id() + "?format=full&selectedThemeObj=false")
                        .good()
                        .path("name")
                        .asText())
                .isEqualTo("Sonnenschein");
        assertThat(admin.get(ENDUSER + "/companies/0123456789abcdef01234567").code())
                .isEqualTo(403301);
    }

    @Test
    void clientsAreToldToAddNothing() {
        var settings = api.anonymous().get(ENDUSER + "/settings/apis").good();

        assertThat(settings.path("ttl").asInt()).isGreaterThan(10);
        assertThat(settings.path("additionalHeaders")).isEmpty();
    }

    private ApiClient.Answer put(String path, String body) {
        return operator.send("PUT", path, body.getBytes(StandardCharsets.UTF_8));
    }

    private String declare(String name) {
        return operator.post(ADMIN + "/systems", """
                        {"name": "%s", "siteId": "%s", "type": "oxe", "country": "DEU"}""".formatted(name, site.id()))
                .good()
                .path("id")
                .asText();
    }
}
