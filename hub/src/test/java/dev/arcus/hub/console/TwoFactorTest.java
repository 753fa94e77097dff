package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.MAIL;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second factor, over real HTTP: turned on and off by its person, an administrator and the operator. */
class TwoFactorTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");
    private final TwoFactorUser anna = new TwoFactorUser(customer);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void itIsTurnedOnWithAFirstCodeAndThenAskedForAtTheLogin() {
        // Given somebody who is logged in elsewhere, too
        var elsewhere = new Browser(hub.plainPort()).logIn(anna.mail(), PASSWORD);

        // When it is turned on
        var page = anna.browser().get(TwoFactorUser.PATH);
        var app = TwoFactorUser.app(page);
        var shown = anna.turnOn(page, app, PASSWORD);

        // Then the recovery codes are shown, the other sessions ended, and this browser goes on
        assertThat(shown.status()).isEqualTo(200);
        assertThat(TwoFactorUser.recovery(shown)).hasSize(10).doesNotHaveDuplicates();
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        assertThat(anna.browser().get("/account").text()).contains("On since");
        assertThat(anna.browser().post(shown, "/logout", Map.of()).location()).isEqualTo("/login");

        // And a login asks for a code before there is a session
        var first = anna.browser().tryToLogIn(anna.mail(), PASSWORD);
        assertThat(first.location()).isEqualTo("/login/code?next=%2F");
        assertThat(TwoFactorUser.session(anna.browser())).isEmpty();
        assertThat(anna.browser().get("/account").status()).isEqualTo(303);
        hub.clock.advance(TwoFactorUser.STEP);
        var second = anna.code(anna.browser(), app);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo("/");
        assertThat(anna.browser().get("/account").status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongAtTurningItOnIsSaidAndTheSecretStays() {
        var page = anna.browser().get(TwoFactorUser.PATH);
        var app = TwoFactorUser.app(page);

        var wrongCode = anna.browser()
                .post(
                        page,
                        TwoFactorUser.PATH,
                        Map.of("code", "000000", "password", PASSWORD, "offer", TwoFactorUser.offer(page)));
        var wrongPassword = anna.turnOn(page, app, "not my password");

        assertThat(wrongCode.status()).isEqualTo(422);
        assertThat(wrongCode.text()).contains("This is not the code of your app.");
        assertThat(TwoFactorUser.secret(wrongCode)).isEqualTo(TwoFactorUser.secret(page));
        assertThat(wrongPassword.status()).isEqualTo(422);
        assertThat(wrongPassword.text()).contains("This is not your present password.");
        assertThat(hub.memory.secondFactors().of(anna.id())).isEmpty();
    }

    @Test
    void theOfferOfSomebodyElseOrOfAnHourAgoIsNone() {
        var page = anna.browser().get(TwoFactorUser.PATH);
        var app = TwoFactorUser.app(page);
        var other = new Browser(hub.plainPort()).logIn(MAIL, PASSWORD);

        var foreign = other.post(
                other.get(TwoFactorUser.PATH),
                TwoFactorUser.PATH,
                Map.of(
                        "code",
                        app.code(hub.clock.instant()),
                        "password",
                        PASSWORD,
                        "offer",
                        TwoFactorUser.offer(page)));
        hub.clock.advance(Duration.ofHours(1));
        var late = anna.turnOn(page, app, PASSWORD);

        assertThat(foreign.status()).isEqualTo(409);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("This page was open for too long");
        assertThat(TwoFactorUser.secret(late)).isNotEqualTo(TwoFactorUser.secret(page));
    }

    @Test
    void newRecoveryCodesReplaceTheFormer() {
        var on = anna.turnedOn();
        var page = anna.browser().get(TwoFactorUser.PATH);

        var refused = anna.browser().post(page, TwoFactorUser.PATH + "/codes", Map.of("proof", "not my password"));
        var shown = anna.browser().post(page, TwoFactorUser.PATH + "/codes", Map.of("proof", PASSWORD));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This is neither your password nor a code that is good now.");
        assertThat(TwoFactorUser.recovery(shown)).hasSize(10).doesNotContainAnyElementsOf(on.recovery());
        var old = new Browser(hub.plainPort());
        old.tryToLogIn(anna.mail(), PASSWORD);
        assertThat(TwoFactorUser.sendCode(old, on.recovery().getFirst()).status())
                .isEqualTo(401);
    }

    @Test
    void itIsTurnedOffWithThePasswordOrACode() {
        var app = anna.turnedOn().app();
        var page = anna.browser().get(TwoFactorUser.PATH);
        assertThat(anna.browser()
                        .post(page, TwoFactorUser.PATH + "/off", Map.of("off-proof", "123"))
                        .status())
                .isEqualTo(422);
        hub.clock.advance(TwoFactorUser.STEP);

        var off = anna.browser()
                .post(page, TwoFactorUser.PATH + "/off", Map.of("off-proof", app.code(hub.clock.instant())));

        assertThat(anna.browser().get(off.location()).text()).contains("Two-factor login is off.");
        assertThat(new Browser(hub.plainPort())
                        .tryToLogIn(anna.mail(), PASSWORD)
                        .location())
                .isEqualTo("/");
        assertThat(anna.acts())
                .contains("person.second-factor.on: ", "person.second-factor.off: by oneself")
                .contains("person.second-factor.off: not proved");
    }

    @Test
    void anAdministratorTurnsItOffForWhoLostThePhone() {
        anna.turnedOn();
        var partner = customer.partnerAdmin();
        var path = "/companies/" + customer.company.id() + "/users/" + anna.id();
        assertThat(partner.get(path).text()).contains("Two-factor login is on since");

        var ask = partner.get(path + "/two-factor");
        var done = partner.post(ask, path + "/two-factor", Map.of());

        assertThat(ask.text()).contains("Do this only when you know for sure who asks you for it.");
        assertThat(partner.get(done.location()).text()).contains("Two-factor login is off; all sessions ended.");
        assertThat(anna.browser().get("/account").status()).isEqualTo(303);
        assertThat(new Browser(hub.plainPort())
                        .tryToLogIn(anna.mail(), PASSWORD)
                        .location())
                .isEqualTo("/");
        assertThat(anna.acts()).contains("person.second-factor.off: by an administrator: " + anna.mail());
        assertThat(partner.get(path).text()).doesNotContain("/two-factor\"");
    }

    @Test
    void whoMayNotSendALinkForAPasswordMayNotTurnItOffEither() {
        anna.turnedOn();
        var path = "/companies/" + customer.company.id() + "/users/" + anna.id() + "/two-factor";
        var stranger = new Customer(hub, "Other").companyAdmin();
        var support = customer.support();

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(stranger.get("/account"), path, Map.of()).status())
                .isEqualTo(404);
        assertThat(support.post(support.get("/account"), path, Map.of()).status())
                .isEqualTo(403);
        assertThat(hub.memory.secondFactors().of(anna.id())).isPresent();
    }

    @Test
    void theOperatorTurnsItOffOnTheHubsMachine() {
        anna.turnedOn();
        var local = hub.anonymous().with("X-Arcus-Local-Token", RunningApi.LOCAL_TOKEN);
        var path = ApiClient.ARCUS + "/local/turn-off-second-factor";

        var off = local.post(path, Map.of("loginEmail", anna.mail()));
        var again = local.post(path, Map.of("loginEmail", anna.mail()));

        assertThat(off.good().path("turnedOff").asBoolean()).isTrue();
        assertThat(again.good().path("turnedOff").asBoolean()).isFalse();
        assertThat(local.post(path, Map.of("loginEmail", "nobody@example.org")).code())
                .isEqualTo(404000);
        assertThat(hub.operator().post(path, Map.of("loginEmail", anna.mail())).code())
                .isEqualTo(403900);
        assertThat(hub.anonymous().tryLogin(anna.mail(), PASSWORD).status()).isEqualTo(200);
        assertThat(anna.acts()).contains("person.second-factor.off: on the hub's machine");
    }

    @Test
    void theStoreHoldsNeitherTheSecretNorTheRecoveryCodes() {
        var page = anna.browser().get(TwoFactorUser.PATH);
        var shown = anna.turnOn(page, TwoFactorUser.app(page), PASSWORD);

        var kept = hub.memory.secondFactors().of(anna.id()).orElseThrow();

        assertThat(kept.secret()).doesNotContain(TwoFactorUser.secret(page).replace(" ", ""));
        assertThat(kept.recovery()).doesNotContainAnyElementsOf(TwoFactorUser.recovery(shown));
        assertThat(kept.toString()).doesNotContain(kept.secret());
    }

    @Test
    void loggingOutIsNoted() {
        anna.browser().post(anna.browser().get("/account"), "/logout", Map.of());
        hub.anonymous().login(anna.mail(), PASSWORD).get("/api/rainbow/authentication/v1.0/logout");

        assertThat(anna.acts())
                .contains("person.logout: of the console", "person.logout: of the API; the token goes on");
    }
}
