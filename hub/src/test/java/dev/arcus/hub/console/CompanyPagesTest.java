package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A company at a glance, what is known of it, its end, and its sites. */
class CompanyPagesTest {

    private static final String MINE = "Bakery";

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, MINE);
    private final Browser partner = customer.partnerAdmin();
    private final String path = "/companies/" + customer.company.id();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aCompanyTellsHowItsServersAreAndWhereThoseAre() {
        assertThat(partner.get(path).text()).contains("Create the first one", customer.servers() + "/new");
        customer.activate(customer.declare("Front desk", Map.of()));
        customer.declare("Back office", Map.of());

        // When the company is opened, and the pending ones are asked for
        var page = partner.get(path);
        var pending = partner.get(customer.servers() + "?status=pending");

        // Then each status has its number, which leads to those that have it
        assertThat(page.text())
                .contains(count("running", 0), count("activated", 1), count("pending", 1))
                .doesNotContain("Create the first one");
        assertThat(pending.text()).contains("Back office").doesNotContain("Front desk");
        assertThat(partner.get(customer.servers() + ".csv?status=pending").text())
                .contains("Back office")
                .doesNotContain("Front desk");
        assertThat(partner.get(customer.servers() + "?status=degraded").text())
                .contains("No communication server fits.");
    }

    private String count(String status, int number) {
        return customer.servers() + "?status=" + status + "\"><span class=\"number\">" + number + "</span>";
    }

    @Test
    void whatIsKnownIsChangedAndWhatIsWrongIsSaidBesideItsField() {
        var form = partner.get(path + "/edit");
        assertThat(form.text()).contains("value=\"Bakery\"");

        var wrong = partner.post(
                form, path + "/edit", Forms.with(form, Map.of("name", " ", "country", "USA", "state", "")));
        var changed = partner.post(
                form,
                path + "/edit",
                Forms.with(form, Map.of("name", "Bakery & Sons", "country", "DEU", "externalReference", "K-17")));
        var again = partner.post(
                form,
                path + "/edit",
                Forms.with(form, Map.of("name", "Bakery & Sons", "country", "DEU", "externalReference", "K-17")));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("1 to 255 characters.", "This country needs one.");
        assertThat(changed.status()).isEqualTo(303);
        assertThat(again.status()).isEqualTo(303);
        assertThat(partner.get(path).text()).contains("Bakery &amp; Sons", "Germany", "K-17");
        assertThat(partner.get("/customers.csv?q=sons").text()).contains("Bakery & Sons", "Germany", "K-17");
    }

    @Test
    void whatNobodyTouchedHereKeepsWhatSomebodyElseSaved() {
        var fields = Map.of("name", MINE, "country", "DEU");
        var first = partner.get(path + "/edit");
        partner.post(first, path + "/edit", Forms.with(first, fields));
        var mine = partner.get(path + "/edit");
        var theirs = partner.get(path + "/edit");

        partner.post(theirs, path + "/edit", Forms.with(theirs, Map.of("name", "Confectionery", "country", "DEU")));
        partner.post(mine, path + "/edit", Forms.with(mine, Map.of("name", MINE, "country", "AUT")));

        assertThat(partner.get(path).text()).contains("Confectionery", "Austria");
    }

    @Test
    void aCompanyIsDeletedAfterAskingAndNotWhileSomethingIsThere() {
        var system = customer.declare("Front desk", Map.of());
        var refused = partner.get(path + "/delete");
        assertThat(refused.text())
                .contains("It cannot be deleted: there are still communication servers.")
                .doesNotContain("class=\"danger\"");
        hub.operator()
                .delete("/api/rainbow/admin/v1.0/systems/" + system.path("id").asText())
                .good();

        var ask = partner.get(path + "/delete");
        assertThat(ask.text()).contains("Delete the company Bakery?", "in the audit trail");
        var gone = partner.post(ask, path + "/delete", Forms.hidden(ask));

        assertThat(gone.location()).startsWith("/customers");
        assertThat(partner.get("/customers").text()).doesNotContain(MINE);
        assertThat(partner.post(ask, path + "/delete", Forms.hidden(ask)).status())
                .isEqualTo(404);
    }

    @Test
    void sitesAreAddedOnceRenamedAndDeleted() {
        var sites = path + "/sites";
        var form = partner.get(sites + "/new");
        var fields = Forms.with(form, Map.of("name", "Warehouse"));
        assertThat(partner.post(form, sites + "/new", Forms.with(form, Map.of("name", "")))
                        .text())
                .contains("1 to 255 characters.");
        partner.post(form, sites + "/new", fields);
        partner.post(form, sites + "/new", fields);
        var list = partner.get(sites + "?q=ware");
        assertThat(list.text()).containsOnlyOnce(">Warehouse</a>").doesNotContain("Zentrale");
        var site = list.text().replaceAll("(?s).*href=\"(" + sites + "/[0-9a-f]{24})\">Warehouse.*", "$1");

        var rename = partner.get(site);
        partner.post(rename, site, Forms.with(rename, Map.of("name", "Depot")));
        assertThat(partner.get(sites + ".csv").text())
                .contains("Depot", "Zentrale")
                .doesNotContain("Warehouse");

        var ask = partner.get(site + "/delete");
        assertThat(ask.text()).contains("Delete the site Depot?");
        assertThat(partner.post(ask, site + "/delete", Forms.hidden(ask)).status())
                .isEqualTo(303);
        assertThat(partner.post(ask, site + "/delete", Forms.hidden(ask)).status())
                .isEqualTo(404);
        assertThat(partner.get(sites).text()).doesNotContain("Depot");
    }

    @Test
    void aSiteWithAServerStays() {
        customer.declare("Front desk", Map.of());
        var path = this.path + "/sites/" + customer.site.id() + "/delete";
        var ask = partner.get(path);

        assertThat(partner.post(ask, path, Forms.hidden(ask)).status()).isEqualTo(409);
        assertThat(partner.get(this.path + "/sites").text()).contains("Zentrale");
    }

    @Test
    void whoMayNotChangeACompanyIsNotShownHow() {
        var admin = customer.companyAdmin();
        assertThat(admin.get(path).text()).contains(path + "/edit").doesNotContain(path + "/delete");
        assertThat(admin.get(path + "/delete").status()).isEqualTo(403);
        assertThat(admin.get(path + "/edit").text()).doesNotContain("externalReference");
        var support = customer.support();
        assertThat(support.get(path).text()).doesNotContain(path + "/edit");
        assertThat(support.get(path + "/edit").status()).isEqualTo(403);
        assertThat(support.get(path + "/sites").text()).contains("Zentrale").doesNotContain("/sites/new");
        assertThat(support.get(path + "/sites/new").status()).isEqualTo(403);
        var stranger = new Customer(hub, "Rival").companyAdmin();
        assertThat(stranger.get(path + "/edit").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/sites/" + customer.site.id()).status()).isEqualTo(404);
    }
}
