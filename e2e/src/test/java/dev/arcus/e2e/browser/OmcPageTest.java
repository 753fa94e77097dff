package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The OMC page of a PBX in a real browser, in German, beside what {@link ArticleJourneysTest} does there. */
class OmcPageTest {

    @RegisterExtension
    private static final Scene SCENE = Scene.of("Bäckerei Huber");

    @Test
    void aRefusalNamesTheRemedyAndTheNumberUnderWhichTheHubKeepsTheCause() {
        // Given a PBX whose code belongs to another one
        var system = SCENE.stage().declare("Richtig");
        var other = SCENE.stage().declare("Anders");
        var omc = installed("refused", "CPU0000000203");

        // When it is applied
        omc.apply(system.pbxId(), other.code());

        // Then the page says what to do, and the hub knows why
        omc.awaitStatus("Abgewiesen");
        omc.awaitStatus("Zeichen für Zeichen");
        omc.awaitStatus("Nächster Versuch");
        var number = omc.status().innerText().replaceAll("(?s).*Versuchsnummer (\\S+):.*", "$1");
        assertThat(SCENE.stage().admin().causeOf(number)).isEqualTo("wrong_secret");
        var page = omc.page();
        Screens.save(page, "omc-abgewiesen");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(360, 800);
        Screens.save(page, "omc-abgewiesen-schmal");
    }

    @Test
    void afterAResetInTheHubTheCodeIsEditableAgainWithoutAReload() {
        // Given a connected PBX whose page stands open
        var system = SCENE.stage().declare("Zurückgesetzt");
        var omc = installed("reset", "CPU0000000204");
        omc.apply(system.pbxId(), system.code());
        omc.awaitConnected();
        assertThat(omc.code()).isDisabled();

        // When the partner resets the connection
        var fresh = SCENE.stage().admin().reset(system.id());

        // Then the page says so and takes the new code
        omc.awaitStatus("neuen Aktivierungscode");
        assertThat(omc.code()).isEnabled();
        omc.apply(fresh.pbxId(), fresh.code());
        omc.awaitConnected();
        SCENE.stage().awaitLabel(fresh, "Running");
    }

    @Test
    void leavingWithUnappliedChangesWarns() {
        // Given a field that was changed and not applied
        var omc = open("unsaved", "CPU0000000205");
        var page = omc.page();
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
        assertThat(omc.heading(Label.CLOUD_RAINBOW)).isVisible();
        assertThat(omc.pabxId()).hasValue("PBX-1");
        answer.set("leave");
        page.getByText("Web-Proxy").click();

        // Then the browser asked each time
        assertThat(page.locator("h1")).hasText("Web-Proxy");
        assertThat(asked).containsExactly("beforeunload", "beforeunload");
    }

    private static OmcWindow open(String name, String serial) {
        return OmcWindow.firstUse(
                SCENE.window(Tongue.GERMAN),
                Tongue.GERMAN,
                Box.builtToOrder(SCENE, name, serial).port());
    }

    /** The same, after the file that names the hub was loaded. */
    private static OmcWindow installed(String name, String serial) {
        var omc = open(name, serial);
        omc.loadInstallationFile(Box.installation(SCENE, name));
        return omc;
    }
}
