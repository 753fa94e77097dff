package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sites over the API: filters, formats, and moving one to another company (admin API §4.6). */
class SitesTest {

    private static final String PATH = ADMIN + "/sites";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient operator = api.operator();
    private final ApiClient partner = estate.partnerAdmin();
    private final String site = PATH + "/" + estate.site.id();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aSiteComesInThreeFormats() {
        api.add(api.samples.site(estate.customer, "Zürich"));

        assertThat(fields("small")).containsExactly("id", "name");
        assertThat(fields("medium")).containsExactly("id", "name", "companyId", "status");
        var full = operator.get(PATH + "?format=full&name=z%C3%BCr").good().get(0);
        assertThat(full.path("latin_name").asText()).isEqualTo("Zurich");
        assertThat(full.path("settings").path("iceServers").isArray()).isTrue();
        assertThat(full.path("statusUpdatedDate").asText()).isNotEmpty();
    }

    @Test
    void sitesOfSeveralCompaniesAreListed() {
        var both = "?companyId=" + estate.customer.id() + "&companyId=" + estate.rivalCustomer.id();

        assertThat(names(operator, both + "&sortField=name&sortOrder=-1")).containsExactly("Old Town", "New Town");
        assertThat(names(partner, both)).containsExactly("Old Town");
        assertThat(operator.get(ADMIN + "/companies/" + estate.rivalCustomer.id() + "/sites?name=new")
                        .good()
                        .findValuesAsText("name"))
                .containsExactly("New Town");
        assertThat(operator.get(PATH + "?sortField=size&companyId=x").params())
                .containsExactlyInAnyOrder("sortField", "companyId");
        assertThat(names(operator, "?sortOrder=undefined&limit=100&offset=0&sortField=name"))
                .containsExactly("New Town", "Old Town");
    }

    @Test
    void aStatusIsChangedWithItsDate() {
        api.clock.advance(java.time.Duration.ofMinutes(1));

        var changed = partner.put(site, Map.of("status", "hold")).good();

        assertThat(changed.path("status").asText()).isEqualTo("hold");
        assertThat(changed.path("statusUpdatedDate").asText())
                .isGreaterThan(changed.path("creationDate").asText());
    }

    @Test
    void aPartnerMovesASiteWithItsSystemsToAnotherOfItsCompanies() {
        var id = estate.declare(partner, Map.of()).path("id").asText();
        var other = api.add(api.samples.customer("Second bakery", estate.partner.id()));

        var moved = partner.put(site, Map.of("companyId", other.id().value())).good();

        assertThat(moved.path("companyId").asText()).isEqualTo(other.id().value());
        assertThat(estate.companyAdmin().get(ADMIN + "/systems/" + id).code()).isEqualTo(404000);
        assertThat(partner.get(ADMIN + "/systems?companyId=" + other.id())
                        .good()
                        .findValuesAsText("id"))
                .containsExactly(id);
    }

    @Test
    void aSiteDoesNotMoveOutOfReachNorByACompanyAdministrator() {
        var foreign = Map.of("companyId", estate.rivalCustomer.id().value());

        assertThat(partner.put(site, foreign).code()).isEqualTo(404000);
        assertThat(estate.companyAdmin().put(site, foreign).code()).isEqualTo(403000);
        assertThat(operator.put(site, Map.of("companyId", "5979f63bae6056aadd1a8f17"))
                        .code())
                .isEqualTo(404000);
        var same = Map.of("companyId", estate.customer.id().value(), "name", "Same");
        assertThat(estate.companyAdmin().put(site, same).good().path("name").asText())
                .isEqualTo("Same");
    }

    @Test
    void aSiteStaysWhenItsSystemStandsOnOthersOfTheCompany() {
        var id = estate.declare(partner, Map.of()).path("id").asText();
        var second = api.add(api.samples.site(estate.customer, "Second"));
        partner.post(PATH + "/" + second.id() + "/systems", Map.of("systemId", id))
                .good();
        var other = api.add(api.samples.customer("Second bakery", estate.partner.id()));

        assertThat(partner.put(site, Map.of("companyId", other.id().value())).code())
                .isEqualTo(403303);
    }

    @Test
    void aCentrexCompanyHasOneSiteForCentrexSystems() {
        var company = partner.post(ADMIN + "/companies", Map.of("name", "Tenant", "isCentrex", true))
                .good();
        var companyId = company.path("id").asText();
        var own = partner.get(PATH + "?companyId=" + companyId)
                .good()
                .get(0)
                .path("id")
                .asText();
        var id = estate.declare(partner, Map.of()).path("id").asText();

        assertThat(partner.post(PATH, Map.of("name", "Two", "companyId", companyId, "status", "active"))
                        .code())
                .isEqualTo(403303);
        assertThat(partner.put(site, Map.of("companyId", companyId)).code()).isEqualTo(403709);
        assertThat(partner.post(PATH + "/" + own + "/systems", Map.of("systemId", id))
                        .code())
                .isEqualTo(403709);
    }

    private List<String> fields(String format) {
        var names = new java.util.ArrayList<String>();
        operator.get(PATH + "?format=" + format + "&name=old")
                .good()
                .get(0)
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static List<String> names(ApiClient client, String query) {
        return client.get(PATH + query).good().findValuesAsText("name");
    }
}
