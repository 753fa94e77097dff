package dev.arcus.e2e.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, driven by Playwright. One thread at a time. */
final class Chromium implements AutoCloseable {

    /** How long a page may take to become what a test waits for. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The test is skipped, by name, where there is no Chromium. */
    static Chromium start() {
        Stream<Path> found = PROGRAMS.stream().filter(Files::isExecutable);
        var program = found.findFirst();
        assumeTrue(program.isPresent(), "needs Chromium: sudo ./arcus test --install");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        // Tests run as root in containers, where Chromium's own sandbox cannot be had.
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setTimeout(PATIENCE.toMillis())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        return new Chromium(playwright, browser);
    }

    /** A window of its own, in German: no cookies yet. */
    Page window() {
        return window("de-DE");
    }

    /** The same in another language; certificates of hubs that tests start are not asked for. */
    Page window(String locale) {
        return window(inLanguage(locale));
    }

    /** The same, in which no script runs. */
    Page windowWithoutScripts(String locale) {
        return window(inLanguage(locale).setJavaScriptEnabled(false));
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE.toMillis());
        return context.newPage();
    }

    private static Browser.NewContextOptions inLanguage(String locale) {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
