package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Groups of systems (admin API §4.5). */
class GroupsTest {

    private static final String PATH = ADMIN + "/systems/groups";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.companyAdmin();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aGroupIsCreatedWithItsSystemsFoundRenamedAndDeleted() {
        var system = declare("PBX-B");
        var other = declare("PBX-A");

        var created = create("Street", system, other);

        assertThat(created.path("companies")).hasSize(1);
        assertThat(created.at("/companies/0").asText())
                .isEqualTo(estate.customer.id().value());
        assertThat(created.path("systems").findValuesAsText("pbxId")).containsExactly("PBX-A", "PBX-B");
        assertThat(created.at("/systems/0/systemId").asText()).isEqualTo(other);
        assertThat(created.path("defaultGatewaySystemId").isNull()).isTrue();
        assertThat(admin.get(path(created)).good()).isEqualTo(created);
        assertThat(admin.put(path(created), Map.of("name", "Town"))
                        .good()
                        .path("name")
                        .asText())
                .isEqualTo("Town");
        assertThat(admin.put(path(created), Map.of()).code()).isEqualTo(400100);
        assertThat(admin.delete(path(created)).json().path("data")).isEmpty();
        assertThat(admin.get(path(created)).code()).isEqualTo(404000);
        assertThat(admin.get(ADMIN + "/systems/" + system).status()).isEqualTo(200);
    }

    @Test
    void aSystemJoinsAndLeavesAndIsInOneGroupOnly() {
        var system = declare("PBX-1");
        var street = create("Street");
        var town = create("Town");

        var joined = admin.put(member(system, street), Map.of()).good();

        assertThat(joined.path("systems").findValuesAsText("systemId")).containsExactly(system);
        assertThat(admin.put(member(system, street), Map.of()).status()).isEqualTo(200);
        assertThat(admin.put(member(system, town), Map.of()).code()).isEqualTo(409200);
        assertThat(admin.post(PATH, form("Third", system)).code()).isEqualTo(409200);
        assertThat(admin.delete(member(system, town)).code()).isEqualTo(404000);
        assertThat(admin.delete(member(system, street)).status()).isEqualTo(200);
        assertThat(admin.put(member(system, town), Map.of()).status()).isEqualTo(200);
        assertThat(admin.delete(ADMIN + "/systems/" + system).status()).isEqualTo(200);
        assertThat(admin.get(path(town)).good().path("systems")).isEmpty();
    }

    @Test
    void theListIsNarrowedByNameCaseAsItIsSortedAndPaged() {
        create("b street");
        create("A Street");
        create("C street");

        assertThat(names("")).containsExactly("A Street", "b street", "C street");
        assertThat(names("?sortField=name&sortOrder=-1")).containsExactly("C street", "b street", "A Street");
        assertThat(names("?name=street")).containsExactly("b street", "C street");
        assertThat(names("?companyId=" + estate.customer.id() + "&name=S")).containsExactly("A Street");
        assertThat(names("?companyId=" + estate.rivalCustomer.id())).isEmpty();
        var page = admin.get(PATH + "?limit=1&offset=1&format=small");
        assertThat(page.data().findValuesAsText("name")).containsExactly("b street");
        assertThat(page.data().get(0).has("systems")).isFalse();
        assertThat(page.json().path("total").asInt()).isEqualTo(3);
        assertThat(admin.get(PATH + "?sortField=id").params()).containsExactly("sortField");
    }

    @Test
    void badInputIsRefusedByName() {
        assertThat(admin.post(PATH, Map.of()).params()).containsExactly("name");
        assertThat(admin.post(PATH, Map.of("name", "X")).params()).containsExactly("companies");
        assertThat(admin.post(PATH, Map.of("name", "X", "companies", List.of("me")))
                        .params())
                .containsExactly("companies[0]");
        var many = Collections.nCopies(SystemGroup.MAX_SYSTEMS + 1, "0".repeat(24));
        var form = new HashMap<>(form("X"));
        form.put("systems", many);
        assertThat(admin.post(PATH, form).params()).containsExactly("systems");
        assertThat(admin.get(PATH + "/x").params()).containsExactly("id");
        assertThat(admin.put(ADMIN + "/systems/x/groups/y", Map.of()).code()).isEqualTo(400000);
    }

    @Test
    void companiesAndSystemsOutOfReachAreNotFound() {
        var foreign = estate.rivalAdmin()
                .post(
                        ADMIN + "/systems",
                        estate.form(Map.of("siteId", estate.rivalSite.id().value())))
                .good()
                .path("id")
                .asText();

        var company = admin.post(
                PATH,
                Map.of(
                        "name",
                        "X",
                        "companies",
                        List.of(estate.rivalCustomer.id().value())));
        var system = admin.post(PATH, form("X", foreign));

        assertThat(company.code()).isEqualTo(404000);
        assertThat(company.json().at("/errorDetailsData/param").asText()).isEqualTo("companies");
        assertThat(system.code()).isEqualTo(404000);
        assertThat(system.json().at("/errorDetailsData/param").asText()).isEqualTo("systems");
        assertThat(admin.put(member(foreign, create("Street")), Map.of()).code())
                .isEqualTo(404000);
        assertThat(estate.rivalAdmin().get(path(create("Town"))).code()).isEqualTo(404000);
        assertThat(estate.siteAdmin().get(PATH).code()).isEqualTo(403000);
        assertThat(estate.support().get(PATH).good()).hasSize(2);
        assertThat(estate.support().post(PATH, form("X")).code()).isEqualTo(403000);
    }

