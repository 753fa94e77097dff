package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever people call things, no page runs it. */
class NamesTest {

    private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final String HARMLESS = "&lt;script";

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme" + EVIL);
    private final Browser partner = customer.partnerAdmin();
    private final String company = "/companies/" + customer.company.id();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void nameOfACompany() {
        harmless("/customers", company, company + "/communication/servers", "/search?q=acme");
    }

    @Test
    void nameOfASite() {
        hub.add(new Site(
                SiteId.next(hub.samples.random()), customer.company.id(), EVIL, CompanyStatus.ACTIVE, TestClock.START));

        harmless(company);
    }

    @Test
    void nameOfAPbx() {
        var plain = hub.add(
                Company.plain(CompanyId.next(hub.samples.random()), "Plain", customer.partner.id(), TestClock.START));
        var site = hub.add(hub.samples.site(plain, "Zentrale"));
        var id = customer.declare("PBX" + EVIL, Map.of("siteId", site.id().value()))
                .path("id")
                .asText();

        harmless(
                "/companies/" + plain.id() + "/communication/servers",
                "/systems",
                "/search?q=pbx",
                "/systems/" + id,
                "/systems/" + id + "/telephony",
                "/systems/" + id + "/connection",
                "/systems/" + id + "/history");
    }

    @Test
    void whatIsSearchedFor() {
        var path = "?q=%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cimg+src=x+onerror=alert(1)%3E";

        harmless("/search" + path, "/customers" + path, "/systems" + path, company + "/communication/servers" + path);
    }

    @Test
    void nameOfAUser() {
        var path = company + "/users/new";
        var form = partner.get(path);
        var fields = Map.of(
                "first", EVIL,
                "last", "Zander",
                "email", "anna@example.org",
                "role", "company-admin",
                "language", "de",
                "site", "");
        partner.post(form, path, Forms.with(form, fields));

        harmless(company + "/users");
    }

    @Test
    void noteOfABox() {
        var box = Map.of(
                "fleetReference", "ALE12",
                "installationReference", "1234.5678.90",
                "model", "OXO Connect",
                "note", EVIL,
                "partnerId", customer.partner.id().value());
        var id = hub.operator()
                .post(ARCUS + "/fleet/items", box)
                .good()
                .path("id")
                .asText();

        harmless("/fleet/items/" + id);
    }

    private void harmless(String... paths) {
        for (var path : List.of(paths)) {
            var page = partner.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).contains(HARMLESS).doesNotContain("<script>alert", "<img src=x", "\"'>");
        }
    }
}
