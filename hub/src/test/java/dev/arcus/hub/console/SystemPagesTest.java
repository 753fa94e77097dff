package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemPagesTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theFirstPageShowsWhatWasDeclaredUnderTheArticlesWords() {
        var id = declare(Map.of(
                "pbxNationalPrefix", "0",
                "pbxInternationalPrefix", "00",
                "pbxMainBundlePrefix", List.of("9"),
                "installationNumber", "+49 711 12345"));

        var page = customer.partnerAdmin().with("Accept-Language", "de").get("/systems/" + id);

        assertThat(page.text())
                .contains(
                        "Server-Name",
                        "Server-Typ",
                        "Informationen zur Einwahl",
                        "Nationale Vorwahl",
                        "Internationale Vorwahl",
                        "Ausgehende Vorwahl",
                        "Präfix für ausgehende Anrufe verwenden",
                        "Installationsnummer",
                        "<dd>Deutschland</dd>",
                        "<dd>9</dd>",
                        "<dd>+49 711 12345</dd>")
                .contains(">Verbindung</a>", ">Telefonie</a>", ">Verlauf</a>");
    }

    @Test
    void theCodeIsShownToThoseWhoDeclareAndThatIsNoted() {
        var system = customer.declare("Shop", Map.of());
        var code = system.path("jid_pbxagent_password").asText();
        var path = "/systems/" + system.path("id").asText() + "/connection";

        assertThat(customer.partnerAdmin().get(path).text()).contains(code);
        assertThat(customer.support().get(path).text()).doesNotContain(code);

        assertThat(acts("secret.view"))
                .filteredOn(entry -> !entry.event().actor().equals(RunningApi.MAIL))
                .hasSize(1);
    }

    @Test
    void theRulesStandInTheirOrderAndAnEmptyOneBars() {
        var id = declare(Map.of(
                "pbxNumberingTranslator",
                List.of(
                        Map.of("regexpMatch", "^0800", "regexpReplace", "", "description", "no free numbers"),
                        Map.of("regexpMatch", "^(\\d{1,5})$", "regexpReplace", "$1"))));

        var page = customer.partnerAdmin().get("/systems/" + id + "/telephony");

        assertThat(page.text()).contains("no free numbers", "Barred", "^(\\d{1,5})$");
        assertThat(page.text().indexOf("^0800")).isLessThan(page.text().indexOf("^(\\d"));
    }

    @Test
    void theHistorySaysWhoChangedWhat() {
        var id = declare(Map.of());
        hub.operator().put(ADMIN + "/systems/" + id, Map.of("name", "Renamed")).good();

        var page = customer.partnerAdmin().get("/systems/" + id + "/history");

        assertThat(page.text()).contains("Created", "Changed", RunningApi.MAIL, "Server name: Shop → Renamed");
    }

    @Test
    void aRefusedPageStandsInTheAuditTrail() {
        customer.partnerAdmin().get("/systems/000000000000000000000000");

        assertThat(acts("page.read")).singleElement().satisfies(entry -> {
            assertThat(entry.event().outcome().refusal()).isEqualTo("404000");
            assertThat(entry.event().author().address()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void anIdThatIsNoneIsAPageThatIsNotThere() {
        assertThat(customer.partnerAdmin().get("/systems/%3Cscript%3E").status())
                .isEqualTo(404);
        assertThat(customer.partnerAdmin().get("/companies/nothing").status()).isEqualTo(404);
    }

    private String declare(Map<String, Object> fields) {
        return customer.declare("Shop", fields).path("id").asText();
    }

    private List<AuditEntry> acts(String act) {
        return hub.memory
                .auditTrail()
                .list(
                        new AuditFilter(new Reach.Everything(), null, null, null, act, null, null, null),
                        new Page.Request(10, 0))
                .items();
    }
}