    @Test
    void aGroupIsOfOneCompanyThatIsNotCentrex() {
        var second = api.add(api.samples.customer("Second", estate.partner.id()));
        var centrex = api.add(centrex(api.samples.customer("Centrex", estate.partner.id())));
        var partner = estate.partnerAdmin();

        var both = Map.of(
                "name",
                "X",
                "companies",
                List.of(estate.customer.id().value(), second.id().value()));

        assertThat(partner.post(PATH, both).code()).isEqualTo(403303);
        assertThat(partner.post(
                                PATH,
                                Map.of(
                                        "name",
                                        "X",
                                        "companies",
                                        List.of(centrex.id().value())))
                        .code())
                .isEqualTo(403303);
        var elsewhere = api.add(api.samples.site(second, "Elsewhere"));
        var other = estate.declare(partner, Map.of("siteId", elsewhere.id().value()))
                .path("id")
                .asText();
        assertThat(partner.post(PATH, form("X", other)).code()).isEqualTo(403303);
        var tenant = estate.centrexSite(partner);
        var central = estate.declare(partner, Map.of("type", "oxe", "isCentrex", true, "siteId", tenant))
                .path("id")
                .asText();
        assertThat(partner.put(member(central, create("Street")), Map.of()).code())
                .isEqualTo(403303);
    }

    @Test
    void aFullGroupTakesNoMore() {
        var group = create("Street");
        var id = new GroupId(group.path("id").asText());
        var full = api.memory.groups().find(id).orElseThrow();
        for (var i = 0; i < SystemGroup.MAX_SYSTEMS; i++) {
            var system = api.samples.system("PBX-" + i, "PBX", estate.site);
            api.memory.systems().add(system);
            full = full.with(SystemGroup.Member.of(system));
        }
        api.memory.groups().update(full);

        assertThat(admin.put(member(declare("PBX-MORE"), group), Map.of()).code())
                .isEqualTo(403303);
    }

    @Test
    void internalNumbersAreUniqueInTheGroup() {
        var first = declare("PBX-1");
        var second = declare("PBX-2");
        report(first, "100", "101");
        report(second, "101", "200");
        var group = create("Street", first);

        assertThat(admin.put(member(second, group), Map.of()).code()).isEqualTo(409552);
        assertThat(admin.post(PATH, form("Town", first, second)).code()).isIn(409200, 409552);
        number(second, "101", "7101").good();
        admin.put(member(second, group), Map.of()).good();
        assertThat(number(second, "101", "100").code()).isEqualTo(409552);
        assertThat(number(second, "101", "102").status()).isEqualTo(200);
    }

    @Test
    void theFirstGatewayServesTheMembersThatHaveNone() {
        var without = declare("PBX-1");
        var with = declareWithGateway("PBX-2");

        var group = create("Street", without, with);

        assertThat(group.path("defaultGatewaySystemId").asText()).isEqualTo(with);
        assertThat(admin.delete(member(with, group)).code()).isEqualTo(403038);
        assertThat(switchGateway(with, false).code()).isEqualTo(403038);
        assertThat(admin.put(path(group), Map.of("defaultGatewaySystemId", "")).code())
                .isEqualTo(403038);
        assertThat(admin.put(path(group), Map.of("defaultGatewaySystemId", without))
                        .code())
                .isEqualTo(404030);
        assertThat(admin.put(path(group), Map.of("defaultGatewaySystemId", "0".repeat(24)))
                        .params())
                .containsExactly("defaultGatewaySystemId");
        admin.delete(member(without, group)).json();
        assertThat(switchGateway(with, false).status()).isEqualTo(200);
        assertThat(admin.get(path(group)).good().path("defaultGatewaySystemId").isNull())
                .isTrue();
    }

