package dev.arcus.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed in the console of a real hub, in a real browser, in German. */
class ConsoleChangesTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Stage stage;

    private Page page;
    private ConsoleWindow console;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        stage = Stage.open(folder);
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
            chromium.close();
        }
    }

    @BeforeEach
    void window() {
        page = chromium.window();
        console = ConsoleWindow.inGerman(page, stage.hub());
    }

    @AfterEach
    void shut() {
        page.context().close();
    }

    @Test
    void aDeclarationIsChangedAndTheGatewayActivated() {
        console.open("/systems/" + stage.declare("Filiale Pasing").id());
        console.follow("Bearbeiten");
        page.getByLabel("Server-Name").fill("Filiale Laim");
        field("Nationale Vorwahl").fill("null");
        console.button("Speichern").click();
        assertThat(page.getByText("Bis zu 32 Ziffern, * oder #.")).isVisible();
        console.picture("konsole-bearbeiten");
        field("Nationale Vorwahl").fill("0");
        console.button("Speichern").click();
        assertThat(console.heading("Filiale Laim")).isVisible();

        console.follow("WebRTC-Gateway aktivieren");
        console.picture("konsole-gateway");
        page.getByLabel("Ich akzeptiere").check();
        console.button("WebRTC-Gateway aktivieren").click();
        assertThat(page.getByText("Das WebRTC-Gateway ist aktiviert.")).isVisible();
        console.picture("konsole-informationen-bearbeiten");

        for (var sheet : new String[][] {
            {"Unternehmen", "konsole-teilen"},
            {"Standorte", "konsole-standorte"},
            {"In ein anderes Unternehmen verschieben", "konsole-verschieben"},
            {"Hardware ersetzen", "konsole-ersetzen"},
            {"Löschen", "konsole-loeschen"}
        }) {
            console.follow(sheet[0]);
            console.picture(sheet[1]);
            page.goBack();
        }
        console.assertNoComplaint();
    }

    @Test
    void rulesAreAddedTriedAndDraggedIntoAnotherOrder() {
        console.open("/systems/" + stage.declare("Filiale Sendling").id() + "/telephony");
        addRule("^1(\\d{2})$", "5$1", "Nebenstellen");
        addRule("^0900", "", "keine Mehrwertnummern");
        page.getByLabel("Nummern zum Ausprobieren").fill("123\n089 123456\n0900 123456\n112");
        console.button("Ausprobieren").click();
        assertThat(page.getByText("+4989123456")).isVisible();
        console.picture("konsole-telefonie");

        page.locator("tr[data-place='2']").dragTo(page.locator("tr[data-place='1']"));
        assertThat(page.getByText("Die Regeln stehen in ihrer neuen Reihenfolge."))
                .isVisible();
        assertThat(page.locator("tr[data-place='1']")).containsText("^0900");

        console.follow("Regel hinzufügen");
        field("Suchen").fill("^0(\\d+");
        console.button("Speichern").click();
        assertThat(page.getByText("Zeichen ").first()).isVisible();
        console.picture("konsole-regel");
        for (var sheet : new String[][] {
            {"rules", "konsole-regeln-einfuegen"},
            {"emergency", "konsole-notruf"},
            {"tests", "konsole-testnummern"},
            {"phones", "konsole-telefone"}
        }) {
            console.open(page.url().replaceFirst("https?://[^/]+", "").replaceFirst("/telephony/.*", "/telephony/")
                    + sheet[0]);
            console.picture(sheet[1]);
        }
        console.assertNoComplaint();
    }

    @Test
    void aUserIsMadeAndSetsAPasswordByTheLink() {
        stage.declare("Filiale Giesing");
        console.follow("Kundenunternehmen");
        console.follow("Bakery Sonnenschein");
        console.follow("Benutzer und Rollen");
        console.follow("Benutzer erstellen");
        page.getByLabel("Vorname").fill("Anna");
        page.getByLabel("Nachname").fill("Zander");
        page.getByLabel("E-Mail-Adresse").fill("anna@example.org");
        page.getByLabel("Rolle").selectOption("company-admin");
        console.picture("konsole-benutzer");
        console.button("Benutzer erstellen").click();
        var link = page.locator("code").innerText();
        console.picture("konsole-kennwort-link");
        console.follow("Schließen");
        assertThat(console.row("Anna Zander")).containsText("eingeladen");
        console.picture("konsole-benutzer-liste");

        page.context().clearCookies();
        page.navigate(link);
        console.picture("konsole-kennwort");
        page.getByLabel("Neues Kennwort").fill(PASSWORD);
        page.getByLabel("Noch einmal").fill(PASSWORD);
        console.button("Kennwort setzen").click();
        assertThat(console.heading("Anmelden")).isVisible();
        console.assertNoComplaint();
    }

    @Test
    void theSecondOfTwoWhoEditOnePbxSeesWhatTheFirstSavedAndLosesNothing() {
        // Given two administrators with the same form open
        var form = "/systems/" + stage.declare("Filiale Riem").id() + "/edit";
        var anna = administrator("Anna", "anna.riem@example.org");
        var colleague =
                ConsoleWindow.inGerman(chromium.window(), stage.hub(), new ConsoleWindow.Person(anna, PASSWORD));
        console.open(form);
        colleague.open(form);

        // When both save, the first one another name, the second one another name and prefix
        page.getByLabel("Server-Name").fill("Filiale Trudering");
        console.button("Speichern").click();
        assertThat(console.heading("Filiale Trudering")).isVisible();
        colleague.page().getByLabel("Server-Name").fill("Filiale Riem Ost");
        field(colleague.page(), "Internationale Vorwahl").fill("000");
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
        theirs.context().close();
    }

    @Test
    void aResetAsksOnceAndThenTheListShowsPendingWithAnotherCode() {
        var system = stage.declare("Filiale Berg am Laim");
        try (var pbx = RestlessPbx.activate(stage.hub(), system, "CPU0000700001")) {
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
        // Given the question whether to delete it, from before it came
        var system = stage.declare("Filiale Neuperlach");
        console.open("/systems/" + system.id() + "/delete");
        var delete = console.button("Löschen");
        assertThat(delete).isVisible();

        try (var pbx = RestlessPbx.activate(stage.hub(), system, "CPU0000700002")) {
            stage.awaitLabel(pbx.system(), "Running");

            // When that is confirmed now
            delete.click();

            // Then it is refused with what to do, and the question is not put again
            assertThat(page.getByText("Die Anlage ist verbunden.").first()).isVisible();
            assertThat(page.getByText("Trennen Sie sie zuerst").first()).isVisible();
            assertThat(delete).not().isVisible();
        }
        stage.awaitLabel(system, "Activated");
        console.open("/systems/" + system.id() + "/delete");
        delete.click();
        assertThat(page.getByText("Gelöscht.")).isVisible();
        assertThat(page.getByText("Filiale Neuperlach")).hasCount(0);
    }

    /** Another administrator of the customer; the e-mail address. */
    private static String administrator(String name, String mail) {
        var _ = stage.admin()
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
                                stage.customer(),
                                "adminType",
                                "company_admin",
                                "roles",
                                List.of("user", "admin")));
        return mail;
    }

    private Locator field(String label) {
        return field(page, label);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void addRule(String match, String replacement, String description) {
        console.follow("Regel hinzufügen");
        field("Suchen").fill(match);
        page.getByLabel("Ersetzen durch").fill(replacement);
        page.getByLabel("Beschreibung").fill(description);
        console.button("Speichern").click();
        assertThat(page.getByText("Gespeichert.")).isVisible();
    }
}
