package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who did what, as far as each level reaches. */
class AuditPageTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Sonnenschein");
    private final Browser admin = customer.partnerAdmin();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void anActIsReadWithWhatWasBeforeAndAfter() {
        var id = renamed();

        assertThat(admin.get("/audit").text())
                .contains("Changed", "name: Shop → Branch", "/systems/" + id, RunningApi.MAIL);
    }

    @Test
    void theListIsNarrowedByPersonActObjectDayAndOutcome() {
        var id = renamed();

        assertThat(admin.get("/audit?act=system&object=" + id).text()).contains("name: Shop → Branch");
        assertThat(admin.get("/audit?act=system.declare").text()).doesNotContain("name: Shop → Branch");
        assertThat(admin.get("/audit?act=fleet").text()).contains("No entry fits.");
        assertThat(admin.get("/audit?actor=" + RunningApi.MAIL).text()).contains("name: Shop → Branch");
        assertThat(admin.get("/audit?actor=nobody").text()).contains("No entry fits.");
        assertThat(admin.get("/audit?from=2026-11-22&to=2026-11-24").text()).contains("name: Shop → Branch");
        assertThat(admin.get("/audit?to=2026-11-20").text()).contains("No entry fits.");
        assertThat(admin.get("/audit?outcome=refused&act=system").text()).doesNotContain("name: Shop → Branch");
        assertThat(admin.get("/audit?from=yesterday&to=%00").status()).isEqualTo(200);
    }

    @Test
    void eachLevelSeesWhatIsBelowIt() {
        renamed();

        assertThat(customer.companyAdmin().get("/audit").text()).contains("name: Shop → Branch");
        assertThat(new Customer(hub, "Rival's").partnerAdmin().get("/audit").text())
                .doesNotContain("name: Shop → Branch");
    }

    @Test
    void theListIsSavedForASpreadsheet() {
        renamed();

        var csv = admin.get("/audit.csv?act=system");

        assertThat(csv.header("Content-Disposition")).contains("audit.csv");
        assertThat(csv.text()).contains("system.change", "name=Shop", "name=Branch");
        assertThat(admin.get("/audit?act=audit").text()).contains("Audit trail exported");
    }

    @Test
    void moreThanASpreadsheetGetsAtOnceSaysWhatToDo() {
        for (var number = 0; number <= 50_000; number++) {
            hub.memory.auditTrail().add(AuditEvent.of(hub.clock.instant(), Author.HUB, "company.change", null, ""));
        }
        var operator = new Browser(hub.plainPort()).logIn(RunningApi.MAIL, RunningApi.PASSWORD);

        var page = operator.get("/audit");
        var csv = operator.get("/audit.csv");

        assertThat(page.text())
                .contains("Up to 50,000 entries are exported at once: narrow by day, person or object.")
                .contains("Page 1, more than 1,000 in all");
        assertThat(csv.status()).isEqualTo(400);
        assertThat(csv.text()).contains("narrow by day, person or object.", "action=\"/audit\"");
        assertThat(operator.get("/audit?to=2026-11-20").text()).doesNotContain("narrow by day");
    }

    private String renamed() {
        var id = customer.declare("Shop", Map.of()).path("id").asText();
        hub.operator().put(ADMIN + "/systems/" + id, Map.of("name", "Branch")).good();
        return id;
    }
}
