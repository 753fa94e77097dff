package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.arcus.e2e.support.AdminClient.Declared;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both journeys of the article in each language: the console on one side, the PBX's own page on the other, and a real agent between. */
class ArticleJourneysTest {

    /** It takes less than a second, which {@code ./arcus prove live} measures; this machine may be busy. */
    private static final LocatorAssertions.HasTextOptions BY_ITSELF =
            new LocatorAssertions.HasTextOptions().setTimeout(10_000);

    private static final List<Label> FORM = List.of(
            Label.SERVER_NAME,
            Label.SERVER_TYPE,
            Label.ACTIVATE_GATEWAY,
            Label.SPECIFY,
            Label.COUNTRY,
            Label.NATIONAL_PREFIX,
            Label.INTERNATIONAL_PREFIX,
            Label.OUTBOUND_PREFIX,
            Label.USE_OUTBOUND_PREFIX,
            Label.INSTALLATION_NUMBER);

    private static final long LIGHTEST_MACHINE = 128;

    @RegisterExtension
    private static final Scene SCENE = Scene.of("Bäckerei Sonnenschein");

    @ParameterizedTest
    @EnumSource
    void fromStockNobodyTypesAnythingOnThePbx(Tongue tongue) {
        // Given a PBX of the partner's fleet, and the form that the way of the article leads to
        var name = "Filiale " + tongue;
        var pair = "ALE12-1234.5678.9" + tongue.ordinal();
        var serial = "CPU000000000" + tongue.ordinal();
        SCENE.stage().addToFleet(pair, serial);
        var console = SCENE.console(tongue);
        var page = walk(console, tongue);
        console.follow(Label.CREATE.in(tongue));
        assertForm(console, tongue);

        // When it is picked from the fleet and created
        console.field(Label.SERVER_NAME.in(tongue)).fill(name);
        console.field(Label.SERVER_TYPE.in(tongue)).selectOption("OXO Connect");
        console.field(Label.SPECIFY.in(tongue)).check();
        page.locator("#item")
                .selectOption(page.locator("#item option", new Page.LocatorOptions().setHasText(pair))
                        .getAttribute("value"));
        assertThat(console.field(Label.DEVICE_ID.in(tongue))).hasValue(pair);
        assertThat(console.field(Label.ACTIVATION_CODE.in(tongue))).hasValue(pair);
        console.button(Label.CREATE.in(tongue)).last().click();

        // Then it is Pending until the box is switched on, and turns to Running without a reload
        assertThat(console.row(name).locator(".badge")).hasText(Label.PENDING.in(tongue));
        assertThat(page.locator("dialog[open]")).hasCount(0);
        var box = Box.fromStock(SCENE, "stock-" + tongue, serial, pair);
        assertTurnsToRunning(console, tongue, declared(page, name, pair, pair));

        // And the PBX's page has it all by itself
        var omc = OmcWindow.firstUse(SCENE.window(tongue), tongue, box.port()).choose(Label.CLOUD_RAINBOW);
        assertThat(omc.enabled()).isChecked();
        assertThat(omc.pabxId()).hasValue(pair);
        assertThat(omc.code()).hasValue(pair);
        omc.awaitConnected();
        picture(tongue, omc, "omc-lagermodus");
        console.assertNoComplaint();
    }

    @ParameterizedTest
    @EnumSource
    void builtToOrderTheTechnicianTypesBothAppliesAndSaysYes(Tongue tongue) {
        // Given the form, with the licence agreement of the gateway read and accepted
        var name = "Kanzlei " + tongue;
        var console = SCENE.console(tongue);
        var page = walk(console, tongue);
        console.follow(Label.CREATE.in(tongue));
        console.field(Label.SERVER_NAME.in(tongue)).fill(name);
        assertThat(page.locator("#example")).hasText(Label.EXAMPLE.in(tongue));
        console.field(Label.INSTALLATION_NUMBER.in(tongue)).fill("Zentrale");
        assertThat(page.locator("#installation-wrong")).containsText(Label.NO_NUMBER.in(tongue));
        console.field(Label.INSTALLATION_NUMBER.in(tongue)).fill("+49 89 1234560");
        assertThat(page.locator("#installation-wrong")).hasText("");
        acceptLicence(console, tongue);

        // When it is created, the window hands over device ID and code
        console.button(Label.CREATE.in(tongue)).last().click();
        assertThat(page.locator("dialog dt"))
                .hasText(new String[] {Label.DEVICE_ID.in(tongue), Label.ACTIVATION_CODE.in(tongue)});
        var pbxId = page.locator("#created-id").innerText();
        var code = page.locator("#created-code").innerText();
        console.assertFits();
        assertSheet(console, tongue, pbxId);
        console.follow(Label.CLOSE.in(tongue));
        assertThat(console.row(name).locator(".badge")).hasText(Label.PENDING.in(tongue));

        // And when the technician ticks, pastes both, applies and says yes
        var system = declared(page, name, pbxId, code);
        var box = Box.builtToOrder(SCENE, "btco-" + tongue, "CPU000000010" + tongue.ordinal());
        var omc = OmcWindow.firstUse(SCENE.window(tongue), tongue, box.port()).choose(Label.CLOUD_RAINBOW);
        assertThat(omc.pabxId()).hasValue("CPU000000010" + tongue.ordinal());
        assertThat(omc.domain()).hasValue("openrainbow.com");
        omc.loadInstallationFile(Box.installation(SCENE, "btco-" + tongue));
        picture(tongue, omc, "omc-werk");
        omc.enabled().check();
        omc.pabxId().fill(pbxId);
        omc.code().fill(" " + code + " ");
        omc.click(Label.APPLY);
        assertThat(omc.question()).containsText(Label.APPLY_QUESTION.in(tongue));
        assertThat(omc.question()).containsText(pbxId);
        picture(tongue, omc, "omc-anwenden");
        omc.click(Label.YES);

        // Then both sides say so by themselves, and the code is greyed out
        assertTurnsToRunning(console, tongue, system);
        omc.awaitConnected();
        assertThat(omc.code()).isDisabled();
        assertThat(omc.code()).hasValue(code);
        picture(tongue, omc, "omc-verbunden");
        assertConnection(console, tongue, name);
        assertThat(SCENE.stage().admin().system(system.id()).credential()).isEqualTo("activated");
        assertThat(box.mebibytes()).isLessThanOrEqualTo(LIGHTEST_MACHINE);
        console.assertNoComplaint();
    }

