package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.MAIL;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.security.WebLogin;
import dev.arcus.hub.server.RunningApi;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayInTest {

    private final RunningApi hub = RunningApi.start();
    private final Browser browser = new Browser(hub.plainPort());

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whoeverIsNotLoggedInIsSentToTheLoginAndFromThereToThePage() {
        var sent = browser.get("/customers?q=acme");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/login?next=%2Fcustomers%3Fq%3Dacme");

        var form = browser.get(sent.location());
        var entered =
                browser.post(form, "/login", Map.of("email", MAIL, "password", PASSWORD, "next", "/customers?q=acme"));

        assertThat(entered.location()).isEqualTo("/customers?q=acme");
        assertThat(browser.get(entered.location()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "\\\\evil.example",
                "/%09//evil.example\r\nSet-Cookie: a=b",
                " //evil.example",
                "data:text/html,x",
                "evil.example",
                "javascript:alert(1)"
            })
    void noLinkLeadsAwayFromTheHubAfterTheLogin(String next) {
        var entered = browser.post(
                browser.get("/login"), "/login", Map.of("email", MAIL, "password", PASSWORD, "next", next));

        assertThat(entered.header("Location")).isEqualTo("/");
    }

    @Test
    void aWrongPasswordSaysSoAndKeepsTheAddress() {
        var again = browser.tryToLogIn(MAIL, "wrong");

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.text())
                .contains("E-mail address or password is wrong.")
                .contains("value=\"" + MAIL + "\"");
        assertThat(browser.get("/customers").status()).isEqualTo(303);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountAndTheRightOneIsToldSo() {
        for (var attempt = 0; attempt < 5; attempt++) {
            browser.tryToLogIn(MAIL, "wrong " + attempt);
        }

        var locked = browser.tryToLogIn(MAIL, PASSWORD);

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text()).contains("The account is locked until");
    }

    @Test
    void loggingOutEndsTheSessionInTheStoreToo() {
        browser.logIn(MAIL, PASSWORD);
        var stolen = new Browser(hub.plainPort());
        browser.cookies().forEach(stolen::take);
        assertThat(stolen.get("/customers").status()).isEqualTo(200);

        browser.post(browser.get("/customers"), "/logout", Map.of());

        assertThat(stolen.get("/customers").status()).isEqualTo(303);
    }

    @Test
    void aLoginBeginsAnotherSessionThanTheOneThatSomebodyHandedOver() {
        var attacker = new Browser(hub.plainPort()).logIn(MAIL, PASSWORD);
        attacker.cookies().forEach(browser::take);
        var known = token(attacker);
        // Logged in as the other; logging in anew must not go on with the token that the other knows.
        var page = browser.get("/customers");
        browser.post(page, "/logout", Map.of());
        browser.logIn(MAIL, PASSWORD);

        assertThat(token(browser)).isNotEqualTo(known);
        assertThat(attacker.get("/customers").status()).isEqualTo(303);
    }

    @Test
    void anUnusedSessionEnds() {
        browser.logIn(MAIL, PASSWORD);

        hub.clock.advance(WebLogin.IDLE.plusSeconds(1));

        assertThat(browser.get("/customers").status()).isEqualTo(303);
    }

    @Test
    void aSessionInUseEndsAfterADay() {
        browser.logIn(MAIL, PASSWORD);

        for (var hours = 0; hours < WebLogin.LIFETIME.toHours() - 1; hours++) {
            hub.clock.advance(Duration.ofHours(1));
            assertThat(browser.get("/customers").status()).isEqualTo(200);
        }
        hub.clock.advance(Duration.ofHours(1));

        assertThat(browser.get("/customers").status()).isEqualTo(303);
    }

    @Test
    void loggingOutEverywhereEndsTheSessionsOfBrowsers() {
        browser.logIn(MAIL, PASSWORD);
        var operator = hub.operator();
        var id = hub.memory.users().findByEmail(MAIL).orElseThrow().id();

        operator.post("/api/arcus/v1/users/" + id + "/logout-everywhere", Map.of());

        assertThat(browser.get("/customers").status()).isEqualTo(303);
    }

    @Test
    void aFormWithoutTheTokenOfItsSessionIsRefused() {
        browser.logIn(MAIL, PASSWORD);

        var refused = browser.postForeign("/logout", Map.of());
        var guessed = browser.postForeign("/logout", Map.of("csrf", "guessed"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("403910");
        assertThat(guessed.status()).isEqualTo(403);
        assertThat(browser.get("/customers").status()).isEqualTo(200);
    }

    @Test
    void aFormThatAnotherSiteSentIsRefusedThoughItKnowsTheToken() {
        browser.logIn(MAIL, PASSWORD);
        var page = browser.get("/customers");

        var refused = browser.with("Origin", "https://evil.example").post(page, "/logout", Map.of());

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void nobodyLogsSomebodyInByAForeignForm() {
        var refused = browser.postForeign("/login", Map.of("email", MAIL, "password", PASSWORD));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void thePagesAllowNoForeignFrameScriptOrReferrer() {
        var page = browser.get("/login");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.text()).doesNotContain("<script>", "style=", "onclick=");
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        var entered = browser.tryToLogIn(MAIL, PASSWORD);

        assertThat(entered.answer().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("arcus="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void theLanguageIsThatOfTheBrowserUntilOneIsChosen() {
        browser.with("Accept-Language", "fr-CH,fr;q=0.9");
        assertThat(browser.get("/login").text()).contains("<html lang=\"fr\"").contains("Mot de passe");

        var chosen = browser.get("/language/de?back=/login");

        assertThat(chosen.location()).isEqualTo("/login");
        assertThat(browser.get("/login").text()).contains("<html lang=\"de\"").contains("Kennwort");
    }

    @Test
    void anAddressThatLeadsNowhereIsAPageForBrowsersAndJsonForOthers() {
        var page = browser.get("/nowhere");
        var api = browser.with("Accept", "application/json").get("/nowhere");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("404000");
        assertThat(api.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void stylesAndScriptsAreKeptByTheBrowserForAYear() {
        var style = Pattern.compile("href=\"(/assets/[0-9a-f]{12}/console.css)\"")
                .matcher(browser.get("/login").text());
        assertThat(style.find()).isTrue();

        var asset = browser.get(style.group(1));

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Cache-Control")).contains("immutable");
        assertThat(asset.header("Content-Type")).startsWith("text/css");
    }

    private static String token(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("arcus"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
