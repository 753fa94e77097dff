package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Bäckerei Müller");

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theHeadOfEveryPageSearches() {
        assertThat(customer.partnerAdmin().get("/customers").text())
                .contains("action=\"/search\"", "aria-keyshortcuts=\"Control+K Meta+K\"");
        assertThat(new Browser(hub.plainPort()).get("/login").text()).doesNotContain("action=\"/search\"");
    }

    @Test
    void companiesAndServersAreFoundByPartOfTheirName() {
        customer.declare("Anlage Berlin", Map.of());
        var browser = customer.partnerAdmin();

        assertThat(browser.get("/search?q=m%C3%BCll").text()).contains("/companies/" + customer.company.id());
        assertThat(browser.get("/search?q=BERL").text()).contains("Anlage Berlin", "Bäckerei Müller");
        assertThat(browser.get("/search?q=zzz").text()).contains("Nothing that you may see matches “zzz”.");
    }

    @Test
    void aServerIsFoundByPartOfItsDeviceIdAndByTheSerialNumberOfItsBox() {
        var declared = customer.declare("Shop", Map.of());
        bind(new SystemId(declared.path("id").asText()), "CPU-4711");
        var browser = customer.partnerAdmin();
        var pbxId = declared.path("pbxId").asText();

        assertThat(pbxId).hasSizeGreaterThan(6);
        assertThat(browser.get("/search?q=" + pbxId.substring(2)).text()).contains("Shop", pbxId);
        assertThat(browser.get("/search?q=CPU-4711").text()).contains("Shop");
        assertThat(browser.get("/search?q=CPU-471").text()).doesNotContain("Shop");
    }

    @Test
    void aBoxOfTheFleetIsFoundByItsInstallationReferenceAndSerialNumber() {
        var box = Map.of(
                "fleetReference", "ALE12",
                "installationReference", "1234.5678.90",
                "model", "OXO Connect",
                "serial", "SN-77",
                "partnerId", customer.partner.id().value());
        var id = hub.operator()
                .post(ApiClient.ARCUS + "/fleet/items", box)
                .good()
                .path("id")
                .asText();
        var browser = customer.partnerAdmin();

        assertThat(browser.get("/search?q=1234.5678").text())
                .contains("ALE12-1234.5678.90", "SN-77", "/fleet/items/" + id);
        assertThat(browser.get("/fleet/items/" + id).status()).isEqualTo(200);
        assertThat(browser.get("/search?q=sn-77").text()).contains("ALE12-1234.5678.90");
        assertThat(customer.companyAdmin().get("/search?q=sn-77").text()).doesNotContain("ALE12-1234.5678.90");
    }

    @Test
    void nobodyFindsWhatIsOutOfReach() {
        var declared = customer.declare("Anlage Berlin", Map.of());
        bind(new SystemId(declared.path("id").asText()), "CPU-4711");
        var other = hub.add(hub.samples.partner("Other"));
        var stranger = customer.logIn(other, AdminType.UNDEFINED, Role.BP_ADMIN);

        for (var text : new String[] {
            "M%C3%BCller", "Berlin", "CPU-4711", declared.path("pbxId").asText()
        }) {
            assertThat(stranger.get("/search?q=" + text).text())
                    .as(text)
                    .contains("Nothing that you may see")
                    .doesNotContain("Anlage Berlin");
        }
    }

    @Test
    void oneCharacterWouldFindEverythingAndFindsNothing() {
        customer.declare("Anlage Berlin", Map.of());

        assertThat(customer.partnerAdmin().get("/search?q=a").text())
                .contains("Type two characters or more")
                .doesNotContain("Anlage Berlin");
    }

    @Test
    void aLongListIsCutAndSaysSo() {
        for (var number = 10; number < 35; number++) {
            customer.declare("Shop " + number, Map.of());
        }

        assertThat(customer.partnerAdmin().get("/search?q=shop").text())
                .contains("The first 20 of each kind are shown.", "Shop 29")
                .doesNotContain("Shop 30");
    }

    private void bind(SystemId id, String serial) {
        var found = hub.memory.credentials().find(id).orElseThrow();
        var keys = ((Credential.Created) found.value()).codeKeys();
        var box = new Binding(serial, "a".repeat(32));
        var next = new Credential.Activated(keys, "0123abcd", TransactionId.generate(hub.samples.random()), box, keys);
        assertThat(hub.memory.credentials().replace(id, found.version(), next, hub.clock.instant()))
                .isTrue();
    }
}
