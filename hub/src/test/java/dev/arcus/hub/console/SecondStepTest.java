package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.security.SecondStep;
import dev.arcus.hub.server.RunningApi;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second step of a login, over real HTTP: what is asked for, what is taken, and what is between both steps. */
class SecondStepTest {

    private final RunningApi hub = RunningApi.start();
    private final TwoFactorUser anna = new TwoFactorUser(new Customer(hub, "Acme"));

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theSecondStepLeadsNowhereElseEither() {
        var app = anna.turnedOn().app();
        hub.clock.advance(TwoFactorUser.STEP);
        var visitor = new Browser(hub.plainPort());
        var fields = Map.of("email", anna.mail(), "password", PASSWORD, "next", "//evil.example");
        assertThat(visitor.post(visitor.get("/login"), "/login", fields).location())
                .isEqualTo("/login/code?next=%2F");

        for (var next : List.of("//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)")) {
            var asked = visitor.get("/login/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            assertThat(asked.text()).as(next).doesNotContain("evil", "javascript:");
        }
        var form = visitor.get("/login/code");
        var code = Map.of("code", app.code(hub.clock.instant()), "next", "//evil.example");
        assertThat(visitor.post(form, "/login/code", code).header("Location")).isEqualTo("/");
    }

    @Test
    void noCodeIsTakenTwice() {
        var app = anna.turnedOn().app();
        var now = app.code(hub.clock.instant());

        // Given the code that turned it on
        var first = new Browser(hub.plainPort());
        first.tryToLogIn(anna.mail(), PASSWORD);
        assertThat(TwoFactorUser.sendCode(first, now).status()).isEqualTo(401);
        // When the next one let somebody in
        hub.clock.advance(TwoFactorUser.STEP);
        var next = app.code(hub.clock.instant());
        assertThat(TwoFactorUser.sendCode(first, next).status()).isEqualTo(303);

        // Then it lets nobody else in
        var second = new Browser(hub.plainPort());
        second.tryToLogIn(anna.mail(), PASSWORD);
        var replayed = TwoFactorUser.sendCode(second, next);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.text()).contains("This code is wrong, was used already");
    }

