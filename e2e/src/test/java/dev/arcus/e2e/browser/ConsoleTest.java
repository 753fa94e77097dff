package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console of a real hub in a real browser, in German. */
class ConsoleTest {

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
    void theWayOfTheArticleLeadsToThePbx() {
        // Given a declared PBX, and the partner's administrator who logs in
        var system = stage.declare("Filiale Schwabing");
        stage.declare("Filiale Haidhausen");
        page.navigate(stage.hub().facts().adminUrl());
        Screens.save(page, "konsole-anmelden");
        var console = ConsoleWindow.inGerman(page, stage.hub());

        // When the way of the article is gone
        assertThat(page.getByText("Kunden verwalten").first()).isVisible();
        assertThat(page.getByText("MEINE KUNDEN")).isVisible();
        console.follow("Kundenunternehmen");
        console.picture("konsole-kundenunternehmen");
        console.follow("Bakery Sonnenschein");
        console.picture("konsole-unternehmen");
        console.follow("Kommunikation");

        // Then the device list shows it, and its pages what was declared
        assertThat(console.heading("Kommunikationsserver")).isVisible();
        assertThat(console.row("Filiale Schwabing")).containsText("Ausstehend");
        console.picture("konsole-kommunikationsserver");
        console.follow("Filiale Schwabing");
        assertThat(page.getByText("Informationen zur Einwahl")).isVisible();
        console.picture("konsole-informationen");
        console.follow("Verbindung");
        assertThat(page.getByText(system.code())).isVisible();
        console.picture("konsole-verbindung");
        console.follow("Telefonie");
        console.picture("konsole-telefonie");
        console.follow("Verlauf");
        console.picture("konsole-verlauf");
        console.assertNoComplaint();
    }
}