    /** Manage customers, MY CUSTOMERS, Customer companies, (company), Communication, Communication servers. */
    private static Page walk(ConsoleWindow console, Tongue tongue) {
        var page = console.page();
        assertThat(page.locator("html")).hasAttribute("lang", tongue.code());
        assertThat(page.locator("nav.tree > p")).hasText(Label.MANAGE_CUSTOMERS.in(tongue));
        assertThat(console.heading(Label.MY_CUSTOMERS.in(tongue))).isVisible();
        console.follow(Label.CUSTOMER_COMPANIES.in(tongue));
        assertThat(console.heading(Label.CUSTOMER_COMPANIES.in(tongue))).isVisible();
        console.follow(SCENE.customer()).follow(Label.COMMUNICATION.in(tongue));
        assertThat(console.heading(Label.COMMUNICATION_SERVERS.in(tongue))).isVisible();
        assertThat(page.locator(".tabs [aria-current=page]")).hasText(Label.COMMUNICATION_SERVERS.in(tongue));
        return page;
    }

    private static void assertForm(ConsoleWindow console, Tongue tongue) {
        assertThat(console.heading(Label.DIALING_INFORMATION.in(tongue))).isVisible();
        for (var label : FORM) {
            assertThat(console.field(label.in(tongue))).isVisible();
        }
    }

    private static void acceptLicence(ConsoleWindow console, Tongue tongue) {
        var box = console.field(Label.ACTIVATE_GATEWAY.in(tongue));
        var accept = console.button(Label.I_ACCEPT.in(tongue));
        box.click();
        assertThat(box).not().isChecked();
        assertThat(accept).isDisabled();
        console.assertFits();
        console.page().locator(".reading").evaluate("reading => reading.scrollTo(0, reading.scrollHeight)");
        accept.click();
        assertThat(box).isChecked();
    }

    /** What the technician gets is in the language of the customer's country. */
    private static void assertSheet(ConsoleWindow console, Tongue tongue, String pbxId) {
        var page = console.page();
        var list = page.url();
        console.follow(Label.SHEET.in(tongue));
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.getByText(pbxId)).isVisible();
        page.navigate(list);
    }

    private static void assertTurnsToRunning(ConsoleWindow console, Tongue tongue, Declared system) {
        SCENE.stage().awaitLabel(system, "Running");
        assertThat(console.row(system.name()).locator(".badge")).hasText(Label.RUNNING.in(tongue), BY_ITSELF);
    }

    private static void assertConnection(ConsoleWindow console, Tongue tongue, String name) {
        console.follow(name);
        for (var tab : List.of(Label.INFORMATION, Label.TELEPHONY, Label.HISTORY, Label.CONNECTION)) {
            console.follow(tab.in(tongue));
            assertThat(console.page().locator(".tabs [aria-current=page]")).hasText(tab.in(tongue));
        }
        assertThat(console.page().locator(".state .badge")).hasText(Label.RUNNING.in(tongue));
        assertThat(console.heading(Label.PROOFS.in(tongue))).isVisible();
        console.button(Label.PROBE_NOW.in(tongue)).click();
        assertThat(console.page().locator(".notice")).containsText(Label.ANSWERED.in(tongue));
    }

    private static Declared declared(Page page, String name, String pbxId, String code) {
        var id = page.locator("tr", new Page.LocatorOptions().setHasText(name)).getAttribute("data-system");
        assertThat(id).matches("[0-9a-f]{24}");
        return new Declared(id, name, pbxId, code, "created");
    }

    /** The pages of the documentation show the PBX's page in German. */
    private static void picture(Tongue tongue, OmcWindow omc, String name) {
        if (tongue == Tongue.GERMAN) {
            Screens.save(omc.page(), name);
        }
    }
}
