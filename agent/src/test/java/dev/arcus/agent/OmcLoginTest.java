package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.OmcBrowser.Shown;
import dev.arcus.agent.console.Console;
import dev.arcus.agent.console.TechnicianPassword;
import dev.arcus.agent.web.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in to the OMC page, over real HTTP. */
final class OmcLoginTest {

    private static final String PASSWORD = OmcBrowser.PASSWORD;

    @TempDir
    Path temp;

    private Site site;
    private Console console;

    @BeforeEach
    void start() throws IOException {
        site = new Site(temp.resolve("site")).on(SettingsChange.none());
        console = site.console();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void atFirstUseThePasswordIsSetAndKeptAsAHashForItsUserOnly() throws Exception {
        try (OmcBrowser browser = new OmcBrowser(console)) {
            browser.get("/").hasSeeOther("/first-use");
            browser.get("/first-use").hasStatus(200);

            browser.post("/first-use", "password", PASSWORD, "again", PASSWORD).hasSeeOther("/cloud-rainbow");

            assertThat(browser.get("/cloud-rainbow").status()).isEqualTo(200);
            assertThat(site.text("technician")).contains("iterations=210000").doesNotContain("Kennwort");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.file("technician"))))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @CsvSource({"kurz,kurz", "ein gutes Kennwort,ein anderes Kennwort", "'          ','          '"})
    void aPasswordThatIsShortOrTypedDifferentlyIsNotSet(String password, String again) throws Exception {
        try (OmcBrowser browser = new OmcBrowser(console)) {
            browser.get("/first-use");

            browser.post("/first-use", "password", password, "again", again).hasStatus(422);

            assertThat(site.file("technician")).doesNotExist();
        }
    }

