package dev.arcus.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./arcus screens} runs; no part of the suite, which would write pictures anew each time. */
class PicturesOfEveryPage {

    private static final int HTTP_OK = 200;

    @Test
    void areInTheGallery(@TempDir Path folder) {
        var gallery = Gallery.ofCheckout();
        gallery.begin();
        var missing = new ArrayList<String>();
        try (var chromium = Chromium.start();
                var showcase = Showcase.open(folder)) {
            LongPast.write(showcase);
            SecondFactor.turnOn(chromium.window("en-GB"), showcase);
            var english = logIn(chromium, showcase, "en-GB", "E-mail address", "Password", "Log in");
            var german = logIn(chromium, showcase, "de-DE", "E-Mail-Adresse", "Kennwort", "Anmelden");
            for (var shown : ConsolePage.ALL) {
                var window = shown.isOpen() ? chromium.window("en-GB") : english;
                if (shown.open(window, showcase) != HTTP_OK) {
                    missing.add(shown.route());
                    continue;
                }
                gallery.save(window, shown);
                if (shown.german()) {
                    var germans = shown.isOpen() ? chromium.window() : german;
                    shown.open(germans, showcase);
                    gallery.saveGerman(germans, shown);
                }
            }
        }
        assertThat(missing).as("pages that were not shown").isEmpty();
    }

    private static Page logIn(
            Chromium chromium, Showcase showcase, String locale, String mail, String password, String button) {
        return ConsoleWindow.logIn(chromium.window(locale), showcase.hub(), mail, password, button)
                .page();
    }
}
