package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is changed in the console of a real hub, in a real browser, in German. */
class ConsoleChangesTest {

    private static final String PASSWORD = "correct horse battery";

    @RegisterExtension
    private static final Scene SCENE = Scene.of("Metzgerei Brandl");

    @Test
    void aDeclarationIsChangedAndTheGatewayActivated() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();
        console.open("/systems/" + SCENE.stage().declare("Filiale Pasing").id());
        console.follow("Bearbeiten");
        page.getByLabel("Server-Name").fill("Filiale Laim");
        console.field("Nationale Vorwahl").fill("null");
        console.button("Speichern").click();
        assertThat(page.getByText("Bis zu 32 Ziffern, * oder #.")).isVisible();
        console.assertFits();
        console.field("Nationale Vorwahl").fill("0");
        console.button("Speichern").click();
        assertThat(console.heading("Filiale Laim")).isVisible();

        console.follow("WebRTC-Gateway aktivieren");
        page.getByLabel("Ich akzeptiere").check();
        console.button("WebRTC-Gateway aktivieren").click();
        assertThat(page.getByText("Das WebRTC-Gateway ist aktiviert.")).isVisible();

        console.assertNoComplaint();
    }

    @Test
    void rulesAreAddedTriedAndDraggedIntoAnotherOrder() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();
        console.open("/systems/" + SCENE.stage().declare("Filiale Sendling").id() + "/telephony");
        addRule(console, "^1(\\d{2})$", "5$1", "Nebenstellen");
        addRule(console, "^0900", "", "keine Mehrwertnummern");
        page.getByLabel("Nummern zum Ausprobieren").fill("123\n089 123456\n0900 123456\n112");
        console.button("Ausprobieren").click();
        assertThat(page.getByText("+4989123456")).isVisible();
        console.assertFits();

        page.locator("tr[data-place='2']").dragTo(page.locator("tr[data-place='1']"));
        assertThat(page.getByText("Die Regeln stehen in ihrer neuen Reihenfolge."))
                .isVisible();
        assertThat(page.locator("tr[data-place='1']")).containsText("^0900");

        console.follow("Regel hinzufügen");
        console.field("Suchen").fill("^0(\\d+");
        console.button("Speichern").click();
        assertThat(page.getByText("Zeichen ").first()).isVisible();
        console.assertFits();
        console.assertNoComplaint();
    }

    @Test
    void aUserIsMadeAndSetsAPasswordByTheLink() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();
        SCENE.stage().declare("Filiale Giesing");
        console.follow("Kundenunternehmen");
        console.follow("Metzgerei Brandl");
        console.follow("Benutzer und Rollen");
        console.follow("Benutzer erstellen");
        page.getByLabel("Vorname").fill("Anna");
        page.getByLabel("Nachname").fill("Zander");
        page.getByLabel("E-Mail-Adresse").fill("anna@example.org");
        page.getByLabel("Rolle").selectOption("company-admin");
        console.button("Benutzer erstellen").click();
        var link = page.locator("code").innerText();
        console.assertFits();
        console.follow("Schließen");
        assertThat(console.row("Anna Zander")).containsText("eingeladen");

        page.context().clearCookies();
        page.navigate(link);
        page.getByLabel("Neues Kennwort").fill(PASSWORD);
        page.getByLabel("Kennwort wiederholen").fill(PASSWORD);
        console.button("Kennwort setzen").click();
        assertThat(console.heading("Anmelden")).isVisible();
        console.assertNoComplaint();
    }

    @Test
    void theSecondOfTwoWhoEditOnePbxSeesWhatTheFirstSavedAndLosesNothing() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();
        // Given two administrators with the same form open
        var form = "/systems/" + SCENE.stage().declare("Filiale Riem").id() + "/edit";
        var anna = administrator("Anna", "anna.riem@example.org");
        var colleague = SCENE.console(Tongue.GERMAN, new ConsoleWindow.Person(anna, PASSWORD));
        console.open(form);
        colleague.open(form);

        // When both save, the first one another name, the second one another name and prefix
        page.getByLabel("Server-Name").fill("Filiale Trudering");
        console.button("Speichern").click();
        assertThat(console.heading("Filiale Trudering")).isVisible();
        colleague.page().getByLabel("Server-Name").fill("Filiale Riem Ost");
        colleague.field("Internationale Vorwahl").fill("000");
        colleague.button("Speichern").click();

        // Then the second one is told, has lost nothing, and decides
        var theirs = colleague.page();
        assertThat(theirs.getByText("Jemand anderes hat diese Telefonanlage inzwischen geändert."))
                .isVisible();
        assertThat(theirs.getByLabel("Server-Name")).hasValue("Filiale Riem Ost");
        assertThat(theirs.locator(".meanwhile")).containsText("Filiale Trudering");
        colleague.button("Speichern").click();
        assertThat(colleague.heading("Filiale Riem Ost")).isVisible();
        page.reload();
        assertThat(console.heading("Filiale Riem Ost")).isVisible();
        console.assertNoComplaint();
    }

    @Test
    void thePastFollowsTheStatusWithoutALoadOfThePage() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();
        var system = SCENE.stage().declare("Filiale Milbertshofen");
        try (var pbx = RestlessPbx.activate(SCENE.hub(), system, "CPU0000700003")) {
            // Given its past, unfolded as text, without a failure
            console.open("/systems/" + pbx.system().id() + "/connection");
            var badge = page.locator("[data-system] .badge");
            assertThat(badge).hasText("Laufend");
            var text = page.locator("#timeline-text");
            page.getByText("Als Text").click();
            assertThat(text).not().containsText("Eingeschränkt");

            // When a channel fails
            pbx.turn();

            // Then badge and past turn, and what was unfolded stays so
            assertThat(badge).hasText("Eingeschränkt");
            assertThat(text).containsText("Eingeschränkt");
            assertThat(text.locator("table")).isVisible();
            console.assertNoComplaint();
        }
    }

    @Test
    void aResetAsksOnceAndThenTheListShowsPendingWithAnotherCode() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();
        var system = SCENE.stage().declare("Filiale Berg am Laim");
        try (var pbx = RestlessPbx.activate(SCENE.stage().hub(), system, "CPU0000700001")) {
            // Given a PBX that is connected
            console.open("/systems/" + pbx.system().id() + "/connection");
            var badge = page.locator("[data-system] .badge");
            assertThat(badge).hasText("Laufend");

            // When a reset is begun and left, and begun again and confirmed
            console.follow("Verbindung zurücksetzen").follow("Abbrechen");
            assertThat(badge).hasText("Laufend");
            console.follow("Verbindung zurücksetzen");
            assertThat(page.getByText("Geräte-ID, Informationen zur Einwahl, Regeln und Verlauf bleiben."))
                    .isVisible();
            console.button("Verbindung zurücksetzen").click();

            // Then it waits for another code
            assertThat(page.getByText("Die Verbindung ist zurückgesetzt.")).isVisible();
            assertThat(badge).hasText("Ausstehend");
            assertThat(page.locator("#activation-code")).not().hasText(system.code());
            assertThat(page.locator("#events")).containsText("neuer Aktivierungscode");
            console.assertNoComplaint();
        }
    }

    @Test
    void whatIsConnectedIsNotDeletedNotEvenByAPageThatWasOpenBefore() {
        var console = SCENE.console(Tongue.GERMAN);
        var page = console.page();
        // Given the question whether to delete it, from before it came
        var system = SCENE.stage().declare("Filiale Neuperlach");
        console.open("/systems/" + system.id() + "/delete");
        var delete = console.button("Löschen");
        assertThat(delete).isVisible();

        try (var pbx = RestlessPbx.activate(SCENE.stage().hub(), system, "CPU0000700002")) {
            SCENE.stage().awaitLabel(pbx.system(), "Running");

            // When that is confirmed now
            delete.click();

            // Then it is refused with what to do, and the question is not put again
            assertThat(page.getByText("Die Anlage ist verbunden.").first()).isVisible();
            assertThat(page.getByText("Trennen Sie sie zuerst").first()).isVisible();
            assertThat(delete).not().isVisible();
        }
        SCENE.stage().awaitLabel(system, "Activated");
        console.open("/systems/" + system.id() + "/delete");
        delete.click();
        assertThat(page.getByText("Gelöscht.")).isVisible();
        assertThat(page.getByText("Filiale Neuperlach")).hasCount(0);
    }

    /** Another administrator of the customer; the e-mail address. */
    private static String administrator(String name, String mail) {
        var _ = SCENE.stage()
                .admin()
                .post(
                        "/api/rainbow/admin/v1.0/users",
                        Map.of(
                                "firstName",
                                name,
                                "lastName",
                                "Huber",
                                "loginEmail",
                                mail,
                                "password",
                                PASSWORD,
                                "companyId",
                                SCENE.stage().customer(),
                                "adminType",
                                "company_admin",
                                "roles",
                                List.of("user", "admin")));
        return mail;
    }

    private static void addRule(ConsoleWindow console, String match, String replacement, String description) {
        console.follow("Regel hinzufügen");
        console.field("Suchen").fill(match);
        console.page().getByLabel("Ersetzen durch").fill(replacement);
        console.page().getByLabel("Beschreibung").fill(description);
        console.button("Speichern").click();
        assertThat(console.page().getByText("Gespeichert.")).isVisible();
    }
}
