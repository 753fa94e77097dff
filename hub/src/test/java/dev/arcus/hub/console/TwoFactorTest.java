package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.MAIL;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.security.PhoneApp;
import dev.arcus.hub.security.SecondStep;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second factor, over real HTTP: turned on, asked for at every way in, lost and found. */
class TwoFactorTest {

    private static final String PATH = "/account/two-factor";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}");
    private static final Duration STEP = Duration.ofSeconds(30);

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");
    private final String mail = hub.person(customer.company, AdminType.COMPANY_ADMIN, null, Role.ADMIN);
    private final Browser browser = new Browser(hub.plainPort()).logIn(mail, PASSWORD);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void itIsTurnedOnWithAFirstCodeAndThenAskedForAtTheLogin() {
        // Given somebody who is logged in elsewhere, too
        var elsewhere = new Browser(hub.plainPort()).logIn(mail, PASSWORD);

        // When it is turned on
        var page = browser.get(PATH);
        var app = app(page);
        var shown = turnOn(page, app, PASSWORD);

        // Then the recovery codes are shown, the other sessions ended, and this browser goes on
        assertThat(shown.status()).isEqualTo(200);
        assertThat(recovery(shown)).hasSize(10).doesNotHaveDuplicates();
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        assertThat(browser.get("/account").text()).contains("On since");
        assertThat(browser.post(shown, "/logout", Map.of()).location()).isEqualTo("/login");

        // And a login asks for a code before there is a session
        var first = browser.tryToLogIn(mail, PASSWORD);
        assertThat(first.location()).isEqualTo("/login/code?next=%2F");
        assertThat(session(browser)).isEmpty();
        assertThat(browser.get("/account").status()).isEqualTo(303);
        hub.clock.advance(STEP);
        var second = code(browser, app);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo("/");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongAtTurningItOnIsSaidAndTheSecretStays() {
        var page = browser.get(PATH);
        var app = app(page);

        var wrongCode = browser.post(page, PATH, Map.of("code", "000000", "password", PASSWORD, "offer", offer(page)));
        var wrongPassword = turnOn(page, app, "not my password");

        assertThat(wrongCode.status()).isEqualTo(422);
        assertThat(wrongCode.text()).contains("This is not the code of your app.");
        assertThat(secret(wrongCode)).isEqualTo(secret(page));
        assertThat(wrongPassword.status()).isEqualTo(422);
        assertThat(wrongPassword.text()).contains("This is not your present password.");
        assertThat(hub.memory.secondFactors().of(user())).isEmpty();
    }

    @Test
    void theOfferOfSomebodyElseOrOfAnHourAgoIsNone() {
        var page = browser.get(PATH);
        var app = app(page);
        var other = new Browser(hub.plainPort()).logIn(MAIL, PASSWORD);

        var foreign = other.post(
                other.get(PATH),
                PATH,
                Map.of("code", app.code(hub.clock.instant()), "password", PASSWORD, "offer", offer(page)));
        hub.clock.advance(Duration.ofHours(1));
        var late = turnOn(page, app, PASSWORD);

        assertThat(foreign.status()).isEqualTo(409);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("This page was open for too long");
        assertThat(secret(late)).isNotEqualTo(secret(page));
    }

    @Test
    void theSecondStepLeadsNowhereElseEither() {
        var app = turnedOn().app();
        hub.clock.advance(STEP);
        var visitor = new Browser(hub.plainPort());
        var fields = Map.of("email", mail, "password", PASSWORD, "next", "//evil.example");
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
        var app = turnedOn().app();
        var now = app.code(hub.clock.instant());

        // Given the code that turned it on
        var first = new Browser(hub.plainPort());
        first.tryToLogIn(mail, PASSWORD);
        assertThat(sendCode(first, now).status()).isEqualTo(401);
        // When the next one let somebody in
        hub.clock.advance(STEP);
        var next = app.code(hub.clock.instant());
        assertThat(sendCode(first, next).status()).isEqualTo(303);

        // Then it lets nobody else in
        var second = new Browser(hub.plainPort());
        second.tryToLogIn(mail, PASSWORD);
        var replayed = sendCode(second, next);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.text()).contains("This code is wrong, was used already");
    }

    @Test
    void guessedCodesLockTheAccountAndARightPasswordBuysNoFurtherTries() {
        var app = turnedOn().app();
        hub.clock.advance(STEP);
        var guesser = new Browser(hub.plainPort());
        for (var guess = 0; guess < 5; guess++) {
            // The password is right each time: that must not forget the guesses.
            guesser.tryToLogIn(mail, PASSWORD);
            assertThat(sendCode(guesser, wrong(app, guess)).status()).isEqualTo(401);
        }

        var locked = code(guesser, app);
        var again = guesser.tryToLogIn(mail, PASSWORD);

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text()).contains("The account is locked until");
        assertThat(again.status()).isEqualTo(429);
    }

    @Test
    void whatIsBetweenBothStepsIsOfOneBrowserForFiveMinutesAndNoSession() {
        var app = turnedOn().app();
        hub.clock.advance(STEP);
        var known = new Browser(hub.plainPort());
        known.tryToLogIn(mail, PASSWORD);
        var step = cookie(known, "arcus-step");

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
        var late = code(known, app);
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.text()).contains("That took too long.");
        assertThat(session(known)).isEmpty();
    }

    @Test
    void theSessionIsMadeAfterTheSecondStepAndIsNothingThatWasKnownBefore() {
        var app = turnedOn().app();
        hub.clock.advance(STEP);
        var victim = new Browser(hub.plainPort());
        var planted = new HttpCookie("arcus", "A".repeat(43));
        planted.setPath("/");
        planted.setVersion(0);
        planted.setDomain("127.0.0.1");
        victim.take(planted);
        victim.tryToLogIn(mail, PASSWORD);
        var before = victim.cookies().stream().map(HttpCookie::getValue).toList();

        code(victim, app);

        assertThat(session(victim)).isNotEmpty().isNotIn(before);
        assertThat(victim.cookies()).extracting(HttpCookie::getName).doesNotContain("arcus-step");
    }

    @Test
    void anotherPasswordOrABlockEndsWhatIsBetweenBothSteps() {
        var app = turnedOn().app();
        hub.clock.advance(STEP);
        var waiting = new Browser(hub.plainPort());
        waiting.tryToLogIn(mail, PASSWORD);

        hub.memory.users().update(hub.memory.users().find(user()).orElseThrow().blocked());

        assertThat(code(waiting, app).status()).isEqualTo(401);
        assertThat(session(waiting)).isEmpty();
    }

    @Test
    void aRecoveryCodeLetsInOnceAndIsNoted() {
        var on = turnedOn();
        var lost = new Browser(hub.plainPort());
        lost.tryToLogIn(mail, PASSWORD);
        var typed = on.recovery().getFirst().toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(sendCode(lost, typed).status()).isEqualTo(303);

        var again = new Browser(hub.plainPort());
        again.tryToLogIn(mail, PASSWORD);
        assertThat(sendCode(again, on.recovery().getFirst()).status()).isEqualTo(401);
        assertThat(sendCode(again, on.recovery().getLast()).status()).isEqualTo(303);
        assertThat(lost.get(PATH).text()).contains("<dd>8</dd>");
        assertThat(acts()).contains("person.second-factor.recovery: 9 left", "person.second-factor.recovery: 8 left");
    }

    @Test
    void newRecoveryCodesReplaceTheFormer() {
        var on = turnedOn();
        var page = browser.get(PATH);

        var refused = browser.post(page, PATH + "/codes", Map.of("proof", "not my password"));
        var shown = browser.post(page, PATH + "/codes", Map.of("proof", PASSWORD));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This is neither your password nor a code that is good now.");
        assertThat(recovery(shown)).hasSize(10).doesNotContainAnyElementsOf(on.recovery());
        var old = new Browser(hub.plainPort());
        old.tryToLogIn(mail, PASSWORD);
        assertThat(sendCode(old, on.recovery().getFirst()).status()).isEqualTo(401);
    }

    @Test
    void itIsTurnedOffWithThePasswordOrACode() {
        var app = turnedOn().app();
        var page = browser.get(PATH);
        assertThat(browser.post(page, PATH + "/off", Map.of("off-proof", "123")).status())
                .isEqualTo(422);
        hub.clock.advance(STEP);

        var off = browser.post(page, PATH + "/off", Map.of("off-proof", app.code(hub.clock.instant())));

        assertThat(browser.get(off.location()).text()).contains("Two-factor login is off.");
        assertThat(new Browser(hub.plainPort()).tryToLogIn(mail, PASSWORD).location())
                .isEqualTo("/");
        assertThat(acts())
                .contains("person.second-factor.on: ", "person.second-factor.off: by oneself")
                .contains("person.second-factor.off: not proved");
    }

    @Test
    void theApiAsksForTheCodeToo() {
        var app = turnedOn().app();
        hub.clock.advance(STEP);
        var api = hub.anonymous();
        var code = app.code(hub.clock.instant());

        assertThat(api.tryLogin(mail, PASSWORD).code()).isEqualTo(401905);
        assertThat(withCode(api, "000000").tryLogin(mail, PASSWORD).code()).isEqualTo(401906);
        assertThat(withCode(api, code).tryLogin(mail, "wrong").code()).isEqualTo(401500);
        assertThat(withCode(api, code).tryLogin(mail, PASSWORD).status()).isEqualTo(200);
        assertThat(withCode(api, code).tryLogin(mail, PASSWORD).code()).isEqualTo(401906);
    }

    @Test
    void guessedCodesAtTheApiLockTheAccount() {
        var app = turnedOn().app();
        hub.clock.advance(STEP);
        var api = hub.anonymous();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(api.tryLogin(mail, PASSWORD).code()).isEqualTo(401905);
            assertThat(withCode(api, wrong(app, guess)).tryLogin(mail, PASSWORD).code())
                    .isEqualTo(401906);
        }

        assertThat(withCode(api, app.code(hub.clock.instant()))
                        .tryLogin(mail, PASSWORD)
                        .code())
                .isEqualTo(401501);
    }

    @Test
    void tokensFromBeforeItWasTurnedOnAreEnded() {
        var api = hub.anonymous().login(mail, PASSWORD);

        turnedOn();

        assertThat(api.get("/api/rainbow/enduser/v1.0/users/me").code()).isEqualTo(401903);
    }

    @Test
    void anAdministratorTurnsItOffForWhoLostThePhone() {
        turnedOn();
        var partner = customer.partnerAdmin();
        var path = "/companies/" + customer.company.id() + "/users/" + user();
        assertThat(partner.get(path).text()).contains("Two-factor login is on since");

        var ask = partner.get(path + "/two-factor");
        var done = partner.post(ask, path + "/two-factor", Map.of());

        assertThat(ask.text()).contains("Do this only when you know for sure who asks you for it.");
        assertThat(partner.get(done.location()).text()).contains("Two-factor login is off; all sessions ended.");
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(new Browser(hub.plainPort()).tryToLogIn(mail, PASSWORD).location())
                .isEqualTo("/");
        assertThat(acts()).contains("person.second-factor.off: by an administrator: " + mail);
        assertThat(partner.get(path).text()).doesNotContain("/two-factor\"");
    }

    @Test
    void whoMayNotSendALinkForAPasswordMayNotTurnItOffEither() {
        turnedOn();
        var path = "/companies/" + customer.company.id() + "/users/" + user() + "/two-factor";
        var stranger = new Customer(hub, "Other").companyAdmin();
        var support = customer.support();

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(stranger.get("/account"), path, Map.of()).status())
                .isEqualTo(404);
        assertThat(support.post(support.get("/account"), path, Map.of()).status())
                .isEqualTo(403);
        assertThat(hub.memory.secondFactors().of(user())).isPresent();
    }

    @Test
    void theOperatorTurnsItOffOnTheHubsMachine() {
        turnedOn();
        var local = hub.anonymous().with("X-Arcus-Local-Token", RunningApi.LOCAL_TOKEN);
        var path = ApiClient.ARCUS + "/local/turn-off-second-factor";

        var off = local.post(path, Map.of("loginEmail", mail));
        var again = local.post(path, Map.of("loginEmail", mail));

        assertThat(off.good().path("turnedOff").asBoolean()).isTrue();
        assertThat(again.good().path("turnedOff").asBoolean()).isFalse();
        assertThat(local.post(path, Map.of("loginEmail", "nobody@example.org")).code())
                .isEqualTo(404000);
        assertThat(hub.operator().post(path, Map.of("loginEmail", mail)).code()).isEqualTo(403900);
        assertThat(hub.anonymous().tryLogin(mail, PASSWORD).status()).isEqualTo(200);
        assertThat(acts()).contains("person.second-factor.off: on the hub's machine");
    }

    @Test
    void theStoreHoldsNeitherTheSecretNorTheRecoveryCodes() {
        var page = browser.get(PATH);
        var shown = turnOn(page, app(page), PASSWORD);

        var kept = hub.memory.secondFactors().of(user()).orElseThrow();

        assertThat(kept.secret()).doesNotContain(secret(page).replace(" ", ""));
        assertThat(kept.recovery()).doesNotContainAnyElementsOf(recovery(shown));
        assertThat(kept.toString()).doesNotContain(kept.secret());
    }

    @Test
    void loggingOutIsNoted() {
        browser.post(browser.get("/account"), "/logout", Map.of());
        hub.anonymous().login(mail, PASSWORD).get("/api/rainbow/authentication/v1.0/logout");

        assertThat(acts()).contains("person.logout: of the console", "person.logout: of the API; the token goes on");
    }

    /** What somebody has who turned it on. */
    private record On(PhoneApp app, List<String> recovery) {}

    private On turnedOn() {
        var page = browser.get(PATH);
        var app = app(page);
        return new On(app, recovery(turnOn(page, app, PASSWORD)));
    }

    private Browser.Page turnOn(Browser.Page page, PhoneApp app, String password) {
        var code = app.code(hub.clock.instant());
        return browser.post(page, PATH, Map.of("code", code, "password", password, "offer", offer(page)));
    }

    private Browser.Page code(Browser by, PhoneApp app) {
        return sendCode(by, app.code(hub.clock.instant()));
    }

    private static Browser.Page sendCode(Browser by, String code) {
        return by.post(by.get("/login"), "/login/code", Map.of("code", code));
    }

    private static ApiClient withCode(ApiClient api, String code) {
        return api.with("X-Arcus-One-Time-Code", code);
    }

    /** Never the code that is good now, or a step around it. */
    private String wrong(PhoneApp app, int guess) {
        var good = List.of(
                app.code(hub.clock.instant().minus(STEP)),
                app.code(hub.clock.instant()),
                app.code(hub.clock.instant().plus(STEP)));
        return List.of("000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777", "888888").stream()
                .filter(code -> !good.contains(code))
                .skip(guess)
                .findFirst()
                .orElseThrow();
    }

    private static PhoneApp app(Browser.Page page) {
        return new PhoneApp(secret(page));
    }

    private static String secret(Browser.Page page) {
        var found = SECRET.matcher(page.text());
        assertThat(found.find()).as(page.text()).isTrue();
        return found.group(1);
    }

    private static String offer(Browser.Page page) {
        return Forms.hidden(page).get("offer");
    }

    private static List<String> recovery(Browser.Page page) {
        return RECOVERY.matcher(page.text()).results().map(found -> found.group()).toList();
    }

    private static String session(Browser by) {
        return by.cookies().stream()
                .filter(cookie -> cookie.getName().equals("arcus"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static HttpCookie cookie(Browser by, String name) {
        return by.cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private UserId user() {
        return hub.memory.users().findByEmail(mail).orElseThrow().id();
    }

    /** Act and detail of every entry. */
    private List<String> acts() {
        return hub.memory.auditTrail().list(new Page.Request(1000, 0)).items().stream()
                .map(event -> event.act() + ": " + event.detail())
                .toList();
    }
}
