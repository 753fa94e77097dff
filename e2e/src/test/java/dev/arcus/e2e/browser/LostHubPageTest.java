package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page shows while its hub is away. The hub is its own: it is ended. */
class LostHubPageTest {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(Chromium.PATIENCE.toMillis());

    @Test
    void aLostLiveConnectionIsShownAndHeals(@TempDir Path folder) {
        try (var stage = Stage.open(folder);
                var chromium = Chromium.start()) {
            // Given the device list of a customer, live
            stage.declare("Wieder da");
            var console = ConsoleWindow.in(Tongue.GERMAN, chromium.window(), stage.hub());
            var page = console.page();
            console.open("/companies/" + stage.customer() + "/communication/servers");
            assertThat(page.locator(".live .on")).isVisible();

            // When the hub ends
            stage.hub().process().close();

            // Then the page says so, and heals once the hub is back
            assertThat(page.getByText("Live-Verbindung unterbrochen")).isVisible(SOON);
            stage.hub().restart();
            assertThat(page.locator(".live .on")).isVisible(SOON);
        }
    }
}
