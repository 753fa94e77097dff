package dev.arcus.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.arcus.e2e.support.HubProcess;
import java.util.ArrayList;
import java.util.List;

/** The console of a hub in a browser window, by the words that people read. Keeps what the browser complains about. */
final class ConsoleWindow {

    private static final int NARROWEST = 320;

    /** A form that comes back with what is wrong in it is no complaint. */
    private static final String REFUSED_FORM = "status of 422";

    private final Page page;
    private final String hub;
    private final List<String> complaints = new ArrayList<>();

    private ConsoleWindow(Page page, String hub) {
        this.page = page;
        this.hub = hub;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(REFUSED_FORM)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Who logs in. */
    record Person(String email, String password) {

        static final Person OPERATOR = new Person(HubProcess.EMAIL, HubProcess.PASSWORD);
    }

    /** Logged in as the operator, on the first page. */
    static ConsoleWindow logIn(Page page, HubProcess hub, String emailLabel, String passwordLabel, String button) {
        return logIn(page, hub, Person.OPERATOR, emailLabel, passwordLabel, button);
    }

    private static ConsoleWindow logIn(
            Page page, HubProcess hub, Person person, String emailLabel, String passwordLabel, String button) {
        var window = new ConsoleWindow(page, hub.facts().adminUrl());
        window.open("/");
        page.getByLabel(emailLabel).fill(person.email());
        page.getByLabel(passwordLabel).fill(person.password());
        window.button(button).click();
        return window;
    }

    static ConsoleWindow inGerman(Page page, HubProcess hub) {
        return inGerman(page, hub, Person.OPERATOR);
    }

    static ConsoleWindow inGerman(Page page, HubProcess hub, Person person) {
        return logIn(page, hub, person, "E-Mail-Adresse", "Kennwort", "Anmelden");
    }

    Page page() {
        return page;
    }

    ConsoleWindow open(String path) {
        page.navigate(hub + path);
        return this;
    }

    /** Follows the link with exactly these words. */
    ConsoleWindow follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        return this;
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator heading(String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The row of the device list with this name. */
    Locator row(String name) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Pictures of the page as it is: wide, dark, and as narrow as it must work, where nothing is cut off. */
    void picture(String name) {
        Screens.save(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Screens.save(page, name + "-dunkel");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        var size = page.viewportSize();
        page.setViewportSize(NARROWEST, 700);
        Screens.save(page, name + "-schmal");
        var width = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(size.width, size.height);
        assertThat(width).as("the width that " + name + " needs").isEqualTo(NARROWEST);
    }

    /** The browser had nothing to complain about: no script refused, nothing missing. */
    void assertNoComplaint() {
        assertThat(complaints).isEmpty();
    }
}
