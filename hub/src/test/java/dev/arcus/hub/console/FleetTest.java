package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stock and the page of an item, by the forms that people send. */
class FleetTest {

    private static final String PAIR = "ALE12-1234.5678.90";

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Sonnenschein");
    private final Browser admin = customer.partnerAdmin();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void anEmptyStockSaysWhatToDo() {
        assertThat(admin.get("/fleet").text())
                .contains("The stock is empty.", "Register the first item")
                .contains("href=\"/fleet/new\"");
    }

    @Test
    void anItemIsRegisteredFoundAndChanged() {
        // When the form is sent, as the pair stands on the box
        var made = admin.post(
                admin.get("/fleet/new"),
                "/fleet/new",
                Map.of("installationReference", "ale12-1234.5678.90", "model", "OXO_CONNECT", "serial", "SN1"));

        // Then the item has its page, and stands in the list and in the spreadsheet
        assertThat(made.status()).isEqualTo(303);
        var page = admin.get(made.location());
        assertThat(page.text()).contains(PAIR, "SN1", "In stock", "The item is in stock.");
        assertThat(admin.get("/fleet?q=sn1").text()).contains(PAIR);
        assertThat(admin.get("/fleet?custody=retired").text()).contains("Nothing in stock fits.");
        assertThat(admin.get("/fleet.csv?custody=in-stock").text()).contains(PAIR);

        // And the second click on its form changes it no more than the first
        var path = path(made);
        var fields =
                Map.of("tag", tag(page), "model", "OXO_CONNECT", "serial", "SN2", "version", "", "note", "Shelf 3");
        assertThat(admin.post(page, path, fields).location()).isEqualTo(path + "?done=fleet.done.changed");
        assertThat(admin.post(page, path, fields).location()).isEqualTo(path + "?done=fleet.done.changed");
        assertThat(admin.get(path).text()).contains("SN2", "Shelf 3");
    }

