package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.arcus.e2e.support.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of partners and of the operator in a real browser, in German: nothing is cut off at 320 px, nothing is complained about. */
class PartnerConsoleTest {

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
    void theStockIsFilledByHandAndByAFile() {
        var console = ConsoleWindow.inGerman(page, stage.hub());

        // When an item is registered by hand
        console.follow("Lager").follow("Gerät aufnehmen");
        console.picture("konsole-geraet-aufnehmen");
        page.getByLabel("Flotten- und Anlagenreferenz").fill("ale12-1234.5678.90");
        page.getByLabel("CPU-Seriennummer").fill("SN-4711");
        console.button("Gerät aufnehmen").click();
        assertThat(console.heading("ALE12-1234.5678.90")).isVisible();
        console.picture("konsole-geraet");
        console.follow("Ausmustern");
        console.picture("konsole-rueckfrage");
        console.follow("Abbrechen");

        // And more by a file, of which one row is wrong
        console.follow("Import und Export").follow("Neuer Import");
        page.getByLabel("Datei (CSV)")
                .setInputFiles(new FilePayload(
                        "liste.csv", "text/csv", """
                Flottenreferenz;Anlagenreferenz;Server-Typ;Seriennummer;Partner
                ALE12;1234.5678.90;OXO Connect;SN-4712;%1$s
                ALE12;1234.5678.91;OXO Connect Evolution;;%1$s
                ALE12;1234.5678;OXO Connect;;%1$s
                """.formatted(stage.partner()).getBytes(StandardCharsets.UTF_8)));
        console.picture("konsole-import-neu");
        console.button("Proben").click();

        // Then each row says what would become of it
        assertThat(console.row("1234.5678.91")).containsText("Neu");
        assertThat(console.row("SN-4712")).containsText("SN-4711 → SN-4712");
        console.picture("konsole-import");
        console.follow("Import und Export");
        console.picture("konsole-importe");
        console.follow("Lager");
        console.picture("konsole-lager");
        console.assertNoComplaint();
    }

    @Test
    void theOperatorSeesTheHubAndWhatIsTold() {
        stage.declare("Filiale Schwabing");
        var console = ConsoleWindow.inGerman(page, stage.hub());

        console.follow("System");
        assertThat(page.getByText("H2, arbeitet")).isVisible();
        console.picture("konsole-system");
        console.follow("Protokoll");
        console.picture("konsole-protokoll");
        console.follow("Wartende Geräte");
        console.picture("konsole-wartende-geraete");
        console.follow("Störungen");
        console.picture("konsole-stoerungen");
        console.follow("Kundenunternehmen").follow("Neues Kundenunternehmen");
        console.picture("konsole-kundenunternehmen-neu");
        console.follow("Meine Meldungen").follow("Neue Regel");
        console.picture("konsole-regel-neu");
        page.getByLabel("Name").fill("Nachtschicht");
        page.getByLabel("Adresse des Webhooks").fill("https://alarms.example.org/arcus");
        console.button("Erstellen").click();
        assertThat(page.getByText("Kopieren Sie es jetzt")).isVisible();
        console.picture("konsole-geheimnis");
        console.follow("Ich habe es verwahrt");
        console.picture("konsole-regel");
        console.follow("Wartungsfenster");
        console.picture("konsole-wartungsfenster");
        console.follow("Kundenunternehmen").follow("Bakery Sonnenschein").follow("Kommunikation");
        console.follow("Filiale Schwabing").follow("Geräte");
        console.picture("konsole-geraete");
        console.assertNoComplaint();
    }
}