    @Test
    void theFirstPasswordIsSetOnce() throws Exception {
        try (OmcBrowser slow = new OmcBrowser(console);
                OmcBrowser quick = new OmcBrowser(console)) {
            slow.get("/first-use");
            quick.get("/first-use");
            quick.post("/first-use", "password", PASSWORD, "again", PASSWORD).hasSeeOther("/cloud-rainbow");
            String stored = site.text("technician");

            slow.post("/first-use", "password", "noch ein Kennwort", "again", "noch ein Kennwort")
                    .hasSeeOther("/login");

            assertThat(site.text("technician")).isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cloud-rainbow", "/web-proxy", "/installation", "/factory-reset", "/nowhere"})
    void withoutALoginEveryPageLeadsToTheLogin(String path) throws Exception {
        try (OmcBrowser owner = OmcBrowser.loggedIn(site, console);
                OmcBrowser stranger = new OmcBrowser(console)) {
            stranger.get(path).hasSeeOther("/login");
            stranger.get("/events").hasStatus(204);
            stranger.get("/login");
            stranger.post(path, "step", "yes", "enabled", "yes").hasSeeOther("/login");

            assertThat(owner.get("/cloud-rainbow").text()).contains("Disabled");
        }
    }

    @Test
    void failuresSlowDownTheNextAttemptEvenWithTheRightPassword() throws Exception {
        try (OmcBrowser owner = OmcBrowser.loggedIn(site, console);
                OmcBrowser browser = new OmcBrowser(console)) {
            assertThat(owner.cookies()).isNotEmpty();
            browser.get("/login");
            for (int i = 0; i < 3; i++) {
                browser.post("/login", "password", "ein falsches Kennwort").hasStatus(401);
            }

            Shown tooSoon = browser.post("/login", "password", PASSWORD).hasStatus(429);

            assertThat(tooSoon.header("Retry-After")).contains("1");
            site.advance(Duration.ofSeconds(1));
            browser.post("/login", "password", "ein falsches Kennwort").hasStatus(401);
            assertThat(browser.post("/login", "password", PASSWORD).header("Retry-After"))
                    .contains("2");
            site.advance(Duration.ofSeconds(2));
            browser.post("/login", "password", PASSWORD).hasSeeOther("/cloud-rainbow");
        }
    }

    @Test
    void theCookieIsForThisServerAndNoScript() throws Exception {
        try (OmcBrowser browser = new OmcBrowser(console)) {
            browser.get("/first-use");

            Shown in = browser.post("/first-use", "password", PASSWORD, "again", PASSWORD);

            assertThat(in.response().headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .matches("omc-[0-9]+=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict");
        }
    }

    @Test
    void aFormWithoutThisSessionsTokenChangesNothing() throws Exception {
        try (OmcBrowser browser = OmcBrowser.loggedIn(site, console);
                OmcBrowser other = new OmcBrowser(console)) {
            other.login(PASSWORD).hasSeeOther("/cloud-rainbow");
            other.get("/cloud-rainbow");
            String settings = site.settings().toString();

            for (String token : List.of("", "0", other.token())) {
                for (String path : List.of("/cloud-rainbow", "/factory-reset", "/web-proxy", "/logout")) {
                    browser.postExactly(
                                    path,
                                    List.of("token", token, "step", "yes", "enabled", "yes", "domain", "a.example"))
                            .hasStatus(403);
                }
            }

            assertThat(site.settings()).hasToString(settings);
            browser.get("/cloud-rainbow").hasStatus(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"Origin,http://evil.example", "Origin,null", "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site"})
    void aFormFromAnotherOriginIsRefused(String header, String value) throws Exception {
        try (OmcBrowser browser = OmcBrowser.loggedIn(site, console)) {
            browser.with(header, value);

            browser.post("/factory-reset", "step", "yes").hasStatus(403);

            assertThat(site.file("reset")).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example,421",
        "evil.example:80,421",
        "127.0.0.1.evil.example,421",
        "localhost.evil.example,421",
        "'',421",
        "localhost:8080,303",
        "127.0.0.1,303",
        "[::1]:8080,303"
    })
    void aNameThatPointsHereIsNotThisServer(String host, int status) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void aSessionEndsHalfAnHourAfterItsLastPage() throws Exception {
        try (OmcBrowser browser = OmcBrowser.loggedIn(site, console)) {
            site.advance(Duration.ofMinutes(29));
            browser.get("/cloud-rainbow").hasStatus(200);
            site.advance(Duration.ofMinutes(29));
            browser.get("/cloud-rainbow").hasStatus(200);
            site.advance(Duration.ofMinutes(31));

            browser.get("/cloud-rainbow").hasSeeOther("/login");
        }
    }

    @Test
    void aSessionEndsTwelveHoursAfterItsLogin() throws Exception {
        try (OmcBrowser browser = OmcBrowser.loggedIn(site, console)) {
            for (int i = 0; i < 36; i++) {
                browser.get("/cloud-rainbow").hasStatus(200);
                site.advance(Duration.ofMinutes(20));
            }

            browser.get("/cloud-rainbow").hasSeeOther("/login");
        }
    }

    @Test
    void loggingOutEndsTheSessionOnTheServer() throws Exception {
        try (OmcBrowser browser = OmcBrowser.loggedIn(site, console)) {
            Map<String, String> stolen = Map.copyOf(browser.cookies());

            browser.post("/logout").hasSeeOther("/login");

            browser.cookies().putAll(stolen);
            browser.get("/cloud-rainbow").hasSeeOther("/login");
        }
    }

    @Test
    void anotherPasswordEndsEverySession() throws Exception {
        try (OmcBrowser browser = OmcBrowser.loggedIn(site, console)) {
            new TechnicianPassword(site.file(""), new SecureRandom()).replace("noch ein Kennwort");

            browser.get("/cloud-rainbow").hasSeeOther("/login");
            browser.get("/login");
            browser.post("/login", "password", PASSWORD).hasStatus(401);
            browser.post("/login", "password", "noch ein Kennwort").hasSeeOther("/cloud-rainbow");
        }
    }

    @Test
    void oneSessionMoreThanTheMostEndsTheQuietestOne() throws Exception {
        try (OmcBrowser first = OmcBrowser.loggedIn(site, console);
                OmcBrowser others = new OmcBrowser(console)) {
            for (int i = 1; i < 16; i++) {
                others.login(PASSWORD).hasSeeOther("/cloud-rainbow");
            }
            first.get("/cloud-rainbow").hasStatus(200);
            for (int i = 0; i < 16; i++) {
                others.login(PASSWORD).hasSeeOther("/cloud-rainbow");
            }

            first.get("/cloud-rainbow").hasSeeOther("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/omc.css", "/omc.js", "/events", "/nowhere"})
    void everyAnswerKeepsBrowsersStrict(String path) throws Exception {
        try (OmcBrowser owner = OmcBrowser.loggedIn(site, console);
                OmcBrowser browser = new OmcBrowser(console)) {
            assertThat(owner.token()).isNotEmpty();

            Shown shown = browser.get(path);

            assertThat(shown.header("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                            .doesNotContain("unsafe"));
            assertThat(shown.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(shown.header("X-Frame-Options")).contains("DENY");
            assertThat(shown.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void aBodyOfOneByteMoreThanTheLongestIsRefused() throws Exception {
        try (OmcBrowser browser = OmcBrowser.loggedIn(site, console)) {
            String fill = "x".repeat(Request.LONGEST_BODY - "fill=&".length());

            browser.postExactly("/cloud-rainbow", List.of("fill", fill)).hasStatus(403);
            browser.postExactly("/cloud-rainbow", List.of("fill", fill + "x")).hasStatus(413);
        }
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        assertThat(raw("DELETE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ");
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), console.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
