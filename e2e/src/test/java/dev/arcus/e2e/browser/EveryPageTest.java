package dev.arcus.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code -Darcus.screens.write=true} ({@code ./arcus screens}) it makes the pictures of {@link Gallery}. */
class EveryPageTest {

    private static final int HTTP_OK = 200;

    @TempDir
    private static Path folder;

    @Test
    void picturesOfEveryPage() {
        assumeTrue(Boolean.getBoolean("arcus.screens.write"), "./arcus screens makes the pictures");
        try (var chromium = Chromium.start();
                var showcase = Showcase.open(folder)) {
            assertThat(paint(chromium, showcase)).as("pages that were not shown").isEmpty();
        }
    }

    private static ArrayList<String> paint(Chromium chromium, Showcase showcase) {
        var gallery = Gallery.ofCheckout();
        gallery.begin();
        var english = logIn(chromium.window("en-GB"), showcase, "E-mail address", "Password", "Log in");
        var german = logIn(chromium.window(), showcase, "E-Mail-Adresse", "Kennwort", "Anmelden");
        var missing = new ArrayList<String>();
        for (var shown : ConsolePage.ALL) {
            var window = shown.isOpen() ? chromium.window("en-GB") : english;
            if (open(window, showcase, shown) != HTTP_OK) {
                missing.add(shown.route());
                continue;
            }
            gallery.save(window, shown);
            if (shown.german()) {
                var germans = shown.isOpen() ? chromium.window() : german;
                open(germans, showcase, shown);
                gallery.saveGerman(germans, shown);
            }
        }
        return missing;
    }

    private static Page logIn(Page window, Showcase showcase, String mail, String password, String button) {
        return ConsoleWindow.logIn(window, showcase.hub(), mail, password, button)
                .page();
    }

    private static int open(Page window, Showcase showcase, ConsolePage shown) {
        return window.navigate(showcase.hub().facts().adminUrl() + shown.path(showcase))
                .status();
    }
}
