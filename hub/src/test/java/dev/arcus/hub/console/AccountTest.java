package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.MAIL;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    private static final String OTHER = "another long password";
    private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([0-9a-f]{16})\"");

    private final RunningApi hub = RunningApi.start();
    private final Browser browser = new Browser(hub.plainPort()).logIn(MAIL, PASSWORD);
    private final Browser other = new Browser(hub.plainPort()).logIn(MAIL, PASSWORD);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void ownSessionsAreListedAndAnotherOneIsEnded() {
        var page = browser.get("/account");
        assertThat(page.text()).contains("This browser", "127.0.0.1", MAIL);

        var ended = browser.post(page, "/account/sessions/end", Map.of("session", session(page)));

        assertThat(browser.get(ended.location()).text())
                .contains("The session was ended.")
                .doesNotContainPattern(SESSION);
        assertThat(other.get("/account").status()).isEqualTo(303);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var customer = new Customer(hub, "Acme");
        var stranger = customer.partnerAdmin();

        stranger.post(
                stranger.get("/account"), "/account/sessions/end", Map.of("session", session(browser.get("/account"))));

        assertThat(other.get("/account").status()).isEqualTo(200);
    }

    @Test
    void loggingOutEverywhereEndsThisBrowserToo() {
        var left = browser.post(browser.get("/account"), "/account/logout-everywhere", Map.of());

        assertThat(left.location()).isEqualTo("/login");
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(other.get("/account").status()).isEqualTo(303);
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndThisBrowserGoesOnWithANewOne() {
        var before = browser.cookies().toString();

        var changed = change(PASSWORD, OTHER, OTHER);

        assertThat(browser.get(changed.location()).text()).contains("The password was changed.");
        assertThat(browser.cookies().toString()).isNotEqualTo(before);
        assertThat(other.get("/account").status()).isEqualTo(303);
        assertThat(new Browser(hub.plainPort()).tryToLogIn(MAIL, PASSWORD).status())
                .isEqualTo(401);
        assertThat(new Browser(hub.plainPort()).tryToLogIn(MAIL, OTHER).status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong password here, another long password, another long password, This is not your present password.",
        "correct horse battery, short, short, A password has 12 to 128 characters",
        "correct horse battery, another long password, another long passw0rd, This is not the same password."
    })
    void wrongInputIsSaidBesideItsFieldAndChangesNothing(String old, String next, String again, String words) {
        var answer = change(old, next, again);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(words).doesNotContain("value=\"" + next);
        assertThat(other.get("/account").status()).isEqualTo(200);
    }

    @Test
    void whoeverSitsAtAnOpenBrowserCannotGuessThePassword() {
        for (var attempt = 0; attempt < 5; attempt++) {
            change("wrong " + attempt, OTHER, OTHER);
        }

        assertThat(change(PASSWORD, OTHER, OTHER).status()).isEqualTo(429);
    }

    @Test
    void brightnessIsRememberedAndAnythingElseLeavesItToTheBrowser() {
        assertThat(browser.get("/customers").text()).doesNotContain("data-theme");

        var chosen = browser.get("/theme/dark?back=/customers");

        assertThat(chosen.location()).isEqualTo("/customers");
        assertThat(chosen.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/customers").text()).contains("data-theme=\"dark\"");
        browser.get("/theme/%22%3E%3Cscript%3E?back=/customers");
        assertThat(browser.get("/customers").text()).doesNotContain("data-theme", "<script>");
    }

    @Test
    void neitherLanguageNorBrightnessLeadAwayFromTheHub() {
        for (var path : new String[] {"/theme/dark", "/language/de"}) {
            for (var back : new String[] {"https://evil.example", "//evil.example", "/%5Cevil.example"}) {
                assertThat(browser.get(path + "?back=" + back).header("Location"))
                        .as(back)
                        .isEqualTo("/");
            }
        }
    }

    private Browser.Page change(String old, String next, String again) {
        var fields = Map.of("old", old, "password", next, "again", again);
        return browser.post(browser.get("/account"), "/account/password", fields);
    }

    private static String session(Browser.Page page) {
        var found = SESSION.matcher(page.text());
        assertThat(found.find()).as(page.text()).isTrue();
        return found.group(1);
    }
}
