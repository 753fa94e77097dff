package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every act leaves an entry: who, from where, on what, whom it concerns, before and after. */
class AuditTrailTest {

    private static final String AUDIT = ARCUS + "/audit";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void changeOfASystemTellsWhatWasBeforeAndAfter() {
        var system = estate.declare(admin, Map.of());

        admin.put(path(system), Map.of("name", "Other", "pbxNationalPrefix", "0"))
                .good();

        var event = only(one -> one.act().equals("system.change"));
        assertThat(event.object()).isEqualTo(system.path("id").asText());
        assertThat(event.change().before().values().get("name")).isEqualTo("Shop");
        assertThat(event.change().after().values().get("name")).isEqualTo("Other");
        assertThat(event.change().after().values()).doesNotContainKey("country");
    }

    @Test
    void entryTellsWhoFromWhereAndWhomItConcerns() {
        var system = estate.declare(admin, Map.of());

        var event = only(one -> one.act().equals("system.declare"));

        assertThat(event.author().address()).isEqualTo("127.0.0.1");
        assertThat(event.author().company()).isEqualTo(estate.partner.id());
        assertThat(event.author().user()).isNotNull();
        assertThat(event.on().company()).isEqualTo(estate.customer.id());
        assertThat(event.on().partner()).isEqualTo(estate.partner.id());
        assertThat(event.change().after().values().get("pbxId"))
                .isEqualTo(system.path("pbxId").asText());
    }

    @Test
    void resetTellsThatTheSecretWasReplacedAndNotWhichItIs() {
        var system = estate.declare(admin, Map.of());

        var reset = admin.post(path(system) + "/reset-password", Map.of()).good();

        var event = only(one -> one.act().equals("system.reset"));
        assertThat(event.change().after().lines()).isEqualTo("jid_pbxagent_password=****");
        assertThat(event.toString())
                .doesNotContain(reset.path("jid_pbxagent_password").asText("-"));
    }

    @Test
    void deletedSystemStillConcernsItsCompany() {
        var system = estate.declare(admin, Map.of());

        admin.delete(path(system)).good();

        var event = only(one -> one.act().equals("system.delete"));
        assertThat(event.on().company()).isEqualTo(estate.customer.id());
        assertThat(event.change().before().values().get("name")).isEqualTo("Shop");
        assertThat(event.change().after().isEmpty()).isTrue();
    }

    @Test
    void eachLevelSeesWhatConcernsItsCompanies() {
        estate.declare(admin, Map.of("name", "Ours"));
        estate.declare(
                estate.rivalAdmin(),
                Map.of("name", "Theirs", "siteId", estate.rivalSite.id().value()));

        for (var client : List.of(admin, estate.companyAdmin(), estate.siteAdmin())) {
            assertThat(declared(client)).containsExactly("Ours");
        }
        assertThat(declared(estate.rivalAdmin())).containsExactly("Theirs");
        assertThat(declared(estate.support())).containsExactly("Theirs", "Ours");
        assertThat(declared(api.operator())).containsExactly("Theirs", "Ours");
        assertThat(estate.nobody().get(AUDIT).code()).isEqualTo(403000);
    }

    @Test
    void listIsFilteredAndPaged() {
        var system = estate.declare(admin, Map.of());
        var id = system.path("id").asText();
        for (var name : List.of("One", "Two", "Three")) {
            admin.put(path(system), Map.of("name", name)).good();
        }

        var page = admin.get(AUDIT + "?act=system.change&limit=2&offset=1");
        assertThat(page.data().findValuesAsText("name")).containsExactly("One", "Two", "Shop", "One");
        assertThat(page.json().path("total").asInt()).isEqualTo(3);
        assertThat(admin.get(AUDIT + "?object=" + id + "&act=system.").good()).hasSize(4);
        assertThat(admin.get(AUDIT + "?object=" + id + "&outcome=refused").good())
                .isEmpty();
        assertThat(admin.get(AUDIT + "?object=" + id + "&from=2099-01-01").good())
                .isEmpty();
        assertThat(admin.get(AUDIT + "?outcome=perhaps&from=yesterday").params())
                .containsExactlyInAnyOrder("outcome", "from");
    }

    @Test
    void systemHasItsHistoryForWhoeverMayReadIt() {
        var system = estate.declare(admin, Map.of());
        var history = ARCUS + "/systems/" + system.path("id").asText() + "/audit";

        assertThat(estate.companyAdmin().get(history + "?act=system.").good().findValuesAsText("act"))
                .containsExactly("system.declare");
        assertThat(estate.rivalAdmin().get(history).code()).isEqualTo(404000);
    }

    @Test
    void exportIsSafeForSpreadsheetsAndLeavesAnEntry() {
        estate.declare(admin, Map.of("name", "=HYPERLINK(\"http://x\")"));
        var site = ADMIN + "/sites/" + estate.site.id();
        admin.put(site, Map.of("name", "@SUM(A1), \"quoted\"")).good();

        var csv = admin.get(AUDIT + ".csv");

        assertThat(csv.headers().firstValue("content-type")).contains("text/csv; charset=utf-8");
        assertThat(csv.text())
                .startsWith("\uFEFFdate,actor,userId,address,act,")
                .contains(",system.declare,");
        assertThat(csv.text()).contains(",\"'@SUM(A1), \"\"quoted\"\"\",").doesNotContain(",=HYPER");
        assertThat(only(one -> one.act().equals("audit.export")).detail())
                .as("with the login of who exports, and the code that was answered")
                .isEqualTo("4 entries");
        assertThat(admin.with("Accept", "text/csv").get(AUDIT + ".csv").text()).startsWith("\uFEFFdate,");
        assertThat(estate.nobody().get(AUDIT + ".csv").code()).isEqualTo(403000);
    }

    private static List<String> declared(ApiClient client) {
        return client.get(AUDIT + "?act=system.declare").good().findValuesAsText("name");
    }

    private AuditEvent only(Predicate<AuditEvent> wanted) {
        var events = api.memory.auditTrail().list(new Page.Request(100, 0)).items().stream()
                .filter(wanted)
                .toList();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String path(JsonNode system) {
        return ADMIN + "/systems/" + system.path("id").asText();
    }
}
