package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shared, centrex, neither: which site takes which system, and what a change may say of it (admin API §2.4, §4.5). */
class SystemKindsTest {

    private static final String SYSTEMS = ADMIN + "/systems";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void whatDoesNotFitTheSystemAsItIsIsNamed() {
        var centrex =
                estate.declare(admin, Map.of("type", "oxe", "isCentrex", true, "siteId", estate.centrexSite(admin)));
        var shared = estate.declare(admin, Map.of("isShared", true));
        admin.delete(ADMIN + "/sites/" + estate.site.id() + "/systems/"
                + shared.path("id").asText());

        assertThat(admin.put(path(centrex), Map.of("isShared", true)).params()).containsExactly("isShared");
        assertThat(admin.put(path(shared), Map.of("isShared", false)).params()).containsExactly("isShared");
    }

    @Test
    void systemAndSiteAreOfTheSameKindFromTheBeginning() {
        var tenant = estate.centrexSite(admin);
        var before = admin.get(SYSTEMS).json().path("total").asInt();

        var onPlain = admin.post(SYSTEMS, estate.form(Map.of("type", "oxe", "isCentrex", true)));
        var onCentrex = admin.post(SYSTEMS, estate.form(Map.of("siteId", tenant)));

        assertThat(onPlain.code()).isEqualTo(403710);
        assertThat(onPlain.json().path("errorDetailsData").toString())
                .contains("\"siteCentrex\":false", "\"systemCentrex\":true", "\"param\":\"siteId\"");
        assertThat(onCentrex.code()).isEqualTo(403710);
        assertThat(onCentrex.json().path("errorDetailsData").toString())
                .contains("\"siteCentrex\":true", "\"systemCentrex\":false");
        assertThat(admin.get(SYSTEMS).json().path("total").asInt()).isEqualTo(before);
        assertThat(admin.post(SYSTEMS, estate.form(Map.of("type", "oxe", "isCentrex", true, "siteId", tenant)))
                        .status())
                .isEqualTo(200);
    }

    private static String path(JsonNode system) {
        return SYSTEMS + "/" + system.path("id").asText();
    }
}
