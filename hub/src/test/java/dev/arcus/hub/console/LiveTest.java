package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.console.live.LivePages;
import dev.arcus.hub.server.RunningApi;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aPageIsToldAllAtFirstAndThenWhatTurns() {
        var system = customer.declare("Shop", Map.of());
        hub.watch().look();
        try (var page = customer.partnerAdmin().with("Accept-Language", "de").listen(live(system))) {
            assertThat(page.next("status")).isEqualTo(id(system) + " pending Ausstehend");

            customer.activate(system);
            hub.watch().look();

            assertThat(page.next("status")).isEqualTo(id(system) + " activated Aktiviert");
        }
    }

    @Test
    void nobodyHearsOfSystemsThatHeCouldNotOpen() {
        var foreign = customer.declare("Shop", Map.of());
        var other = new Customer(hub, "Other");
        var own = other.declare("Own", Map.of());
        hub.watch().look();
        var stranger = customer.logIn(other.partner, AdminType.UNDEFINED, Role.BP_ADMIN);
        try (var page = stranger.listen("/live?systems=" + id(foreign) + "," + id(own))) {
            assertThat(page.next("status")).startsWith(id(own));

            customer.activate(foreign);
            other.activate(own);
            hub.watch().look();

            assertThat(page.next("status")).startsWith(id(own));
        }
    }

    @Test
    void aPersonHasSoManyPagesThatTurnByThemselves() {
        var system = customer.declare("Shop", Map.of());
        var browser = customer.partnerAdmin();
        var open = new ArrayList<Browser.Events>();
        for (var pages = 0; pages < LivePages.MAX_OF_PERSON; pages++) {
            open.add(browser.listen(live(system)));
        }

        var refused = browser.get(live(system));

        assertThat(open).allSatisfy(page -> assertThat(page.status()).isEqualTo(200));
        assertThat(refused.status()).isEqualTo(429);
        open.forEach(Browser.Events::close);
    }

    @Test
    void thePagesSayWhichSystemsTheyShow() {
        var system = customer.declare("Shop", Map.of());
        var browser = customer.partnerAdmin();

        assertThat(browser.get(customer.servers()).text()).contains("data-system=\"" + id(system), "data-live");
        assertThat(browser.get("/systems/" + id(system) + "/connection").text())
                .contains("data-system=\"" + id(system), "data-live");
    }

    private static String live(JsonNode system) {
        return "/live?systems=" + id(system);
    }

    private static String id(JsonNode system) {
        return system.path("id").asText();
    }
}
