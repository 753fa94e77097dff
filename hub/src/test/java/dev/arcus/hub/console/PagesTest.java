package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page there is, also those that are yet to come. */
class PagesTest {

    private static final RunningApi HUB = RunningApi.start();

    /** For whoever comes. */
    private static final Set<String> OPEN = Set.of(
            "GET /login",
            "POST /login",
            "GET /login/code",
            "POST /login/code",
            "GET /password",
            "POST /password",
            "GET /language/{language}",
            "GET /theme/{theme}",
            "GET /assets/{version}/{name}");

    /** What is not in the pictures: redirects, what pages load, and what is there after a restore only; nor are files, in {@code .csv}. */
    private static final Set<String> UNSEEN = Set.of(
            "/live",
            "/notices",
            "/operator/restoration",
            "/operator/restoration/close",
            "/language/{language}",
            "/theme/{theme}",
            "/assets/{version}/{name}",
            "/companies/{id}/communication",
            "/systems/{id}/probe");

    private static final Path PICTURES = Path.of("..", "docs", "screens", "README.md");

    private static final Browser OPERATOR = new Browser(HUB.plainPort()).logIn(RunningApi.MAIL, RunningApi.PASSWORD);

    /** Somebody else's session, whose token is good there. */
    private static final Browser STRANGER = new Browser(HUB.plainPort()).logIn(RunningApi.MAIL, RunningApi.PASSWORD);

    private static final String STRANGERS_TOKEN = STRANGER.get("/account").csrf();

    private static final String SOME_ID = "000000000000000000000000";

    @AfterAll
    static void close() {
        HUB.close();
    }

    static List<String> pages() {
        return HUB.server().pages().stream()
                .filter(page -> !OPEN.contains(page))
                .toList();
    }

    @Test
    void thereArePagesForEverybody() {
        assertThat(HUB.server().pages()).containsAll(OPEN);
    }

    @Test
    void everyPageIsInThePictures() throws IOException {
        var gallery = Files.readString(PICTURES);

        assertThat(HUB.server().pages().stream()
                        .filter(page -> page.startsWith("GET "))
                        .map(page -> page.substring("GET ".length()))
                        .filter(path -> !UNSEEN.contains(path) && !path.endsWith(".csv"))
                        .filter(path -> !gallery.contains("| `" + path + "` |")))
                .as("to be added to ConsolePage in e2e, then ./arcus screens")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsForThoseWhoAreLoggedIn(String page) {
        var browser = new Browser(HUB.plainPort());
        var path = path(page);

        var answer = page.startsWith("GET ") ? browser.get(path) : browser.postForeign(path, Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).startsWith("/login");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatChangesSomethingWantsTheTokenOfItsSession(String page) {
        if (!page.startsWith("POST ")) {
            return;
        }
        for (var fields : List.of(
                Map.<String, String>of(),
                Map.of("csrf", ""),
                Map.of("csrf", "guessed"),
                Map.of("csrf", STRANGERS_TOKEN))) {
            var answer = OPERATOR.postForeign(path(page), fields);

            assertThat(answer.status()).as(fields.toString()).isEqualTo(403);
            assertThat(answer.text()).contains("403910");
        }
    }

    @ParameterizedTest
    @MethodSource("openForms")
    void whatStrangersSendWantsTheTokenOfTheirBrowser(String page) {
        var other = new Browser(HUB.plainPort()).get("/login").csrf();
        var browser = new Browser(HUB.plainPort());
        assertThat(browser.postForeign(path(page), Map.of("csrf", "")).status()).isEqualTo(403);
        browser.get("/login");

        for (var fields : List.of(Map.<String, String>of(), Map.of("csrf", "guessed"), Map.of("csrf", other))) {
            assertThat(browser.postForeign(path(page), fields).status())
                    .as(fields.toString())
                    .isEqualTo(403);
        }
    }

    static List<String> openForms() {
        return OPEN.stream().filter(page -> page.startsWith("POST ")).toList();
    }

    @Test
    void theTokenOfASessionIsInNoOtherPlaceThanItsForms() {
        var token = OPERATOR.get("/account").csrf();

        assertThat(token).hasSizeGreaterThan(30).isNotEqualTo(STRANGERS_TOKEN);
        assertThat(OPERATOR.cookies()).noneMatch(cookie -> cookie.getValue().equals(token));
    }

    /** A file would be written to the disk before anybody looked at it: only the import takes one. */
    @ParameterizedTest
    @MethodSource("forms")
    void noOtherFormTakesAFile(String page) {
        if (page.equals("POST /imports/new")) {
            return;
        }
        var answer = OPERATOR.uploadForeign(path(page), Map.of("csrf", "guessed"), new byte[100]);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("400903");
    }

    static List<String> forms() {
        return HUB.server().pages().stream()
                .filter(page -> page.startsWith("POST "))
                .toList();
    }

    @Test
    void aFormThatIsTooLongIsRefusedByAPage() {
        var endless = "x".repeat(2 * 1024 * 1024);
        for (var path : List.of("/login", "/account/password")) {
            var answer = OPERATOR.postForeign(path, Map.of("csrf", endless));

            assertThat(answer.status()).as(path).isEqualTo(413);
            assertThat(answer.text()).contains("413900", "<html").doesNotContain("413941");
        }
        assertThat(OPERATOR.postForeign("/imports/new", Map.of("csrf", endless)).text())
                .doesNotContain("413941");
    }

    @ParameterizedTest
    @MethodSource("readable")
    void everyAnswerKeepsStrangersOut(String page) {
        for (var browser : List.of(OPERATOR, new Browser(HUB.plainPort()))) {
            var answer = browser.get(path(page));

            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
        }
    }

    /** What does not stay open. */
    static List<String> readable() {
        return Stream.concat(
                        HUB.server().pages().stream().filter(page -> page.startsWith("GET ")),
                        Stream.of("GET /nowhere", "GET /%2e%2e/", "GET /companies/x", "GET /api/rainbow/nothing"))
                .filter(page -> !page.equals("GET /live"))
                .toList();
    }

    private static String path(String page) {
        return page.substring(page.indexOf(' ') + 1).replaceAll("\\{[^}]*}", SOME_ID);
    }
}
