package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static dev.arcus.hub.server.RunningApi.MAIL;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a person comes to a password, and how sessions end. */
class AccountsTest {

    private static final String ME = "/api/rainbow/enduser/v1.0/users/me";
    private static final String NEW = "a brand new password";
    private static final String GUEST = "guest@example.org";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private ApiClient partner = api.anonymous();

    @BeforeEach
    void logIn() {
        partner = estate.partnerAdmin();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void invitedPersonSetsAPasswordOnceAndLogsIn() {
        var invitation = invite().path("invitation");

        assertThat(invitation.path("mailed").asBoolean()).isFalse();
        assertThat(invitation.path("link").asText())
                .isEqualTo("https://hub.example.org/password#"
                        + invitation.path("token").asText());
        assertThat(api.anonymous().tryLogin(GUEST, "").code()).isEqualTo(401500);
        assertThat(set(invitation, NEW).good().path("loginEmail").asText()).isEqualTo(GUEST);
        assertThat(api.anonymous()
                        .login(GUEST, NEW)
                        .get(ME)
                        .good()
                        .path("isInitialized")
                        .asBoolean())
                .isTrue();
        assertThat(set(invitation, "another new password").code()).isEqualTo(403902);
    }

    @Test
    void mailedLinkIsNotInTheAnswer() {
        api.mailbox.on.set(true);

        var user = invite();

        assertThat(user.path("invitation").path("mailed").asBoolean()).isTrue();
        assertThat(user.path("invitation").has("link")
                        || user.path("invitation").has("token"))
                .isFalse();
        var mail = api.mailbox.mails().getFirst();
        assertThat(mail.to()).isEqualTo(GUEST);
        assertThat(mail.subject()).isEqualTo("Setzen Sie Ihr Kennwort");
        assertThat(mail.text()).contains("https://hub.example.org/password#").contains("2026");
        var token = mail.text().replaceAll("(?s).*#(\\S+).*", "$1");
        assertThat(api.anonymous()
                        .post(ARCUS + "/password", Map.of("token", token, "password", NEW))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void linkExpiresIsReplacedByTheNextAndIsNowhereStored() {
        var user = invite();
        var first = user.path("invitation");
        var second = partner.post(user(user) + "/invitation", Map.of()).good();

        assertThat(set(first, NEW).code()).isEqualTo(403902);
        api.clock.advance(Duration.ofDays(7));
        assertThat(set(second, NEW).code()).isEqualTo(403902);
        assertThat(api.memory
                        .auditTrail()
                        .list(new Page.Request(100, 0))
                        .items()
                        .toString())
                .doesNotContain(first.path("token").asText())
                .contains("person.invite");
    }

    @Test
    void administratorsResetUnlocksAndTheOldPasswordEndsWithTheNew() {
        var user = invite();
        set(user.path("invitation"), NEW).good();
        var session = api.anonymous().login(GUEST, NEW);
        for (var i = 0; i < 5; i++) {
            api.anonymous().tryLogin(GUEST, "wrong" + i);
        }

        var reset = partner.post(user(user) + "/password-reset", Map.of()).good();

        assertThat(api.anonymous().tryLogin(GUEST, NEW).status()).isEqualTo(200);
        set(reset, "yet another password").good();
        assertThat(session.get(ME).code()).isEqualTo(401903);
        assertThat(api.anonymous().tryLogin(GUEST, NEW).code()).isEqualTo(401500);
        assertThat(api.anonymous().tryLogin(GUEST, "yet another password").status())
                .isEqualTo(200);
    }

    @Test
    void whoHasAPasswordIsNotInvitedAndABlockedPersonGetsNoLink() {
        var user = invite();
        set(user.path("invitation"), NEW).good();

        assertThat(partner.post(user(user) + "/invitation", Map.of()).code()).isEqualTo(403303);
        partner.put(ADMIN + "/users/" + user.path("id").asText(), Map.of("isActive", false))
                .good();
        assertThat(partner.post(user(user) + "/password-reset", Map.of()).code())
                .isEqualTo(403303);
    }

    @Test
    void guessingTokensIsSlowedDown() {
        var guesser = api.anonymous();
        ApiClient.Answer answer = guesser.get("/health");
        for (var i = 0; i < 11; i++) {
            answer = guesser.post(ARCUS + "/password", Map.of("token", "guess" + i, "password", NEW));
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        api.clock.advance(Duration.ofMinutes(1));
        assertThat(guesser.post(ARCUS + "/password", Map.of("token", "guess", "password", NEW))
                        .code())
                .isEqualTo(403902);
    }

    @Test
    void passwordTooShortLeavesTheLinkGood() {
        var invitation = invite().path("invitation");

        assertThat(set(invitation, "short").params()).containsExactly("password");
        assertThat(set(invitation, NEW).status()).isEqualTo(200);
    }

    @Test
    void ownPasswordIsChangedByKnowingItAndEndsEverySession() {
        var operator = api.operator();
        var path = "/api/rainbow/enduser/v1.0/users/"
                + operator.get(ME).good().path("id").asText() + "/change-password";

        assertThat(operator.put(path, Map.of("oldPassword", "wrong", "newPassword", NEW))
                        .params())
                .containsExactly("oldPassword");
        assertThat(operator.put(path, Map.of("oldPassword", PASSWORD)).params()).containsExactly("newPassword");
        assertThat(operator.put(path, Map.of("oldPassword", PASSWORD, "newPassword", NEW))
                        .status())
                .isEqualTo(200);
        assertThat(operator.get(ME).code()).isEqualTo(401903);
        assertThat(api.anonymous().tryLogin(MAIL, NEW).status()).isEqualTo(200);
    }

    @Test
    void guessingTheOwnPasswordWithAnOpenSessionLocks() {
        var operator = api.operator();
        var path = "/api/rainbow/enduser/v1.0/users/"
                + operator.get(ME).good().path("id").asText() + "/change-password";
        for (var i = 0; i < 5; i++) {
            operator.put(path, Map.of("oldPassword", "wrong" + i, "newPassword", NEW));
        }

        assertThat(operator.put(path, Map.of("oldPassword", PASSWORD, "newPassword", NEW))
                        .code())
                .isEqualTo(401501);
    }

    @Test
    void logoutEverywhereEndsOnesOwnSessionsAndThoseOfWhomOneAdministrates() {
        var user = invite();
        set(user.path("invitation"), NEW).good();
        var first = api.anonymous().login(GUEST, NEW);
        var second = api.anonymous().login(GUEST, NEW);

        assertThat(first.post(user(user) + "/logout-everywhere", Map.of()).status())
                .isEqualTo(200);
        assertThat(second.get(ME).code()).isEqualTo(401903);

        var third = api.anonymous().login(GUEST, NEW);
        assertThat(estate.rivalAdmin()
                        .post(user(user) + "/logout-everywhere", Map.of())
                        .code())
                .isEqualTo(404000);
        assertThat(third.get(ME).status()).isEqualTo(200);
        assertThat(partner.post(user(user) + "/logout-everywhere", Map.of()).status())
                .isEqualTo(200);
        assertThat(third.get(ME).code()).isEqualTo(401903);
    }

    @Test
    void theFirstAdministratorWhoSetsAPasswordMakesTheCompanyActive() {
        var company =
                partner.post(ADMIN + "/companies", Map.of("name", "Young")).good();
        var path = ADMIN + "/companies/" + company.path("id").asText();
        var administrator = administratorOf(company);
        assertThat(partner.get(path).good().path("status").asText()).isEqualTo("initializing");

        set(administrator.path("invitation"), NEW).good();

        assertThat(partner.get(path).good().path("status").asText()).isEqualTo("active");
    }

    @Test
    void whoSetsOrChangesAPasswordIsNotedWithTheAddress() {
        var path = "/api/rainbow/enduser/v1.0/users/";
        var company =
                partner.post(ADMIN + "/companies", Map.of("name", "Young")).good();
        set(administratorOf(company).path("invitation"), NEW).good();
        var guest = api.anonymous().login(GUEST, NEW);

        guest.put(
                        path + guest.get(ME).good().path("id").asText() + "/change-password",
                        Map.of("oldPassword", NEW, "newPassword", "yet another password"))
                .good();

        var entries = api.memory.auditTrail().list(new Page.Request(100, 0)).items();
        for (var act : List.of("person.password.set", "company.activate", "person.password.change")) {
            assertThat(entries)
                    .filteredOn(entry -> entry.act().equals(act))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.author().address()).isEqualTo("127.0.0.1"));
        }
    }

    private JsonNode administratorOf(JsonNode company) {
        return api.operator()
                .post(
                        ADMIN + "/users",
                        Map.of(
                                "loginEmail",
                                GUEST,
                                "firstName",
                                "Gust",
                                "lastName",
                                "Guest",
                                "companyId",
                                company.path("id").asText(),
                                "roles",
                                List.of("user", "admin"),
                                "adminType",
                                "company_admin"))
                .good();
    }

    private JsonNode invite() {
        return partner.post(
                        ADMIN + "/users",
                        Map.of(
                                "loginEmail",
                                GUEST,
                                "firstName",
                                "Gust",
                                "lastName",
                                "Guest",
                                "language",
                                "de",
                                "companyId",
                                estate.customer.id().value()))
                .good();
    }

    private ApiClient.Answer set(JsonNode link, String password) {
        return api.anonymous()
                .post(ARCUS + "/password", Map.of("token", link.path("token").asText(), "password", password));
    }

    private static String user(JsonNode user) {
        return ARCUS + "/users/" + user.path("id").asText();
    }
}
