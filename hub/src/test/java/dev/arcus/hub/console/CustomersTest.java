package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomersTest {

    private final RunningApi hub = RunningApi.start();
    private final Company partner = hub.add(hub.samples.partner("Partner"));
    private final Browser browser = new Browser(hub.plainPort());

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void thePathOfTheArticleIsReadInGerman() {
        company("Bäckerei Müller");

        var page = logIn().with("Accept-Language", "de").get("/customers");

        assertThat(page.text()).contains("Kunden verwalten", "MEINE KUNDEN", "Kundenunternehmen", "Bäckerei Müller");
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(logIn().get("/customers").text()).contains("No customer company yet.");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatItSearched() {
        company("Acme");

        assertThat(logIn().get("/customers?q=zzz").text()).contains("No customer company is called “zzz”.");
    }

    @Test
    void companiesAreSearchedSortedAndPaged() {
        for (var number = 10; number < 40; number++) {
            company("Company " + number);
        }
        var first = logIn().get("/customers");

        assertThat(first.text()).contains("Company 10", "Company 34").doesNotContain("Company 35");
        assertThat(first.text()).contains("Page 1 of 2, 30 in all").contains("/customers?sort=name&amp;page=2");
        assertThat(browser.get("/customers?page=2").text())
                .contains("Company 35")
                .doesNotContain("Company 34");
        assertThat(browser.get("/customers?sort=name&down=1").text())
                .contains("Company 39")
                .doesNotContain("Company 10");
        assertThat(browser.get("/customers?q=ny%2031").text())
                .contains("Company 31")
                .doesNotContain("Company 30");
    }

    @Test
    void aQueryThatMakesNoSenseIsTheFirstPage() {
        company("Acme");

        var page = logIn().get("/customers?page=-3&size=1000000&sort=drop%20table&down=x&q=%00");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Acme");
    }

    @Test
    void aNameIsNeverAScript() {
        company("<script>alert(1)</script>");
        company("\"><img src=x onerror=alert(1)>");

        var page = logIn().get("/customers");

        assertThat(page.text())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
        assertThat(browser.get("/customers?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .text())
                .doesNotContain("<script>alert");
    }

    private Browser logIn() {
        return browser.logIn(hub.person(partner, AdminType.UNDEFINED, null, Role.BP_ADMIN), PASSWORD);
    }

    private void company(String name) {
        hub.add(Company.plain(CompanyId.next(hub.samples.random()), name, partner.id(), TestClock.START));
    }
}
