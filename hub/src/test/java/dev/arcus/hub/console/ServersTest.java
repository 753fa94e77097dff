package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServersTest {

    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"]*)\"");

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Bäckerei Müller");

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void thePathOfTheArticleLeadsToTheDeviceListInGerman() {
        customer.declare("Anlage Berlin", Map.of());
        var browser = customer.partnerAdmin().with("Accept-Language", "de");

        var customers = browser.get("/customers");
        var company = browser.get(linkTo(customers, "Bäckerei Müller"));
        var communication = browser.get(linkTo(company, "Kommunikation"));
        var servers = browser.get(communication.location());

        assertThat(customers.text()).contains("Kunden verwalten", "MEINE KUNDEN", "Kundenunternehmen");
        assertThat(servers.location()).isEmpty();
        assertThat(servers.text())
                .contains("<h1>Kommunikationsserver</h1>", "Anlage Berlin", "Ausstehend", "OXO Connect", "Zentrale");
    }

    @Test
    void theStatusIsAWordAndNotAColourAlone() {
        customer.declare("Shop", Map.of());

        assertThat(customer.partnerAdmin().get(customer.servers()).text())
                .contains("<span class=\"badge pending\">Pending</span>");
    }

    @Test
    void anEmptyListAndASearchThatFindsNothingSaySo() {
        var browser = customer.partnerAdmin();

        assertThat(browser.get(customer.servers()).text()).contains("No communication server yet.");
        assertThat(browser.get(customer.servers() + "?q=zzz").text())
                .contains("No communication server fits.", "Show everything");
    }

    @Test
    void serversAreSearchedSortedAndPaged() {
        for (var number = 10; number < 40; number++) {
            customer.declare("Shop " + number, Map.of());
        }
        var browser = customer.partnerAdmin();

        var first = browser.get(customer.servers());

        assertThat(first.text())
                .contains("Shop 10", "Shop 34", "Page 1 of 2, 30 in all")
                .doesNotContain("Shop 35");
        assertThat(browser.get(customer.servers() + "?page=2").text())
                .contains("Shop 35")
                .doesNotContain("Shop 34");
        assertThat(browser.get(customer.servers() + "?sort=name&down=1").text())
                .contains("Shop 39")
                .doesNotContain("Shop 10");
        assertThat(browser.get(customer.servers() + "?q=p%2031").text())
                .contains("Shop 31")
                .doesNotContain("Shop 30");
    }

    @Test
    void theWholeListIsSavedForASpreadsheetAsItWasSearchedAndSorted() {
        for (var number = 10; number < 40; number++) {
            customer.declare("Shop " + number, Map.of());
        }
        customer.declare("=cmd", Map.of());
        var browser = customer.partnerAdmin();
        var list = browser.get(customer.servers() + "?q=shop&sort=name&down=1");

        var csv = browser.get(linkTo(list, "Export (CSV)"));

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"communication-servers.csv\"");
        assertThat(csv.text().lines()).hasSize(31);
        assertThat(csv.text().lines().skip(1).findFirst().orElseThrow()).startsWith("Shop 39,OXO Connect,PBX");
        assertThat(browser.get(customer.servers() + ".csv").text()).contains("\n'=cmd,");
    }

    @Test
    void aNameIsNeverAScript() {
        customer.declare("<script>alert(1)</script>", Map.of());

        assertThat(customer.partnerAdmin().get(customer.servers()).text())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void thePagesOfACompanyOfAnotherPartnerAreNotThere() {
        var other = hub.add(hub.samples.partner("Other"));
        var theirs =
                hub.add(Company.plain(CompanyId.next(hub.samples.random()), "Theirs", other.id(), TestClock.START));
        var system = customer.declare("Shop", Map.of()).path("id").asText();
        var stranger = customer.logIn(other, AdminType.UNDEFINED, Role.BP_ADMIN);

        assertThat(stranger.get("/companies/" + theirs.id()).status()).isEqualTo(200);
        assertThat(stranger.get("/companies/" + customer.company.id()).status()).isEqualTo(404);
        assertThat(stranger.get(customer.servers()).status()).isEqualTo(404);
        assertThat(stranger.get(customer.servers() + ".csv").status()).isEqualTo(404);
        assertThat(stranger.get("/systems/" + system + "/connection").text())
                .contains("404000")
                .doesNotContain("Shop");
    }

    @Test
    void noLinkOfTheCompanysPagesLeadsNowhere() {
        var system = customer.declare("Shop", Map.of()).path("id").asText();
        var browser = customer.partnerAdmin();

        for (var path : new String[] {
            "/customers", "/companies/" + customer.company.id(), customer.servers(), "/systems/" + system
        }) {
            var links = HREF.matcher(browser.get(path).text())
                    .results()
                    .map(found -> found.group(1))
                    .distinct();

            assertThat(links)
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(
                                    browser.get(link.replace("&amp;", "&")).status())
                            .as(link)
                            .isLessThan(400));
        }
    }

    /** Where the link with these words leads. */
    static String linkTo(Browser.Page page, String words) {
        var link = Pattern.compile("href=\"([^\"]*)\"[^>]*>" + Pattern.quote(words) + "</a>")
                .matcher(page.text());
        assertThat(link.find()).as(words + " in " + page.text()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
