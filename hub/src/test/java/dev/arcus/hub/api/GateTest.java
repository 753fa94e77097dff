package dev.arcus.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is open to everybody, and what only to those who run the hub. */
class GateTest {

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);

    @AfterAll
    static void stop() {
        API.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/rainbow/ping",
                "/api/rainbow/admin/v1.0/about",
                "/api/rainbow/telephony/v1.0/about",
                "/api/rainbow/authentication/v1.0/urls?uid=anna@example.org",
                "/api/rainbow/enduser/v1.0/settings/apis"
            })
    void openToEverybody(String path) {
        assertThat(API.anonymous().get(path).status()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/rainbow/authentication/v1.0/validator",
                "/api/rainbow/authentication/v1.0/logout",
                "/api/rainbow/authentication/v1.0/apikeys",
                "/api/rainbow/admin/v1.0/companies",
                "/api/rainbow/admin/v1.0/about/",
                "/api/rainbow/admin/v1.0/systems/about",
                "/api/rainbow/metrics",
                "/api/rainbow/logs/levels",
                "/api/arcus/v1/licence",
                "/api/nowhere"
            })
    void everythingElseNeedsAToken(String path) {
        assertThat(API.anonymous().get(path).code()).isEqualTo(401901);
        assertThat(API.anonymous()
                        .with("Authorization", "Bearer null")
                        .get(path)
                        .code())
                .isEqualTo(401902);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/rainbow/metrics", "/api/rainbow/logs/levels"})
    void theHubItselfIsForSuperadminsOnly(String path) {
        for (var client : new ApiClient[] {ESTATE.support(), ESTATE.partnerAdmin(), ESTATE.nobody()}) {
            assertThat(client.get(path).code()).isEqualTo(403000);
            assertThat(client.delete(path).code()).isEqualTo(403000);
        }
        assertThat(API.operator().get(path).status()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void apiKeysAreNotBuilt(String method) {
        assertThat(API.operator()
                        .send(method, "/api/rainbow/authentication/v1.0/apikeys", new byte[0])
                        .code())
                .isEqualTo(501900);
    }
}
