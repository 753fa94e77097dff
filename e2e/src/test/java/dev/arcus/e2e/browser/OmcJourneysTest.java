package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both journeys of the article, in German: the hub's API on one side, the OMC page in a real browser on the other. */
class OmcJourneysTest {

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Stage stage;

    private Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        stage = Stage.open(folder);
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
            chromium.close();
        }
    }

    @BeforeEach
    void window() {
        page = chromium.window();
    }

    @AfterEach
    void shut() {
        page.context().close();
    }

    @Test
    void lagermodusNobodyTypesAnythingOnThePbx() {
        // Given a PBX from stock, installed with its pair, and declared in the company
        var pair = "ALE12-1234.5678.90";
        stage.addToFleet(pair, "CPU0000000001");
        var system = stage.declareStock("Bäckerei Huber", pair);
        var port = freePort();
        stage.fromStock("stock", "CPU0000000001", pair, "--console-port", String.valueOf(port));
        stage.awaitLabel(system, "Running");

        // When the technician looks: OMC, Expertenansicht, Cloud Rainbow
        var omc = OmcWindow.firstUse(page, port).choose("Cloud Rainbow");

        // Then Rainbow is enabled, the pair stands in both fields, and the status is Verbunden
        assertThat(omc.enabled()).isChecked();
        assertThat(omc.pabxId()).hasValue(pair);
        assertThat(omc.code()).hasValue(pair);
        omc.awaitStatus("Verbunden");
        Screens.save(page, "omc-lagermodus");
    }

    @Test
    void btcoTheTechnicianTypesBothAppliesAndSaysYes() {
        // Given a PBX built to order whose installation file names the hub, and its declaration in the company
        var system = stage.declare("Kanzlei Maier");
        var box = start("btco", "CPU0000000002");
        var omc = OmcWindow.firstUse(page, box.port());
        assertThat(omc.pabxId()).hasValue("CPU0000000002");
        assertThat(omc.domain()).hasValue("openrainbow.com");
        assertThat(page.getByText("kein Hub für diese Domäne installiert")).isVisible();
        omc.loadInstallationFile(installation("btco"));
        Screens.save(page, "omc-werk");

        // When the technician ticks, pastes, applies and says yes
        omc.enabled().check();
        omc.pabxId().fill(system.pbxId());
        omc.code().fill(" " + system.code() + " ");
        omc.click("Anwenden");
        assertThat(omc.question()).containsText(system.pbxId());
        Screens.save(page, "omc-anwenden");
        omc.click("Ja");

        // Then it is Verbunden by itself, the code is greyed out, and the hub says Running
        omc.awaitStatus("Verbunden");
        stage.awaitLabel(system, "Running");
        assertThat(omc.code()).isDisabled();
        assertThat(omc.code()).hasValue(system.code());
        Screens.save(page, "omc-verbunden");
        assertThat(stage.admin().system(system.id()).credential()).isEqualTo("activated");
        assertThat(mebibytes(box.agent())).isLessThanOrEqualTo(128);
    }

    @Test
    void aRefusalNamesTheRemedyAndTheNumberUnderWhichTheHubKeepsTheCause() {
        // Given a PBX whose code belongs to another one
        var system = stage.declare("Richtig");
        var other = stage.declare("Anders");
        var omc = OmcWindow.firstUse(page, start("refused", "CPU0000000003").port());
        omc.loadInstallationFile(installation("refused"));

        // When it is applied
        apply(omc, system.pbxId(), other.code());

        // Then the page says what to do, and the hub knows why
        omc.awaitStatus("Abgewiesen");
        omc.awaitStatus("Zeichen für Zeichen");
        omc.awaitStatus("Nächster Versuch");
        var number = omc.status().innerText().replaceAll("(?s).*Versuchsnummer (\\S+):.*", "$1");
        assertThat(stage.admin().causeOf(number)).isEqualTo("wrong_secret");
        Screens.save(page, "omc-abgewiesen");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(360, 800);
        Screens.save(page, "omc-abgewiesen-schmal");
    }

    @Test
    void afterAResetInTheHubTheCodeIsEditableAgainWithoutAReload() {
        // Given a connected PBX whose page stands open
        var system = stage.declare("Zurückgesetzt");
        var omc = OmcWindow.firstUse(page, start("reset", "CPU0000000004").port());
        omc.loadInstallationFile(installation("reset"));
        apply(omc, system.pbxId(), system.code());
        omc.awaitStatus("Verbunden");
        assertThat(omc.code()).isDisabled();

        // When the partner resets the connection
        var fresh = stage.admin().reset(system.id());

        // Then the page says so and takes the new code
        omc.awaitStatus("neuen Aktivierungscode");
        assertThat(omc.code()).isEnabled();
        apply(omc, fresh.pbxId(), fresh.code());
        omc.awaitStatus("Verbunden");
        stage.awaitLabel(fresh, "Running");
    }

    @Test
    void leavingWithUnappliedChangesWarns() {
        // Given a field that was changed and not applied
        var omc = OmcWindow.firstUse(page, start("unsaved", "CPU0000000005").port());
        var asked = new ArrayList<String>();
        var answer = new AtomicReference<>("stay");
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            if (answer.get().equals("stay")) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        omc.pabxId().fill("PBX-1");
        assertThat(page.getByText("Änderungen noch nicht angewendet")).isVisible();

        // When the technician follows a link, stays, and then leaves after all
        page.getByText("Web-Proxy").click();
        assertThat(omc.heading("Cloud Rainbow")).isVisible();
        assertThat(omc.pabxId()).hasValue("PBX-1");
        answer.set("leave");
        page.getByText("Web-Proxy").click();

        // Then the browser asked each time
        assertThat(omc.heading("Web-Proxy")).isVisible();
        assertThat(asked).containsExactly("beforeunload", "beforeunload");
    }

    private static void apply(OmcWindow omc, String pabxId, String code) {
        omc.enabled().check();
        omc.pabxId().fill(pabxId);
        omc.code().fill(code);
        omc.click("Anwenden");
        omc.click("Ja");
    }

    /** A PBX as it leaves the factory, and the port of its page. */
    private record Box(AgentProcess agent, int port) {}

    private static Box start(String name, String serial) {
        var port = freePort();
        var agent =
                stage.agent(name, "--serial", serial, "--model", "OXO Connect", "--console-port", String.valueOf(port));
        agent.process().awaitLine(line -> line.contains("event=console-opened"), Chromium.PATIENCE);
        return new Box(agent, port);
    }

    /** What the process takes of the machine's memory (RSS). */
    private static long mebibytes(AgentProcess agent) {
        try (var lines =
                Files.lines(Path.of("/proc", String.valueOf(agent.process().pid()), "status"))) {
            var kibibytes =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(kibibytes.replaceAll("[^0-9]", "")) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Customer data, and where the hub is. */
    private static Path installation(String name) {
        try {
            return Files.writeString(folder.resolve(name + ".txt"), """
                    customer = Bäckerei Huber
                    licences = rainbow, users-8
                    hub = %s
                    trust = sha256:%s
                    """.formatted(
                            HubProcess.gatewayAddress(stage.hub().setup().gatewayPort()),
                            stage.hub().facts().caFingerprint()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
