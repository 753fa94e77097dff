package dev.arcus.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.arcus.e2e.support.HubProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The console of a hub in a browser window, by the words that people read. Keeps what the browser complains about. */
final class ConsoleWindow {

    private static final int NARROWEST = 320;

    /** What stands out on the right. */
    private static final String WIDE = """
            width => [...document.querySelectorAll('main *')]
              .filter(each => each.getBoundingClientRect().right > width)
              .map(each => each.outerHTML.slice(0, 80))
              .slice(-5)""";

    /** A form that comes back with what is wrong in it is no complaint. */
    private static final String REFUSED_FORM = "status of 422";

    /** Nor is a field that was still being judged when its form was sent. */
    private static final Pattern OVERTAKEN = Pattern.compile("^htmx:(sendAbort|afterRequest), ");

    private final Page page;
    private final String hub;
    private final List<String> complaints = new ArrayList<>();

    private ConsoleWindow(Page page, String hub) {
        this.page = page;
        this.hub = hub;
        page.onConsoleMessage(message -> {
            var text = message.text();
            if (message.type().equals("error")
                    && !text.contains(REFUSED_FORM)
                    && !OVERTAKEN.matcher(text).find()) {
                complaints.add(text);
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

    static ConsoleWindow in(Tongue tongue, Page page, HubProcess hub) {
        return in(tongue, page, hub, Person.OPERATOR);
    }

    static ConsoleWindow in(Tongue tongue, Page page, HubProcess hub, Person person) {
        return logIn(page, hub, person, Label.EMAIL.in(tongue), Label.PASSWORD.in(tongue), Label.LOG_IN.in(tongue));
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

    /** The field with exactly this label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The row of the device list with this name. */
    Locator row(String name) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Nothing is cut off in a window as narrow as it must work. */
    void assertFits() {
        var size = page.viewportSize();
        page.setViewportSize(NARROWEST, 700);
        var width = page.evaluate("document.documentElement.scrollWidth");
        var wide = page.evaluate(WIDE, NARROWEST);
        page.setViewportSize(size.width, size.height);
        assertThat(width)
                .as("the width that " + page.url() + " needs for " + wide)
                .isEqualTo(NARROWEST);
    }

    /** The browser had nothing to complain about: no script refused, nothing missing. */
    void assertNoComplaint() {
        assertThat(complaints).isEmpty();
    }
}
