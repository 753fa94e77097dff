package dev.arcus.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The pictures of every page in {@code docs/screens}, and the page that shows them. */
final class Gallery {

    private static final int WIDE = 1120;
    private static final int NARROW = 320;
    private static final int LOWEST = 640;

    /** Pixels; what is longer is cut off. */
    private static final int HIGHEST = 2000;

    private static final String HEAD = """
            # Every page of the console

            Made by `./arcus screens`: a hub with a partner, five customers, PBXs and a fleet is started, and each page of
            the console is opened in Chromium, wide in light and dark, and 320 px narrow; the pages of the article in German, too.
            Do not edit this page; a page is added in `ConsolePage`.

            | page | address | in light | further |
            |---|---|---|---|
            """;

    private final Path folder;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    /** That of the checkout in which this runs. */
    static Gallery ofCheckout() {
        return new Gallery(Screens.checkout().resolve("docs/screens"));
    }

    /** What it says, once all is made. */
    static String text() {
        return HEAD + ConsolePage.ALL.stream().map(Gallery::row).collect(Collectors.joining());
    }

    Path index() {
        return folder.resolve("README.md");
    }

    Path picture(String name) {
        return folder.resolve(name + ".png");
    }

    void begin() {
        try {
            Files.createDirectories(folder);
            Files.writeString(index(), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three pictures of what stands in the window. */
    void save(Page page, ConsolePage shown) {
        save(page, shown.name() + "-light", WIDE, ColorScheme.LIGHT);
        save(page, shown.name() + "-dark", WIDE, ColorScheme.DARK);
        save(page, shown.name() + "-narrow", NARROW, ColorScheme.LIGHT);
    }

    void saveGerman(Page page, ConsolePage shown) {
        save(page, shown.name() + "-german", WIDE, ColorScheme.LIGHT);
    }

    private void save(Page page, String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, LOWEST);
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(width, Math.min(height, HIGHEST));
        Palette.save(page.screenshot(), picture(name));
    }

    private static String row(ConsolePage page) {
        var further = page.pictures().stream()
                .skip(1)
                .map(name -> "[" + name.substring(page.name().length() + 1) + "](" + name + ".png)")
                .collect(Collectors.joining(" "));
        return "| %s | `%s` | <img src=\"%s-light.png\" alt=\"%s\" width=\"420\"> | %s |\n"
                .formatted(page.name(), page.route(), page.name(), page.name(), further);
    }
}
