package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both journeys of the article as the partner lives them in the console, in German, with real agents. */
class ConsoleJourneysTest {

    private static final LocatorAssertions.ContainsTextOptions WITHIN_A_SECOND =
            new LocatorAssertions.ContainsTextOptions().setTimeout(1000);
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(Chromium.PATIENCE.toMillis());

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Stage stage;

    private Page page;
    private ConsoleWindow console;

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
        console = ConsoleWindow.inGerman(page, stage.hub());
        console.follow("Kundenunternehmen").follow("Bakery Sonnenschein").follow("Kommunikation");
    }

    @AfterEach
    void shut() {
        page.context().close();
    }

    @Test
    void builtToOrderTheWindowHandsOverWhatIsTypedAndTheListTurnsToRunningByItself() {
        // Given the form, filled in
        console.follow("Erstellen");
        page.getByLabel("Server-Name").fill("Kanzlei Maier");
        assertThat(page.locator("#example")).hasText("089 123456 wird als 0 089 123456 gewählt");
        page.getByLabel("Ausgehende Vorwahl").fill("9");
        assertThat(page.locator("#example")).hasText("089 123456 wird als 9 089 123456 gewählt");
        page.getByLabel("Installationsnummer").fill("Zentrale");
        assertThat(page.locator("#installation-wrong")).containsText("keine Telefonnummer");
        console.picture("konsole-erstellen");
        page.getByLabel("Installationsnummer").fill("+49 89 1234560");
        assertThat(page.locator("#installation-wrong")).hasText("");

        // When the licence agreement is read and accepted, and the PBX created
        page.getByLabel("WebRTC-Gateway aktivieren").click();
        assertThat(page.getByLabel("WebRTC-Gateway aktivieren")).not().isChecked();
        assertThat(console.button("Ich akzeptiere")).isDisabled();
        Screens.save(page, "konsole-lizenz");
        page.locator(".reading").evaluate("reading => reading.scrollTo(0, reading.scrollHeight)");
        console.button("Ich akzeptiere").click();
        assertThat(page.getByLabel("WebRTC-Gateway aktivieren")).isChecked();
        console.button("Erstellen").last().click();

        // Then the window hands over device ID and code, and the list says Ausstehend
        assertThat(page.locator("dialog")).containsText("Aktivierungscode");
        console.picture("konsole-erstellt");
        var pbxId = page.locator("#created-id").innerText();
        var code = page.locator("#created-code").innerText();
        var list = page.url();
        console.follow("Blatt für den Techniker");
        assertThat(page.getByText("Wen anrufen").or(page.getByText("Whom to call")))
                .isVisible();
        console.picture("konsole-blatt");
        page.navigate(list);
        console.follow("Schließen");
        assertThat(console.row("Kanzlei Maier")).containsText("Ausstehend");
        assertThat(page.locator(".live")).containsText("Live");

        // And when the technician types them, it turns to Laufend without a reload
        var system = declared("Kanzlei Maier", pbxId, code);
        stage.typed("btco", "CPU0000000001", system);
        stage.awaitLabel(system, "Running");
        assertThat(console.row("Kanzlei Maier")).containsText("Laufend", WITHIN_A_SECOND);
        console.picture("konsole-laufend");
        console.follow("Kanzlei Maier").follow("Verbindung");
        assertThat(page.getByText("Beweis je Kanal")).isVisible();
        console.button("Jetzt prüfen").click();
        assertThat(page.getByText("ms geantwortet")).isVisible();
        console.picture("konsole-verbindung-laufend");
        console.assertNoComplaint();
    }

    @Test
    void fromStockABoxIsPickedAndConnectsByItself() {
        var pair = "ALE12-1234.5678.90";
        stage.addToFleet(pair, "CPU0000000002");
        console.follow("Erstellen");
        page.getByLabel("Server-Name").fill("Bäckerei Huber");
        page.getByLabel("Geräte-ID und Aktivierungscode angeben").check();
        page.locator("#item")
                .selectOption(page.locator("#item option", new Page.LocatorOptions().setHasText(pair))
                        .getAttribute("value"));
        assertThat(page.locator("#pbxId")).hasValue(pair);
        assertThat(page.locator("#code")).hasValue(pair);
        console.picture("konsole-erstellen-lagermodus");
        console.button("Erstellen").last().click();
        assertThat(console.row("Bäckerei Huber")).containsText("Ausstehend");

        stage.fromStock("stock", "CPU0000000002", pair);

        var system = declared("Bäckerei Huber", pair, pair);
        stage.awaitLabel(system, "Running");
        assertThat(console.row("Bäckerei Huber")).containsText("Laufend", WITHIN_A_SECOND);
    }

    @Test
    void aLostLiveConnectionIsShownAndHeals() {
        stage.declare("Wieder da");
        page.reload();
        assertThat(page.locator(".live .on")).isVisible();

        stage.hub().process().close();
        assertThat(page.getByText("Live-Verbindung unterbrochen")).isVisible(SOON);
        Screens.save(page, "konsole-unterbrochen");
        stage.hub().restart();

        assertThat(page.locator(".live .on")).isVisible(SOON);
    }

    private Declared declared(String name, String pbxId, String code) {
        var href =
                page.locator("tr", new Page.LocatorOptions().setHasText(name)).getAttribute("data-system");
        assertThat(href).matches("[0-9a-f]{24}");
        return new Declared(href, name, pbxId, code, "created");
    }
}
