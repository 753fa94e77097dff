package dev.arcus.e2e.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pictures of what a test sees: in {@code target/screens}, and with {@code -Darcus.screens.write=true} in {@code docs/images}, where
 * the pages show them.
 */
final class Screens {

    private Screens() {}

    static void save(Page page, String name) {
        var folder = Boolean.getBoolean("arcus.screens.write")
                ? checkout().resolve("docs/images")
                : Path.of("target/screens");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
    }

    static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/images"))) {
            folder = folder.resolve("..").normalize();
        }
        return folder;
    }
}
