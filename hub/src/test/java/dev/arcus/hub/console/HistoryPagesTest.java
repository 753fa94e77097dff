package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryPagesTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");
    private final String id = customer.declare("Shop", Map.of()).path("id").asText();
    private final String path = "/systems/" + id + "/history";

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theHistoryIsFilteredByPersonActAndDay() {
        hub.operator().put(ADMIN + "/systems/" + id, Map.of("name", "Renamed")).good();
        var browser = customer.partnerAdmin();

        assertThat(browser.get(path + "?act=system.change").text())
                .contains("Server name: Shop → Renamed")
                .doesNotContain("<strong>Created</strong>");
        assertThat(browser.get(path + "?who=nobody@example.org").text()).contains("Nothing was changed yet.");
        assertThat(browser.get(path + "?to=1999-12-31").text()).contains("Nothing was changed yet.");
        assertThat(browser.get(path + "?from=yesterday").text()).contains("Created", "Changed");
    }

    @Test
    void theHistoryIsSavedAsATableAndThatIsNoted() {
        var browser = customer.partnerAdmin();

        var csv = browser.get(path + ".csv?act=system.declare");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).contains("Created", RunningApi.MAIL);
        assertThat(browser.get(path).text()).contains("<strong>History exported</strong>");
    }
}
