package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.OmcBrowser.Shown;
import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.virtual.PbxFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The other pages, the languages and the live status, over real HTTP. */
final class OmcPagesTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");

    private final TestHub hub = TestHub.start(AUTHORITY.server());

    @TempDir
    Path temp;

    private Site site;
    private OmcBrowser browser;

    @BeforeEach
    void start() throws Exception {
        site = new Site(temp.resolve("site")).on(SettingsChange.none());
        browser = OmcBrowser.loggedIn(site, site.console());
    }

    @AfterEach
    void stop() throws IOException {
        browser.close();
        site.close();
        hub.close();
    }

    @Test
    void anInstallationFileFillsBothFieldsAndConnects() throws Exception {
        hub.knows("pair", "ALE12-1234.5678.90");

        browser.upload("/installation", "file", "huber.txt", installation("sha256:" + AUTHORITY.fingerprint()))
                .hasSeeOther("/cloud-rainbow?done=installed");

        site.await(ConnectionStatus.Connected.class);
        Shown page = browser.get("/cloud-rainbow");
        assertThat(page.input("pabx-id")).contains("value=\"ALE12-1234.5678.90\"");
        assertThat(page.input("code")).contains("value=\"ALE12-1234.5678.90\"");
        assertThat(page.text()).contains("checked").contains(hub.address().toString());
        assertThat(new PbxFolder(site.file("pbx")).installation().orElseThrow().customer())
                .isEqualTo("Bäckerei Huber");
    }

    @Test
    void theSameFileAgainDoesNotUndoWhatATechnicianChanged() throws Exception {
        String file = installation("sha256:" + AUTHORITY.fingerprint());
        browser.upload("/installation", "file", "huber.txt", file).hasStatus(303);
        site.apply(old -> old.withEnabled(false));

        browser.upload("/installation", "file", "huber.txt", file).hasStatus(303);

        assertThat(site.settings().enabled()).isFalse();
    }

    @Test
    void aTrustFileComesAlong() throws Exception {
        browser.upload(
                        "/installation",
                        "file",
                        "huber.txt",
                        installation("hub-ca.pem"),
                        "trust",
                        "hub-ca.pem",
                        AUTHORITY.pem())
                .hasStatus(303);

        assertThat(site.settings().address().trust().orElseThrow()).startsWith("pem:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense|line 1: not key=value",
                "licences = a|customer is missing",
                "customer = a\\nfleet-reference = A|belong together",
                "customer = a\\ntrust = /etc/hostname|the installation file names a trust file: choose it too",
                "customer = a\\ncolour = red|unknown key colour"
            })
    void aFileThatIsNoInstallationFileChangesNothing(String text, String reason) throws Exception {
        String before = site.text("pbx/installation");

        Shown page = browser.upload("/installation", "file", "x", text.replace("\\n", "\n"))
                .hasStatus(422);

        assertThat(page.words()).contains(reason);
        assertThat(site.text("pbx/installation")).isEqualTo(before);
    }

    @Test
    void withoutAFileNothingIsLoaded() throws Exception {
        assertThat(browser.upload("/installation").hasStatus(422).words()).contains("no installation file was chosen");
    }

    @Test
    void theWebProxyIsStoredAndItsPasswordNeverShown() throws Exception {
        browser.post("/web-proxy", "host", "proxy.example", "port", "3128", "login", "anlage", "password", "geheim!")
                .hasSeeOther("/web-proxy?done");

        assertThat(site.settings().proxy())
                .contains(new WebProxy("proxy.example", 3128, Optional.of(new WebProxy.Login("anlage", "geheim!"))));
        Shown page = browser.get("/web-proxy");
        assertThat(page.input("host")).contains("value=\"proxy.example\"");
        assertThat(page.input("port")).contains("value=\"3128\"");
        assertThat(page.text()).contains("anlage", "A password is stored").doesNotContain("geheim!");
    }

    @Test
    void theProxysPasswordIsKeptForItsAddressOnly() throws Exception {
        browser.post("/web-proxy", "host", "proxy.example", "port", "3128", "login", "anlage", "password", "geheim!");

        browser.post("/web-proxy", "host", "proxy.example", "port", "3128", "login", "anlage", "password", "");
        assertThat(site.settings().proxy().orElseThrow().login().orElseThrow().password())
                .isEqualTo("geheim!");
        browser.post("/web-proxy", "host", "evil.example", "port", "3128", "login", "anlage", "password", "");
        assertThat(site.settings().proxy().orElseThrow().login().orElseThrow().password())
                .isEmpty();

        browser.post("/web-proxy", "host", "", "port", "", "login", "", "password", "")
                .hasStatus(303);
        assertThat(site.settings().proxy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"proxy.example,", "proxy.example,70000", "proxy.example,x", ",3128", "a b,3128"})
    void aBadProxyIsRefusedAndNothingStored(String host, String port) throws Exception {
        browser.post("/web-proxy", "host", host == null ? "" : host, "port", port == null ? "" : port, "login", "")
                .hasStatus(422);

        assertThat(site.settings().proxy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT;q=0.9,Expertenansicht,Rainbow aktiviert",
        "fr,Vue expert,Rainbow activé",
        "en-GB,Expert view,Rainbow enabled",
        "sv,Expert view,Rainbow enabled"
    })
    void theLanguageIsTheBrowsers(String header, String view, String box) throws Exception {
        browser.with("Accept-Language", header);

        for (String path : List.of("/cloud-rainbow", "/web-proxy", "/installation", "/factory-reset")) {
            assertThat(browser.get(path).hasStatus(200).words()).contains(view);
        }
        assertThat(browser.get("/cloud-rainbow").words()).contains(box);
    }

    @Test
    void theLanguageCanBeSwitchedAndThePageStaysTheSame() throws Exception {
        browser.with("Accept-Language", "en");

        browser.get("/language?to=de&back=/web-proxy").hasSeeOther("/web-proxy");

        assertThat(browser.get("/web-proxy").words())
                .contains("Hardware und Limits › LAN/IP-Konfiguration › Web-Proxy");
        assertThat(browser.get("/web-proxy").text()).contains("<html lang=\"de\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/", "//evil.example", "/nowhere", ""})
    void theLanguageSwitchLeadsToOwnPagesOnly(String back) throws Exception {
        browser.get("/language?to=de&back=" + back).hasSeeOther("/cloud-rainbow");
    }

    @Test
    @Timeout(60)
    void theStatusIsLive() throws Exception {
        hub.knows("pair", "ALE12-1234.5678.90");
        try (Stream<String> events = browser.events()) {
            browser.upload("/installation", "file", "huber.txt", installation("sha256:" + AUTHORITY.fingerprint()));

            assertThat(events.filter(line -> line.contains("class=\"label\"") && line.contains("Connected"))
                            .findFirst())
                    .isPresent();
        }
    }

    @Test
    @Timeout(60)
    void theStreamEndsWithTheSession() throws Exception {
        try (Stream<String> events = browser.events()) {
            browser.post("/logout").hasSeeOther("/login");

            assertThat(events.toList()).contains("event: over");
        }
    }

    @Test
    void oneStreamMoreThanTheMostIsToldToComeBack() throws Exception {
        List<Stream<String>> open = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                open.add(browser.events());
            }

            assertThat(browser.get("/events").hasStatus(503).header("Retry-After"))
                    .contains("30");
        } finally {
            open.forEach(Stream::close);
        }
    }

    private String installation(String trust) {
        return """
                customer = Bäckerei Huber
                fleet-reference = ALE12
                installation-reference = 1234.5678.90
                domain = %s
                hub = %s
                trust = %s
                """.formatted(TestHub.DOMAIN, hub.address(), trust);
    }
}
