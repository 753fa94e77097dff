package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Bäckerei Müller");

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theStartPageCountsEveryLabelAndEachNumberLeadsToItsList() {
        customer.declare("Shop 1", Map.of());
        customer.declare("Shop 2", Map.of());
        activated("Office");
        var browser = customer.partnerAdmin();

        var start = browser.get("/");

        assertThat(start.text())
                .containsPattern("href=\"/systems\\?status=pending\"><span class=\"number\">2</span>")
                .containsPattern("href=\"/systems\\?status=activated\"><span class=\"number\">1</span>")
                .containsPattern("href=\"/systems\\?status=running\"><span class=\"number\">0</span>")
                .contains("All communication servers (3)");
        assertThat(browser.get("/systems?status=pending").text())
                .contains("Shop 1", "Shop 2", "Bäckerei Müller")
                .doesNotContain("Office");
        assertThat(browser.get("/systems?status=activated").text())
                .contains("Office")
                .doesNotContain("Shop 1");
    }

    @Test
    void whatIsNotConnectedIsNamedWithItsCompany() {
        customer.declare("Untouched", Map.of());
        activated("Office");

        assertThat(customer.partnerAdmin().get("/").text())
                .contains("Office", "Not connected", "/companies/" + customer.company.id())
                .doesNotContain("Untouched");
    }

    @Test
    void nothingToDoIsSaid() {
        customer.declare("Untouched", Map.of());

        assertThat(customer.partnerAdmin().get("/").text()).contains("Nothing needs attention");
    }

    @Test
    void everybodyCountsTheOwnOnesOnly() {
        activated("Office");
        var other = hub.add(hub.samples.partner("Other"));
        hub.add(Company.plain(CompanyId.next(hub.samples.random()), "Theirs", other.id(), TestClock.START));
        var stranger = customer.logIn(other, AdminType.UNDEFINED, Role.BP_ADMIN);

        assertThat(stranger.get("/").text())
                .contains("All communication servers (0)")
                .doesNotContain("Office");
        assertThat(stranger.get("/systems").text()).doesNotContain("Office");
        assertThat(stranger.get("/systems.csv?status=activated").text()).doesNotContain("Office");
    }

    @Test
    void whoeverReadsNoSystemsBeginsWithTheCustomersOrTheOwnAccount() {
        var finance = customer.logIn(customer.partner, AdminType.UNDEFINED, Role.BP_FINANCE);
        var user = customer.logIn(customer.partner, AdminType.UNDEFINED, Role.USER);

        assertThat(finance.get("/").location()).isEqualTo("/customers");
        assertThat(user.get("/").location()).isEqualTo("/account");
    }

    @Test
    void theListOfAllIsSearchedPagedAndSavedByStatus() {
        for (var number = 10; number < 40; number++) {
            customer.declare("Shop " + number, Map.of());
        }
        activated("Shop 99");
        var browser = customer.partnerAdmin();

        assertThat(browser.get("/systems?status=pending").text())
                .contains("Shop 10", "Page 1 of 2, 30 in all")
                .doesNotContain("Shop 35");
        assertThat(browser.get("/systems?status=pending&page=2").text())
                .contains("Shop 39")
                .doesNotContain("Shop 99");
        assertThat(browser.get("/systems?status=pending&q=p%2031").text())
                .contains("Shop 31")
                .doesNotContain("Shop 30");
        assertThat(browser.get("/systems.csv?status=pending&down=1").text().lines())
                .hasSize(31)
                .element(1)
                .asString()
                .startsWith("Shop 39,Bäckerei Müller,PBX");
    }

    /** It was connected once, and is not now. */
    private void activated(String name) {
        var id = new SystemId(customer.declare(name, Map.of()).path("id").asText());
        var found = hub.memory.credentials().find(id).orElseThrow();
        var created = (Credential.Created) found.value();
        var next = new Credential.Activated(
                created.codeKeys(),
                "0123abcd",
                TransactionId.generate(hub.samples.random()),
                new Binding("CPU1", "a".repeat(32)),
                created.codeKeys());
        assertThat(hub.memory.credentials().replace(id, found.version(), next, hub.clock.instant()))
                .isTrue();
    }
}
