package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The OMC page as a technician uses it, in the article's German words. */
final class OmcWindow {

    private static final String PASSWORD = "ein gutes Kennwort";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(Chromium.PATIENCE.toMillis());

    private final Page page;

    private OmcWindow(Page page) {
        this.page = page;
    }

    /** Connects with the PBX for the first time: sets the technician's password. */
    static OmcWindow firstUse(Page page, int port) {
        var window = new OmcWindow(page);
        page.navigate("http://127.0.0.1:" + port + "/");
        page.getByLabel("Kennwort", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Kennwort wiederholen").fill(PASSWORD);
        window.click("Festlegen und anmelden");
        assertThat(window.heading("Cloud Rainbow")).isVisible();
        return window;
    }

    Page page() {
        return page;
    }

    /** Expertenansicht, and the link in it. */
    OmcWindow choose(String link) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Expertenansicht"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .click();
        assertThat(heading(link)).isVisible();
        return this;
    }

    void loadInstallationFile(Path file) {
        choose("Installationsdatei");
        page.getByLabel("Installationsdatei", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(file);
        click("Laden");
        assertThat(heading("Cloud Rainbow")).isVisible();
    }

    Locator enabled() {
        return field("Rainbow aktiviert");
    }

    Locator pabxId() {
        return field("Rainbow PABX-ID");
    }

    Locator code() {
        return field("Aktivierungscode");
    }

    Locator domain() {
        return field("Domänenname");
    }

    OmcWindow click(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Locator question() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Verbindungsstatus. */
    Locator status() {
        return page.locator("section.status");
    }

    void awaitStatus(String words) {
        assertThat(status()).containsText(words, PATIENTLY);
    }

    Locator heading(String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setLevel(1));
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
