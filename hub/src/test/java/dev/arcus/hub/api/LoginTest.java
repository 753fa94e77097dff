package dev.arcus.hub.api;

import static dev.arcus.hub.server.RunningApi.MAIL;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.security.Tokens;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static final String PORTAL = "/api/rainbow/authentication/v1.0";

    private final RunningApi api = RunningApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void loginGivesTokenAndUserAtTopLevel() {
        var answer = api.anonymous().tryLogin(MAIL, PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.json().path("token").asText()).startsWith("eyJ");
        var user = answer.json().path("loggedInUser");
        assertThat(user.path("loginEmail").asText()).isEqualTo(MAIL);
        assertThat(user.path("roles").findValuesAsText("")).isEmpty();
        assertThat(user.path("roles").toString()).isEqualTo("[\"superadmin\",\"user\"]");
        assertThat(user.has("id") && user.has("companyId") && user.has("country") && user.has("adminType"))
                .isTrue();
        assertThat(answer.json().has("loggedInApplication")).isTrue();
    }

    @Test
    void wrongPasswordIsRefusedWithTheVendorsCode() {
        var answer = api.anonymous().tryLogin(MAIL, "wrong");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(401500);
        assertThat(answer.json().path("errorDetails").isTextual()).isTrue();
    }

    @Test
    void peopleOfACompanyOnHoldDoNotGetIn() {
        var company = api.add(api.samples.withStatus(api.samples.customer("On hold", null), CompanyStatus.HOLD));
        api.memory.users().add(api.samples.user(company, "held@example.org", Role.USER));
        var local = api.anonymous().with("X-Arcus-Local-Token", RunningApi.LOCAL_TOKEN);
        var password = local.post("/api/arcus/v1/local/reset-password", Map.of("loginEmail", "held@example.org"))
                .good()
                .path("password")
                .asText();

        assertThat(api.anonymous().tryLogin("held@example.org", password).code())
                .isEqualTo(401521);
    }

    @Test
    void fiveFailuresLockEvenTheRightPasswordForAnHour() {
        for (var i = 0; i < 5; i++) {
            api.anonymous().tryLogin(MAIL, "wrong" + i);
        }

        assertThat(api.anonymous().tryLogin(MAIL, PASSWORD).code()).isEqualTo(401501);
        api.clock.advance(Duration.ofMinutes(60));
        assertThat(api.anonymous().tryLogin(MAIL, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void oneMistypedPasswordThatTheClientSendsThreeTimesCountsOnce() {
        for (var typo = 0; typo < 4; typo++) {
            var client = api.anonymous().with("x-rainbow-correlation-id", "correlation" + typo);
            for (var retry = 0; retry < 3; retry++) {
                client.tryLogin(MAIL, "typo" + typo);
                api.clock.advance(Duration.ofMillis(1100));
            }
        }

        assertThat(api.anonymous().tryLogin(MAIL, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void repeatedCorrelationIdDoesNotDodgeTheLock() {
        var client = api.anonymous().with("x-rainbow-correlation-id", "always the same");
        for (var i = 0; i < 5; i++) {
            client.tryLogin(MAIL, "guess" + i);
        }

        assertThat(api.anonymous().tryLogin(MAIL, PASSWORD).code()).isEqualTo(401501);
    }

    @Test
    void logoutAnswersAndLeavesTheTokenValid() {
        var operator = api.operator();

        assertThat(operator.get(PORTAL + "/logout").json().path("data").isArray())
                .isTrue();
        assertThat(operator.get(PORTAL + "/validator").json().path("status").asText())
                .isEqualTo("OK");
    }

    @Test
    void expiredTokenIsRefusedInTheWordsThatTheClientLooksFor() {
        var operator = api.operator();

        api.clock.advance(Tokens.LIFETIME);

        var answer = operator.get(PORTAL + "/validator");
        assertThat(answer.json().path("errorCode").asInt()).isEqualTo(401);
        assertThat(answer.json().path("errorDetails").asText()).isEqualTo("jwt expired");
    }

    @Test
    void renewedTokenCountsFromNow() {
        var operator = api.operator();
        api.clock.advance(Tokens.LIFETIME.minusMinutes(1));

        var token = operator.get(PORTAL + "/renew").json().path("token").asText();

        api.clock.advance(Duration.ofMinutes(2));
        var renewed = api.anonymous().with("Authorization", "Bearer " + token);
        assertThat(renewed.get(PORTAL + "/validator").status()).isEqualTo(200);
        assertThat(operator.get(PORTAL + "/validator").status()).isEqualTo(401);
    }

    @Test
    void urlsNameTheLoginWithoutALogin() {
        var answer = api.anonymous()
                .with("Authorization", "Bearer null")
                .get(PORTAL + "/urls?useBackchannelPolling=false&uid=someone@example.org");

        assertThat(answer.data().get(0).path("type").asText()).isEqualTo("RAINBOW");
        assertThat(answer.data().get(0).path("loginUrl").asText()).endsWith(PORTAL + "/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer null",
                "Bearer a.b.c",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Basic !!!",
                "Basic Og==",
                "Negotiate x"
            })
    void headersThatProveNothingAreRefused(String header) {
        var client = header.isEmpty() ? api.anonymous() : api.anonymous().with("Authorization", header);

        assertThat(client.get(ApiClient.ADMIN + "/systems").status()).isEqualTo(401);
        assertThat(client.get(ApiClient.LOGIN).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/rainbow/admin/v1.0/systems",
                "/api/rainbow/admin/v1.0/systems/countries",
                "/api/rainbow/admin/v1.0/companies",
                "/api/rainbow/admin/v1.0/sites",
                "/api/rainbow/authentication/v1.0/validator",
                "/api/rainbow/authentication/v1.0/renew",
                "/api/rainbow/authentication/v1.0/logout",
                "/api/rainbow/ping/",
                "/api/rainbow/enduser/v1.0/companies",
                "/api/arcus/v1/fleet/items",
                "/api/arcus/v1/licence",
                "/api/nowhere",
                "/metrics?x=1"
            })
    void everythingElseNeedsALogin(String path) {
        var client = api.anonymous().with("X-Forwarded-For", "203.0.113.7");

        assertThat(client.get(path).status()).isEqualTo(401);
    }
}
