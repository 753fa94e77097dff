package dev.arcus.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the console of a real hub that has something to show, in a real browser: what must hold of all of them. Their pictures
 * are made by {@link PicturesOfEveryPage}.
 */
@Order(2)
class EveryPageTest {

    private static final int NARROWEST = 320;
    private static final int HTTP_OK = 200;
    private static final double HEAVIEST = 150_000;

    /** What axe found that keeps people from reading or using the page, as "rule: element" each. */
    private static final String SERIOUS = """
            async rules => {
              const found = await axe.run(document, rules.length ? {runOnly: rules} : {});
              return found.violations
                .filter(each => ['serious', 'critical'].includes(each.impact))
                .flatMap(each => each.nodes.map(node => each.id + ': ' + node.html.slice(0, 160)));
            }""";

    private static final List<String> EVERYTHING = List.of();

    /** Adds up the layout shifts from now on. */
    private static final String WATCH_SHIFTS = """
            () => {
              window.shifted = 0;
              new PerformanceObserver(list => list.getEntries().forEach(each => { window.shifted += each.value; }))
                .observe({type: 'layout-shift'});
            }""";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Showcase showcase;
    private static Page page;
    private static String axe;

    /** What came over the line since a page was opened, in bytes, headers included. */
    private static double bytes;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        showcase = Showcase.open(folder);
        SecondFactor.turnOn(chromium.window("en-GB"), showcase);
        try (var script = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
        page = logIn("en-GB", "E-mail address", "Password", "Log in");
        var line = page.context().newCDPSession(page);
        line.on(
                "Network.loadingFinished",
                loaded -> bytes += loaded.get("encodedDataLength").getAsDouble());
        line.send("Network.enable");
        var cold = new JsonObject();
        cold.addProperty("cacheDisabled", true);
        line.send("Network.setCacheDisabled", cold);
    }

    @AfterAll
    static void stop() {
        if (showcase != null) {
            showcase.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    static List<ConsolePage> pages() {
        // Last those before the login, which are seen by whoever is not logged in.
        return ConsolePage.ALL.stream()
                .sorted(Comparator.comparing(ConsolePage::isOpen))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsLightAndFitsAndNothingSeriousIsInAnybodysWay(ConsolePage shown) {
        bytes = 0;
        var answer = open(page, shown);

        assertThat(answer).as(shown.route()).isEqualTo(HTTP_OK);
        assertThat(bytes).as("bytes").isPositive().isLessThanOrEqualTo(HEAVIEST);
        page.evaluate(axe);
        assertThat(findings(EVERYTHING)).as("found in light").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(findings(List.of("color-contrast"))).as("found in dark").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROWEST, 700);
        var width = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(1280, 900);
        assertThat(width).as("width").isEqualTo(NARROWEST);
    }

    @Test
    void nothingMovesWhenAStatusTurns() {
        // Given the device list, whose live connection stands
        var system = showcase.stage().declare("Filiale Trudering");
        var list = logIn("en-GB", "E-mail address", "Password", "Log in");
        list.navigate(
                showcase.hub().facts().adminUrl() + "/companies/" + showcase.id("company") + "/communication/servers");
        list.locator(".live .on").waitFor();
        list.evaluate(WATCH_SHIFTS);

        // When a PBX on it comes in
        showcase.stage().typed("turning", "CPU0000005001", system);
        list.locator("tr:has-text('Filiale Trudering'):has-text('Running')").waitFor();

        // Then nothing that one may be reading has moved
        list.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(((Number) list.evaluate("shifted")).doubleValue()).isZero();
    }

    private static Page logIn(String locale, String mail, String password, String button) {
        var window = chromium.window(locale);
        return ConsoleWindow.logIn(window, showcase.hub(), mail, password, button)
                .page();
    }

    private static int open(Page window, ConsolePage shown) {
        if (window == page && shown.isOpen()) {
            window.context().clearCookies();
        }
        return shown.open(window, showcase);
    }

    private static List<?> findings(List<String> rules) {
        return (List<?>) page.evaluate(SERIOUS, rules);
    }
}
