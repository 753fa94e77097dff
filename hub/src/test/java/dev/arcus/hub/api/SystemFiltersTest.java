package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters of lists of systems, on the whole list and on a site's (admin API §4.5, §4.6). */
class SystemFiltersTest {

    private static final String SYSTEMS = ADMIN + "/systems";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();
    private final ApiClient operator = api.operator();

    @BeforeEach
    void declareSome() {
        declare("plain", Map.of());
        api.clock.advance(Duration.ofHours(1));
        declare("shared", Map.of("isShared", true));
        api.clock.advance(Duration.ofHours(1));
        declare("centrex", Map.of("type", "oxe"));
        makeCentrex();
        api.clock.advance(Duration.ofHours(1));
        declare("managed", Map.of("isOxoManaged", true));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void sharingIsFilteredEachWay() {
        assertThat(names("isShared=true")).containsExactly("shared");
        assertThat(names("isShared=false")).containsExactly("centrex", "managed", "plain");
        assertThat(names("isCentrex=true")).containsExactly("centrex");
        assertThat(names("isSharedOrCentrex=true")).containsExactly("centrex", "shared");
        assertThat(names("isSharedOrCentrex=false")).containsExactly("managed", "plain");
        assertThat(names("isOxoManaged=true")).containsExactly("managed");
        assertThat(names("isOxoManaged=false&isShared=false&type=oxo")).containsExactly("plain");
    }

    @Test
    void datesOfCreationWithAndWithoutTime() {
        assertThat(names("fromCreationDate=2026-11-23T09:00:00Z&toCreationDate=2026-11-23T10:00:00.000Z"))
                .containsExactly("centrex", "shared");
        assertThat(names("fromCreationDate=2026-11-24")).isEmpty();
        assertThat(names("fromCreationDate=2026-11-23")).hasSize(4);
        assertThat(names("toCreationDate=2026-11-23")).isEmpty();
        assertThat(names("toCreationDate=2026-11-23T11:30:00%2B02:00")).containsExactly("plain", "shared");
    }

    @Test
    void repeatedValuesWiden() {
        declareOn(estate.rivalSite.id().value(), "foreign");
        var both = "companyId=" + estate.customer.id() + "&companyId=" + estate.rivalCustomer.id();

        assertThat(names(operator, both)).hasSize(5);
        assertThat(names(operator, "siteId=" + estate.rivalSite.id() + "&siteId=" + estate.site.id()))
                .hasSize(5);
        assertThat(names(operator, "bpId=" + estate.rival.id())).containsExactly("foreign");
        assertThat(names(operator, "bpId=" + estate.rival.id() + "&bpId=" + estate.partner.id()))
                .hasSize(5);
        assertThat(names("type=oxo&type=oxe")).hasSize(4);
        assertThat(names(both)).hasSize(4);
    }

    @Test
    void partnerFiltersByItselfOnlyAndOthersNotAtAll() {
        var own = SYSTEMS + "?bpId=" + estate.partner.id();
        var rivals = SYSTEMS + "?bpId=" + estate.rival.id();

        assertThat(admin.get(own).data()).hasSize(4);
        assertThat(admin.get(rivals).code()).isEqualTo(403000);
        assertThat(admin.get(own + "&bpId=" + estate.rival.id()).code()).isEqualTo(403000);
        assertThat(estate.companyAdmin().get(own).code()).isEqualTo(403000);
        assertThat(estate.siteAdmin().get(own).code()).isEqualTo(403000);
        assertThat(estate.support().get(rivals).status()).isEqualTo(200);
    }

    @Test
    void aSitesListTakesTheSameFilters() {
        var second = api.add(api.samples.site(estate.customer, "Harbour"));
        declareOn(second.id().value(), "harbour");
        var path = ADMIN + "/sites/" + estate.site.id() + "/systems";

        assertThat(admin.get(path + "?format=medium&isShared=true&sortField=name")
                        .data()
                        .findValuesAsText("name"))
                .containsExactly("shared");
        assertThat(admin.get(path + "?limit=1&offset=1&sortField=creationDate&sortOrder=-1&format=medium")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(4);
        assertThat(admin.get(path + "?siteId=" + second.id()).data()).isEmpty();
        assertThat(estate.siteAdmin().get(path).data()).hasSize(4);
    }

    @Test
    void aSiteThatIsNotOnesOwnHasNoList() {
        assertThat(admin.get(ADMIN + "/sites/" + estate.rivalSite.id() + "/systems")
                        .code())
                .isEqualTo(404000);
        assertThat(admin.get(ADMIN + "/sites/000000000000000000000000/systems").code())
                .isEqualTo(404000);
        assertThat(estate.siteAdmin()
                        .get(ADMIN + "/sites/"
                                + api.add(api.samples.site(estate.customer, "B"))
                                        .id() + "/systems")
                        .code())
                .isEqualTo(404000);
    }

    @Test
    void historyComesWithEachSystemOfAList() {
        var id = new SystemId(
                admin.get(SYSTEMS + "?name=plain").data().get(0).path("id").asText());
        // Given its declaration, which the journal writes a moment after the answer, and twelve connections
        Awaitility.await().until(() -> !api.memory.connectionEvents().of(id, 1).isEmpty());
        var events = new ArrayList<ConnectionEvent>();
        for (var i = 0; i < 12; i++) {
            events.add(new ConnectionEvent(id, api.clock.instant(), ConnectionEvent.Kind.CONNECTED, "round " + i));
        }
        api.memory.connectionEvents().addAll(events);

        var list = admin.get(SYSTEMS + "?connectionHistory=true&sortField=name&format=medium")
                .data();

        assertThat(list).hasSize(4);
        assertThat(list.get(2).path("name").asText()).isEqualTo("plain");
        assertThat(list.get(2).path("connectionHistory")).hasSize(10);
        assertThat(list.get(2).path("connectionHistory").get(0).path("detail").asText())
                .isEqualTo("round 11");
        assertThat(list.get(0).path("connectionHistory").isArray()).isTrue();
        assertThat(admin.get(SYSTEMS).data().get(0).has("connectionHistory")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isShared=yes",
                "isCentrex=1",
                "isSharedOrCentrex=TRUE",
                "isOxoManaged=null",
                "fromCreationDate=yesterday",
                "toCreationDate=2026-13-01",
                "sortOrder=2",
                "sortField=secret",
                "bpId=nobody",
                "siteId=1",
                "status=running",
                "type=pbx",
                "limit=0",
                "limit=1001",
                "offset=-1"
            })
    void aValueThatCannotBeIsNamed(String query) {
        var answer = admin.get(SYSTEMS + "?" + query);

        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    void codesAreInTheListsOfThoseWhoMayDeclareOnly() {
        var auditor = api.as(estate.partner, AdminType.UNDEFINED, null, Role.SUPPORT);

        var seen = auditor.get(SYSTEMS + "?format=full").data();
        var own = admin.get(SYSTEMS + "?format=full").data();

        assertThat(seen.findValuesAsText("jid_pbxagent_password")).hasSize(4).containsOnly("");
        assertThat(own.findValuesAsText("jid_pbxagent_password")).hasSize(4).doesNotContain("");
        assertThat(own.findValuesAsText("jid_pbxpcg_password")).containsOnly("");
    }

    @Test
    void aMistypedCodeOfOurFormIsToldByItsCheckCharacter() {
        var code = admin.get(SYSTEMS + "?format=full")
                .data()
                .get(0)
                .path("jid_pbxagent_password")
                .asText();
        var wrong = (code.startsWith("A") ? "B" : "A") + code.substring(1);

        var refused = admin.post(SYSTEMS, estate.form(Map.of("pbxId", "typed", "activationCode", wrong)));
        var taken = admin.post(SYSTEMS, estate.form(Map.of("pbxId", "typed", "activationCode", code)));

        assertThat(refused.code()).isEqualTo(400000);
        assertThat(refused.params()).containsExactly("activationCode");
        assertThat(refused.text()).contains("check character");
        assertThat(taken.status()).isEqualTo(200);
    }

    private List<String> names(String query) {
        return names(admin, query);
    }

    private static List<String> names(ApiClient client, String query) {
        var answer = client.get(SYSTEMS + "?format=medium&sortField=name&" + query);
        var names = answer.good().findValuesAsText("name");
        assertThat(answer.json().path("total").asInt()).isEqualTo(names.size());
        return names;
    }

    private void declare(String name, Map<String, ?> more) {
        var form = estate.form(more);
        form.put("name", name);
        operator.post(SYSTEMS, form).good();
    }

    /** As it may still stand in a database from before the site had to be of the same kind. */
    private void makeCentrex() {
        var id =
                operator.get(SYSTEMS + "?name=centrex").data().get(0).path("id").asText();
        var old = api.memory.systems().find(new SystemId(id)).orElseThrow();
        api.memory
                .systems()
                .update(old.with(new PbxSystem.Options(null, null, 120, List.of(), false, true, false, null)));
    }

    private void declareOn(String site, String name) {
        operator.post(SYSTEMS, estate.form(Map.of("siteId", site, "name", name)))
                .good();
    }
}
