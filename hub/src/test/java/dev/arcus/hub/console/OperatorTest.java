package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.restoration.Restoration;
import dev.arcus.hub.server.RunningApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The System page, and how an operator begins. */
class OperatorTest {

    private final RunningApi hub = RunningApi.start();
    private final Browser operator = new Browser(hub.plainPort()).logIn(RunningApi.MAIL, RunningApi.PASSWORD);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theHubTellsItsOperatorHowItIs() {
        assertThat(operator.get("/operator").text())
                .contains("test", "openrainbow.com", "H2, works", "3.0 of 4.0 GiB free")
                .contains("CN=hub.example.org", "by the hub itself", "href=\"/metrics\"");
    }

    @Test
    void theFirstStepsMakeAPartnerAndACustomer() {
        assertThat(operator.get("/operator").text())
                .contains("First steps", "Create a partner")
                .doesNotContain("done");

        // When the partner's form is sent twice by two clicks
        var form = operator.get("/operator/partners/new");
        var partner = fields(form, "Fernmelde Huber", "DEU");
        var made = operator.post(form, "/operator/partners/new", partner);
        var again = operator.post(form, "/operator/partners/new", partner);

        // Then there is one partner, which may connect PBXs, and the customer is made under it
        assertThat(made.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(made.location());
        var id = made.location().replaceAll(".*/companies/([0-9a-f]{24}).*", "$1");
        var customers = operator.get("/customers/new");
        assertThat(customers.text()).containsOnlyOnce("Fernmelde Huber");
        var customer = fields(customers, "Bäckerei Sonnenschein", "DEU");
        customer.put("bpId", id);
        assertThat(operator.post(customers, "/customers/new", customer).status())
                .isEqualTo(303);
        assertThat(operator.get("/customers").text()).contains("Bäckerei Sonnenschein");
        assertThat(operator.get("/operator").text()).contains("– done");
    }

    @Test
    void wrongInputIsSaidBesideItsField() {
        var form = operator.get("/customers/new");

        var answer = operator.post(form, "/customers/new", fields(form, " ", ""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("1 to 255 characters.", "Choose a country.", "Choose a partner.");
        var american = operator.post(form, "/customers/new", fields(form, "Acme", "USA"));
        assertThat(american.text()).contains("This country needs one.");
    }

    @Test
    void aPartnerMakesCustomersOfItsOwnAndNoPartners() {
        var partner = new Customer(hub, "Sonnenschein").partnerAdmin();
        var form = partner.get("/customers/new");

        assertThat(partner.post(form, "/customers/new", fields(form, "Metzgerei", "DEU"))
                        .status())
                .isEqualTo(303);
        assertThat(partner.get("/customers").text()).contains("Metzgerei", "/customers/new");
        assertThat(partner.get("/operator/partners/new").status()).isEqualTo(403);
        assertThat(partner.post(form, "/operator/partners/new", fields(form, "Rival", "DEU"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSystemPageIsForStaff() {
        var customer = new Customer(hub, "Sonnenschein");

        assertThat(customer.partnerAdmin().get("/operator").status()).isEqualTo(403);
        assertThat(customer.partnerAdmin().get("/customers").text()).doesNotContain("href=\"/operator\"");
        assertThat(customer.companyAdmin().get("/operator/restoration").status())
                .isEqualTo(403);
        assertThat(customer.companyAdmin().get("/customers/new").status()).isEqualTo(403);
        var support = customer.logIn(customer.partner, AdminType.UNDEFINED, Role.SUPPORT);
        assertThat(support.get("/operator").text()).contains("H2, works").doesNotContain("First steps");
        assertThat(support.get("/operator").text()).doesNotContain("href=\"/metrics\"");
    }

    @Test
    void aHubThatWasNeverRestoredHasNoReport() {
        assertThat(operator.get("/operator/restoration").status()).isEqualTo(404);
        assertThat(operator.get("/operator/restoration/close").status()).isEqualTo(404);
    }

    @Test
    void theReportOfARestoreIsClosedAfterAsking() {
        var now = hub.clock.instant();
        hub.restorations.put(new Restoration(now, now, null), List.of(), List.of("stranger"));
        assertThat(operator.get("/operator").text()).contains("was restored from a backup");

        var ask = operator.get("/operator/restoration/close");
        assertThat(ask.text()).contains("The report stays");
        operator.post(ask, "/operator/restoration/close", Map.of());
        operator.post(ask, "/operator/restoration/close", Map.of());

        assertThat(operator.get("/operator").text()).contains("nothing is left to be done");
    }

    private static Map<String, String> fields(Browser.Page form, String name, String country) {
        var once = form.text().replaceAll("(?s).*name=\"once\" value=\"([^\"]*)\".*", "$1");
        return new HashMap<>(Map.of("name", name, "country", country, "state", "", "once", once));
    }
}
