package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of partners and of the operator in a real browser, in German: nothing is cut off at 320 px, nothing is complained about. */
class PartnerConsoleTest {

    @RegisterExtension
    private static final Scene SCENE = Scene.of("Konditorei Engel");

    @Test
    void theStockIsFilledByHandAndByAFile() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();

        // When an item is registered by hand
        console.follow("Lager").follow("Gerät aufnehmen");
        console.assertFits();
        page.getByLabel("Flotten- und Anlagenreferenz").fill("ale13-1234.5678.90");
        page.getByLabel("CPU-Seriennummer").fill("SN-4711");
        page.getByLabel("Partner").selectOption(SCENE.stage().partner());
        console.button("Gerät aufnehmen").click();
        assertThat(console.heading("ALE13-1234.5678.90")).isVisible();
        console.follow("Ausmustern");
        console.assertFits();
        console.follow("Abbrechen");

        // And more by a file, of which one row is wrong
        console.follow("Import und Export").follow("Neuer Import");
        page.getByLabel("Datei (CSV)")
                .setInputFiles(new FilePayload("liste.csv", "text/csv", """
                Flottenreferenz;Anlagenreferenz;Server-Typ;Seriennummer;Partner
                ALE13;1234.5678.90;OXO Connect;SN-4712;%1$s
                ALE13;1234.5678.91;OXO Connect Evolution;;%1$s
                ALE13;1234.5678;OXO Connect;;%1$s
                """.formatted(
                        SCENE.stage().partner()).getBytes(StandardCharsets.UTF_8)));
        console.button("Proben").click();

        // Then each row says what would become of it
        assertThat(console.row("1234.5678.91")).containsText("Neu");
        assertThat(console.row("SN-4712")).containsText("SN-4711 → SN-4712");
        console.assertFits();
        console.assertNoComplaint();
    }

    @Test
    void theOperatorSeesTheHubAndWhatIsTold() {
        SCENE.stage().declare("Filiale Schwabing");
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();

        console.follow("System");
        assertThat(page.getByText("H2, arbeitet")).isVisible();
        console.assertFits();
        console.follow("Protokoll");
        console.assertFits();
        console.follow("Wartende Geräte");
        console.assertFits();
        console.follow("Störungen");
        console.assertFits();
        console.follow("Kundenunternehmen").follow("Neues Kundenunternehmen");
        console.assertFits();
        console.follow("Meine Meldungen").follow("Neue Regel");
        console.assertFits();
        page.getByLabel("Name").fill("Nachtschicht");
        page.getByLabel("Adresse des Webhooks").fill("https://alarms.example.org/arcus");
        console.button("Erstellen").click();
        assertThat(page.getByText("Kopieren Sie es jetzt")).isVisible();
        console.assertFits();
        console.follow("Ich habe es verwahrt");
        console.assertFits();
        console.follow("Wartungsfenster");
        console.assertFits();
        console.follow("Kundenunternehmen").follow("Konditorei Engel").follow("Kommunikation");
        console.follow("Filiale Schwabing").follow("Geräte");
        console.assertFits();
        console.assertNoComplaint();
    }
}