    @Test
    void aGroupWithGatewaysAndNoDefaultTakesNoneThatWouldNeedOne() {
        var first = declareWithGateway("PBX-1");
        var second = declareWithGateway("PBX-2");
        var group = create("Street", first, second);

        assertThat(admin.put(path(group), Map.of("defaultGatewaySystemId", second))
                        .good()
                        .path("defaultGatewaySystemId")
                        .asText())
                .isEqualTo(second);
        assertThat(admin.put(path(group), Map.of("defaultGatewaySystemId", ""))
                        .good()
                        .path("defaultGatewaySystemId")
                        .isNull())
                .isTrue();
        var without = declare("PBX-3");
        assertThat(admin.put(member(without, group), Map.of()).code()).isEqualTo(403037);
        admin.put(path(group), Map.of("defaultGatewaySystemId", first)).good();
        assertThat(admin.put(member(without, group), Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aGatewayThatIsActivatedLaterServesItsGroup() {
        var system = declare("PBX-1");
        var group = create("Street", system, declare("PBX-2"));

        switchGateway(system, true).good();

        assertThat(admin.get(path(group)).good().path("defaultGatewaySystemId").asText())
                .isEqualTo(system);
    }

    @Test
    void aSystemInAGroupStaysWithItsCompany() {
        var second = api.add(api.samples.customer("Second", estate.partner.id()));
        var elsewhere = api.add(api.samples.site(second, "Elsewhere"));
        var partner = estate.partnerAdmin();
        var shared =
                estate.declare(partner, Map.of("isShared", true)).path("id").asText();
        var here = ADMIN + "/sites/" + estate.site.id();
        partner.post(ADMIN + "/sites/" + elsewhere.id() + "/systems", Map.of("systemId", shared))
                .good();
        var group = create("Street", shared);

        assertThat(partner.delete(here + "/systems/" + shared).code()).isEqualTo(409200);
        assertThat(partner.put(here, Map.of("companyId", second.id().value())).code())
                .isEqualTo(409200);
        partner.delete(member(shared, group)).json();
        assertThat(partner.delete(here + "/systems/" + shared).status()).isEqualTo(200);
    }

    @Test
    void onlyTheFirstOfTwoEditorsOfAGroupGetsThrough() {
        var system = declare("PBX-1");
        var answer = admin.post(PATH, form("Street"));
        var group = answer.good();
        var first = tag(answer);
        var editor = admin.with("If-Match", first);

        assertThat(tag(admin.get(path(group)))).isEqualTo(first);
        var joined = editor.put(member(system, group), Map.of());
        assertThat(joined.status()).isEqualTo(200);
        assertThat(tag(joined)).isNotEqualTo(first);
        assertThat(editor.put(path(group), Map.of("name", "Town")).code()).isEqualTo(412900);
        assertThat(editor.delete(member(system, group)).code()).isEqualTo(412900);
        assertThat(editor.put(member(system, group), Map.of()).code()).isEqualTo(412900);
        assertThat(editor.delete(path(group)).code()).isEqualTo(412900);
        switchGateway(system, true).good();
        assertThat(admin.with("If-Match", tag(joined)).delete(path(group)).code())
                .isEqualTo(412900);
        assertThat(admin.with("If-Match", tag(admin.get(path(group))))
                        .delete(path(group))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsDoneStandsInTheAuditTrail() {
        var system = declare("PBX-1");
        var group = create("Street");
        admin.put(member(system, group), Map.of()).good();
        admin.put(path(group), Map.of("name", "Town")).good();
        admin.delete(member(system, group));
        admin.delete(path(group));

        assertThat(api.memory.auditTrail().list(new Page.Request(5, 0)).items())
                .extracting(event -> event.act())
                .containsExactly("group.delete", "group.leave", "group.change", "group.join", "group.create");
    }

    private static Company centrex(Company company) {
        return company.with(company.ties().asCentrex());
    }

    private String declare(String pbxId) {
        return estate.declare(admin, Map.of("pbxId", pbxId)).path("id").asText();
    }

    private String declareWithGateway(String pbxId) {
        var system = declare(pbxId);
        switchGateway(system, true).good();
        return system;
    }

    private ApiClient.Answer switchGateway(String system, boolean active) {
        var licence = admin.get("/api/arcus/v1/licence?lang=en").good();
        return admin.put(
                ADMIN + "/systems/" + system,
                Map.of(
                        "webRtcGateway",
                        active
                                ? Map.of(
                                        "active",
                                        true,
                                        "licenceSha256",
                                        licence.path("sha256").asText())
                                : Map.of("active", false)));
    }

    private void report(String system, String... numbers) {
        api.memory
                .stations()
                .replace(
                        new SystemId(system),
                        List.of(numbers).stream()
                                .map(number -> new Station(number, "", ""))
                                .toList());
    }

    private ApiClient.Answer number(String system, String shortNumber, String internalNumber) {
        var phones = ADMIN + "/systems/" + system + "/phone-numbers";
        var phone = admin.get(phones + "?shortNumber=" + shortNumber).good().get(0);
        return admin.put(phones + "/" + phone.path("id").asText(), Map.of("internalNumber", internalNumber));
    }

    private JsonNode create(String name, String... systems) {
        return admin.post(PATH, form(name, systems)).good();
    }

    private Map<String, Object> form(String name, String... systems) {
        return Map.of(
                "name", name,
                "companies", List.of(estate.customer.id().value()),
                "systems", List.of(systems));
    }

    private List<String> names(String query) {
        return admin.get(PATH + query).good().findValuesAsText("name");
    }

    private static String tag(ApiClient.Answer answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String path(JsonNode group) {
        return PATH + "/" + group.path("id").asText();
    }

    private static String member(String system, JsonNode group) {
        return ADMIN + "/systems/" + system + "/groups/" + group.path("id").asText();
    }
}
