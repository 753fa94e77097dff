package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        var answer = OPERATOR.postForeign(path(page), Map.of("csrf", "guessed"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("403910");
    }

    private static String path(String page) {
        return page.substring(page.indexOf(' ') + 1).replaceAll("\\{[^}]*}", SOME_ID);
    }
}
