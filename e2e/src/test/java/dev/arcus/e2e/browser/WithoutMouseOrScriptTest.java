package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.arcus.e2e.support.AdminClient.Declared;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The console for whoever uses no mouse, lets no script run, or wants nothing to move. */
class WithoutMouseOrScriptTest {

    private static final int MOST_STOPS = 80;

    private static final String IS_FOCUSED = "element => element === document.activeElement";

    private static final String SHOWS_FOCUS = """
            () => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            }""";

    /** The elements that move or fade, as "tag: how long" each. */
    private static final String MOVING = """
            () => [...document.querySelectorAll('*')]
              .map(each => [each.tagName, getComputedStyle(each)])
              .filter(([, style]) => [style.animationDuration, style.transitionDuration]
                .some(all => all.split(',').some(one => parseFloat(one) > 0)) || style.scrollBehavior === 'smooth')
              .map(([tag, style]) => tag + ': ' + style.animationDuration + ' ' + style.transitionDuration)""";

    @RegisterExtension
    private static final Scene SCENE = Scene.of("Gärtnerei Sommer");

    @Test
    void aPbxIsCreatedAndItsLicenceAcceptedByKeyboard() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();
        console.open(servers() + "/new");
        var gateway = console.field("WebRTC-Gateway aktivieren");
        tabTo(page, console.field("Server-Name"));
        page.keyboard().type("Baumschule");

        // The window of the licence takes the focus, and gives it back, whether it is left or accepted
        tabTo(page, gateway);
        page.keyboard().press("Space");
        assertThat(page.locator(".reading")).isFocused();
        page.keyboard().press("Escape");
        assertThat(gateway).isFocused();
        assertThat(gateway).not().isChecked();
        page.keyboard().press("Space");
        page.keyboard().press("End");
        assertThat(console.button("Ich akzeptiere")).isEnabled();
        tabTo(page, console.button("Ich akzeptiere"));
        page.keyboard().press("Enter");
        assertThat(gateway).isFocused();
        assertThat(gateway).isChecked();

        // The window with device ID and code is left by keyboard, too, and one goes on where the page begins
        tabTo(page, console.button("Erstellen").last());
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog #created-id")).isVisible();
        tabTo(page, page.locator("dialog a[data-close]"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        assertThat(console.row("Baumschule")).containsText("Ausstehend");
        console.assertNoComplaint();
    }

    @Test
    void aPbxFromStockIsCreatedAndWatchedWithoutScripts() {
        // Given a box of the fleet, and a browser in which no script runs
        var pair = "ALE12-1234.5678.80";
        SCENE.stage().addToFleet(pair, "CPU0000000301");
        var page = SCENE.windowWithoutScripts(Tongue.GERMAN);
        var console = ConsoleWindow.in(Tongue.GERMAN, page, SCENE.hub());
        console.follow("Kundenunternehmen").follow(SCENE.customer()).follow("Kommunikation");

        // When it is created, the licence of its gateway accepted
        console.follow("Erstellen");
        console.field("Server-Name").fill("Gewächshaus");
        console.field("WebRTC-Gateway aktivieren").check();
        page.locator("noscript summary, details.licence summary").first().click();
        page.getByLabel("Ich akzeptiere").check();
        console.field("Geräte-ID und Aktivierungscode angeben").check();
        console.field("Geräte-ID").fill(pair);
        console.field("Aktivierungscode").fill(pair);
        console.button("Erstellen").last().click();

        // Then the list says so, and Running once the page is loaded again
        assertThat(console.row("Gewächshaus")).containsText("Ausstehend");
        var system = declared(page, pair);
        Box.fromStock(SCENE, "scriptless", "CPU0000000301", pair);
        SCENE.stage().awaitLabel(system, "Running");
        page.reload();
        assertThat(console.row("Gewächshaus")).containsText("Laufend");

        // And every page of it can be read
        console.follow("Gewächshaus");
        assertThat(page.locator("dl").filter(new Locator.FilterOptions().setHasText("WebRTC-Gateway")))
                .containsText("Ja");
        for (var tab : List.of("Telefonie", "Verbindung", "Geräte", "Verlauf")) {
            console.follow(tab);
            assertThat(page.locator(".tabs [aria-current=page]")).hasText(tab);
            console.assertFits();
        }
        console.assertNoComplaint();
    }

    @Test
    void nothingMovesForWhoeverWantsNoMotion() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        var system = SCENE.stage().declare("Schaugarten");

        for (var path : List.of(
                "/", servers(), servers() + "/new", "/systems/" + system.id() + "/connection", "/search?q=Garten")) {
            console.open(path);
            assertThat((List<?>) page.evaluate(MOVING)).as(path).isEmpty();
        }
    }

    private static String servers() {
        return "/companies/" + SCENE.stage().customer() + "/communication/servers";
    }

    private static Declared declared(Page page, String pair) {
        var id = page.locator("tr", new Page.LocatorOptions().setHasText(pair)).getAttribute("data-system");
        return new Declared(id, "Gewächshaus", pair, pair, "created");
    }

    /** Presses Tab until it is reached; at each stop one sees where one is. */
    private static void tabTo(Page page, Locator wanted) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate(SHOWS_FOCUS))
                    .as("the focus is seen at " + page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
                    .isTrue();
            if ((Boolean) wanted.evaluate(IS_FOCUSED)) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + wanted);
    }
}