    @Test
    void guessedCodesLockTheAccountAndARightPasswordBuysNoFurtherTries() {
        var app = anna.turnedOn().app();
        hub.clock.advance(TwoFactorUser.STEP);
        var guesser = new Browser(hub.plainPort());
        for (var guess = 0; guess < 5; guess++) {
            // The password is right each time: that must not forget the guesses.
            guesser.tryToLogIn(anna.mail(), PASSWORD);
            assertThat(TwoFactorUser.sendCode(guesser, anna.wrong(app, guess)).status())
                    .isEqualTo(401);
        }

        var locked = anna.code(guesser, app);
        var again = guesser.tryToLogIn(anna.mail(), PASSWORD);

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text()).contains("The account is locked until");
        assertThat(again.status()).isEqualTo(429);
    }

    @Test
    void whatIsBetweenBothStepsIsOfOneBrowserForFiveMinutesAndNoSession() {
        var app = anna.turnedOn().app();
        hub.clock.advance(TwoFactorUser.STEP);
        var known = new Browser(hub.plainPort());
        known.tryToLogIn(anna.mail(), PASSWORD);
        var step = TwoFactorUser.cookie(known, "arcus-step");

        // Another browser, a session's cookie, and later: none of it opens anything
        var thief = new Browser(hub.plainPort());
        thief.get("/login");
        thief.take(step);
        assertThat(thief.get("/login/code").location()).isEqualTo("/login");
        var asSession = new Browser(hub.plainPort());
        var forged = new HttpCookie("arcus", step.getValue());
        forged.setPath("/");
        forged.setVersion(0);
        forged.setDomain("127.0.0.1");
        asSession.take(forged);
        assertThat(asSession.get("/account").status()).isEqualTo(303);
        hub.clock.advance(SecondStep.LIFETIME);
        var late = anna.code(known, app);
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.text()).contains("That took too long.");
        assertThat(TwoFactorUser.session(known)).isEmpty();
    }

    @Test
    void theSessionIsMadeAfterTheSecondStepAndIsNothingThatWasKnownBefore() {
        var app = anna.turnedOn().app();
        hub.clock.advance(TwoFactorUser.STEP);
        var victim = new Browser(hub.plainPort());
        var planted = new HttpCookie("arcus", "A".repeat(43));
        planted.setPath("/");
        planted.setVersion(0);
        planted.setDomain("127.0.0.1");
        victim.take(planted);
        victim.tryToLogIn(anna.mail(), PASSWORD);
        var before = victim.cookies().stream().map(HttpCookie::getValue).toList();

        anna.code(victim, app);

        assertThat(TwoFactorUser.session(victim)).isNotEmpty().isNotIn(before);
        assertThat(victim.cookies()).extracting(HttpCookie::getName).doesNotContain("arcus-step");
    }

    @Test
    void anotherPasswordOrABlockEndsWhatIsBetweenBothSteps() {
        var app = anna.turnedOn().app();
        hub.clock.advance(TwoFactorUser.STEP);
        var waiting = new Browser(hub.plainPort());
        waiting.tryToLogIn(anna.mail(), PASSWORD);

        hub.memory
                .users()
                .update(hub.memory.users().find(anna.id()).orElseThrow().blocked());

        assertThat(anna.code(waiting, app).status()).isEqualTo(401);
        assertThat(TwoFactorUser.session(waiting)).isEmpty();
    }

    @Test
    void aRecoveryCodeLetsInOnceAndIsNoted() {
        var on = anna.turnedOn();
        var lost = new Browser(hub.plainPort());
        lost.tryToLogIn(anna.mail(), PASSWORD);
        var typed = on.recovery().getFirst().toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(TwoFactorUser.sendCode(lost, typed).status()).isEqualTo(303);

        var again = new Browser(hub.plainPort());
        again.tryToLogIn(anna.mail(), PASSWORD);
        assertThat(TwoFactorUser.sendCode(again, on.recovery().getFirst()).status())
                .isEqualTo(401);
        assertThat(TwoFactorUser.sendCode(again, on.recovery().getLast()).status())
                .isEqualTo(303);
        assertThat(lost.get(TwoFactorUser.PATH).text()).contains("<dd>8</dd>");
        assertThat(anna.acts())
                .contains("person.second-factor.recovery: 9 left", "person.second-factor.recovery: 8 left");
    }

    @Test
    void theApiAsksForTheCodeToo() {
        var app = anna.turnedOn().app();
        hub.clock.advance(TwoFactorUser.STEP);
        var api = hub.anonymous();
        var code = app.code(hub.clock.instant());

        assertThat(api.tryLogin(anna.mail(), PASSWORD).code()).isEqualTo(401905);
        assertThat(TwoFactorUser.withCode(api, "000000")
                        .tryLogin(anna.mail(), PASSWORD)
                        .code())
                .isEqualTo(401906);
        assertThat(TwoFactorUser.withCode(api, code)
                        .tryLogin(anna.mail(), "wrong")
                        .code())
                .isEqualTo(401500);
        assertThat(TwoFactorUser.withCode(api, code)
                        .tryLogin(anna.mail(), PASSWORD)
                        .status())
                .isEqualTo(200);
        assertThat(TwoFactorUser.withCode(api, code)
                        .tryLogin(anna.mail(), PASSWORD)
                        .code())
                .isEqualTo(401906);
    }

    @Test
    void guessedCodesAtTheApiLockTheAccount() {
        var app = anna.turnedOn().app();
        hub.clock.advance(TwoFactorUser.STEP);
        var api = hub.anonymous();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(api.tryLogin(anna.mail(), PASSWORD).code()).isEqualTo(401905);
            assertThat(TwoFactorUser.withCode(api, anna.wrong(app, guess))
                            .tryLogin(anna.mail(), PASSWORD)
                            .code())
                    .isEqualTo(401906);
        }

        assertThat(TwoFactorUser.withCode(api, app.code(hub.clock.instant()))
                        .tryLogin(anna.mail(), PASSWORD)
                        .code())
                .isEqualTo(401501);
    }

    @Test
    void tokensFromBeforeItWasTurnedOnAreEnded() {
        var api = hub.anonymous().login(anna.mail(), PASSWORD);

        anna.turnedOn();

        assertThat(api.get("/api/rainbow/enduser/v1.0/users/me").code()).isEqualTo(401903);
    }
}
