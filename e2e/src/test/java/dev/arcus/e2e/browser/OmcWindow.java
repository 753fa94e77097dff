package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The OMC page as a technician uses it, in the words of one language. */
final class OmcWindow {

    private static final String PASSWORD = "ein gutes Kennwort";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(Chromium.PATIENCE.toMillis());

    private static final LocatorAssertions.HasTextOptions CONNECTS_WITHIN =
            new LocatorAssertions.HasTextOptions().setTimeout(Chromium.PATIENCE.toMillis());

    private final Page page;
    private final Tongue tongue;

    private OmcWindow(Page page, Tongue tongue) {
        this.page = page;
        this.tongue = tongue;
    }

    /** Connects with the PBX for the first time: sets the technician's password. */
    static OmcWindow firstUse(Page page, Tongue tongue, int port) {
        var window = new OmcWindow(page, tongue);
        page.navigate("http://127.0.0.1:" + port + "/");
        window.field(Label.PBX_PASSWORD).fill(PASSWORD);
        window.field(Label.PBX_PASSWORD_AGAIN).fill(PASSWORD);
        window.click(Label.SET_AND_LOG_IN);
        assertThat(window.heading(Label.CLOUD_RAINBOW)).isVisible();
        return window;
    }

    Page page() {
        return page;
    }

    /** Expertenansicht, and the link in it. */
    OmcWindow choose(Label link) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(Label.EXPERT_VIEW.in(tongue)))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link.in(tongue)))
                .click();
        assertThat(heading(link)).isVisible();
        return this;
    }

    void loadInstallationFile(Path file) {
        choose(Label.INSTALLATION_FILE);
        field(Label.INSTALLATION_FILE).setInputFiles(file);
        click(Label.LOAD);
        assertThat(heading(Label.CLOUD_RAINBOW)).isVisible();
    }

    Locator enabled() {
        return field(Label.RAINBOW_ENABLED);
    }

    Locator pabxId() {
        return field(Label.RAINBOW_PABX_ID);
    }

    Locator code() {
        return field(Label.ACTIVATION_CODE);
    }

    Locator domain() {
        return field(Label.DOMAIN_NAME);
    }

    OmcWindow click(Label button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button.in(tongue)).setExact(true))
                .click();
        return this;
    }

    Locator question() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** What stands under Connection status. */
    Locator status() {
        return page.locator("section.status")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName(Label.CONNECTION_STATUS.in(tongue))
                                        .setExact(true))));
    }

    void awaitStatus(String words) {
        assertThat(status()).containsText(words, PATIENTLY);
    }

    /** Connected, as its own word says, and not as part of another one. */
    void awaitConnected() {
        assertThat(status().locator(".label")).hasText(Label.CONNECTED.in(tongue), CONNECTS_WITHIN);
    }

    Locator heading(Label words) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(words.in(tongue)).setLevel(1));
    }

    /** Fills in both fields, applies, and says yes. */
    void apply(String pabxId, String code) {
        enabled().check();
        pabxId().fill(pabxId);
        code().fill(code);
        click(Label.APPLY);
        click(Label.YES);
    }

    private Locator field(Label label) {
        return page.getByLabel(label.in(tongue), new Page.GetByLabelOptions().setExact(true));
    }
}
