package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the lists of each role hold; that they hold nothing foreign, whatever is asked, {@link AccessTableTest} says. */
class RolesTest {

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void listsHoldWhatTheActorReaches() {
        var own = declare(ESTATE.site.id().value());
        var foreign = declare(ESTATE.rivalSite.id().value());

        for (var client : new ApiClient[] {ESTATE.partnerAdmin(), ESTATE.companyAdmin(), ESTATE.siteAdmin()}) {
            assertThat(client.get(ADMIN + "/systems?limit=1000").good().findValuesAsText("id"))
                    .contains(own)
                    .doesNotContain(foreign);
        }
        assertThat(ESTATE.support().get(ADMIN + "/systems").good().findValuesAsText("id"))
                .contains(own, foreign);
        assertThat(ESTATE.partnerAdmin()
                        .get(ADMIN + "/companies?format=full")
                        .good()
                        .findValuesAsText("name"))
                .contains("Nordlicht", "Bakery")
                .doesNotContain("Rival", "Butcher");
        assertThat(ESTATE.companyAdmin().get(ADMIN + "/sites").good().findValuesAsText("name"))
                .containsExactly("Old Town");
    }

    private static String declare(String site) {
        var form = ESTATE.form(Map.of("name", "Fixture"));
        form.put("siteId", site);
        return API.operator().post(ADMIN + "/systems", form).good().path("id").asText();
    }
}