    @Test
    void theOneOfTwoEditorsWhoComesLaterIsToldSo() {
        var path = "/fleet/items/" + item(PAIR).path("id").asText();
        var page = admin.get(path);
        admin.post(page, path, Map.of("tag", tag(page), "model", "OXO_CONNECT", "note", "mine"));

        var late = admin.post(page, path, Map.of("tag", tag(page), "model", "OXO_CONNECT", "note", "yours"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("yours").contains("notice problem");
    }

    @Test
    void wrongInputIsSaidBesideItsFieldAndKept() {
        var answer = admin.post(
                admin.get("/fleet/new"),
                "/fleet/new",
                Map.of("installationReference", "1234", "model", "OXO_CONNECT", "serial", "with blank"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Write it like ALE12-1234.5678.90.", "without blanks")
                .contains("value=\"1234\"", "value=\"with blank\"");
    }

    @Test
    void aPairIsRegisteredOnce() {
        item(PAIR);

        var again = admin.post(
                admin.get("/fleet/new"), "/fleet/new", Map.of("installationReference", PAIR, "model", "OXO_CONNECT"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("in your fleet").contains("aria-invalid=\"true\"");
    }

    @Test
    void everyMoveAsksOnceAndSaysWhatStays() {
        var path = "/fleet/items/" + item(PAIR).path("id").asText();

        var ask = admin.get(path + "/retire");
        assertThat(ask.text()).contains("Retire " + PAIR + "?", "may be checked in again");
        assertThat(admin.get(path).text()).as("nothing was done yet").contains("In stock");
        admin.post(ask, path + "/retire", Map.of());
        var twice = admin.post(ask, path + "/retire", Map.of());

        assertThat(twice.status()).as("the second click").isEqualTo(303);
        assertThat(admin.get(path).text()).contains("Retired", "Check in").doesNotContain("/reserve\"");
        admin.post(admin.get(path + "/check-in"), path + "/check-in", Map.of());
        admin.post(
                admin.get(path + "/reserve"),
                path + "/reserve",
                Map.of("companyId", customer.company.id().value(), "note", "for June"));
        assertThat(admin.get(path).text()).contains("Reserved", "Sonnenschein", "for June");
        admin.post(admin.get(path + "/unreserve"), path + "/unreserve", Map.of());
        admin.post(admin.get(path + "/delete"), path + "/delete", Map.of());
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @Test
    void theFirstBoxIsConfirmedByOneClickOrUndone() {
        var item = item(PAIR);
        var system =
                customer.declare("Shop", Map.of("fleetItemId", item.path("id").asText()));
        var box = new Binding("CPU7", "a".repeat(32));
        var id = new SystemId(system.path("id").asText());
        hub.memory.firstActivations().put(new FirstActivation(id, box, "192.0.2.7", TestClock.START, false));
        var path = "/fleet/items/" + item.path("id").asText();

        var page = admin.get(path);
        assertThat(page.text()).contains("CPU7", "192.0.2.7", "/systems/" + id, "Shop");
        assertThat(admin.get("/fleet").text()).contains("is this the right box?");
        admin.post(page, path + "/first-activation/confirm", Map.of());
        assertThat(admin.get(path).text()).contains("Somebody confirmed");

        var ask = admin.get(path + "/first-activation/undo");
        assertThat(ask.text()).contains("CPU7", "phone numbers and history stay");
        admin.post(ask, path + "/first-activation/undo", Map.of());
        assertThat(hub.memory.blockedBoxes().of(id)).hasSize(1);
        assertThat(admin.post(ask, path + "/first-activation/undo", Map.of()).status())
                .as("the second click")
                .isEqualTo(409);
        assertThat(hub.memory.blockedBoxes().of(id)).hasSize(1);
    }

    @Test
    void whoHasNoFleetSeesNone() {
        var path = "/fleet/items/" + item(PAIR).path("id").asText();
        var company = customer.companyAdmin();

        assertThat(company.get("/customers").text()).doesNotContain("href=\"/fleet\"");
        assertThat(company.get("/fleet").status()).isEqualTo(403);
        assertThat(company.get(path).status()).isEqualTo(403);
        assertThat(company.get("/fleet/new").status()).isEqualTo(403);
        assertThat(company.get(path + "/retire").status()).isEqualTo(403);
        assertThat(company.get("/waiting").text()).doesNotContain("Of your stock");
    }

    @Test
    void supportReadsAndChangesNothing() {
        var path = "/fleet/items/" + item(PAIR).path("id").asText();
        var support = customer.support();

        assertThat(support.get("/fleet").text()).contains(PAIR).doesNotContain("/fleet/new");
        var page = support.get(path);
        assertThat(page.text()).contains(PAIR).doesNotContain("/retire").doesNotContain("Change what is known");
        assertThat(support.post(page, path + "/retire", Map.of()).status()).isEqualTo(403);
        assertThat(support.get(path + "/retire").status()).isEqualTo(403);
    }

    @Test
    void anotherPartnersItemIsNotThere() {
        var path = "/fleet/items/" + item(PAIR).path("id").asText();
        var rival = new Customer(hub, "Rival's").partnerAdmin();

        assertThat(rival.get(path).status()).isEqualTo(404);
        assertThat(rival.get("/fleet").text()).doesNotContain(PAIR);
    }

    @Test
    void aNoteIsNeverAScript() {
        var made = admin.post(
                admin.get("/fleet/new"),
                "/fleet/new",
                Map.of("installationReference", PAIR, "model", "OXO_CONNECT", "note", "\"><script>alert(1)</script>"));

        assertThat(admin.get(made.location()).text()).doesNotContain("<script>alert");
    }

    private JsonNode item(String pair) {
        var references = pair.split("-", 2);
        return hub.operator()
                .post(
                        ARCUS + "/fleet/items",
                        Map.of(
                                "fleetReference",
                                references[0],
                                "installationReference",
                                references[1],
                                "model",
                                "OXO Connect",
                                "partnerId",
                                customer.partner.id().value()))
                .good();
    }

    private static String path(Browser.Page made) {
        return made.location().replaceAll("\\?.*", "");
    }

    private static String tag(Browser.Page page) {
        return page.text().replaceAll("(?s).*name=\"tag\" value=\"([^\"]*)\".*", "$1");
    }
}
