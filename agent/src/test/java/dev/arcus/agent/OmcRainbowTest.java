package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.OmcBrowser.Shown;
import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.CredentialOffer;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page <em>Cloud Rainbow</em> in German, over real HTTP, beside a hub. */
final class OmcRainbowTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final TestHub hub = TestHub.start(AUTHORITY.server());

    @TempDir
    Path temp;

    private Site site;
    private OmcBrowser browser;

    @BeforeEach
    void start() throws Exception {
        site = new Site(temp.resolve("site")).on(SettingsChange.none());
        browser = german();
    }

    @AfterEach
    void stop() throws IOException {
        browser.close();
        site.close();
        hub.close();
    }

    @Test
    void theFieldsStandAsFromTheFactory() throws Exception {
        String serial = site.text("pbx/hardware").replaceAll("(?s).*serial=(\\S+).*", "$1");

        Shown page = browser.get("/cloud-rainbow");

        assertThat(page.words())
                .contains("Rainbow aktiviert", "Rainbow PABX-ID", "Aktivierungscode", "Domänenname", "Anwenden")
                .contains("Verbindungsstatus Deaktiviert", "kein Hub für diese Domäne installiert");
        assertThat(page.text()).doesNotContain("checked");
        assertThat(page.input("pabx-id")).contains("value=\"" + serial + "\"");
        assertThat(page.input("code")).contains("value=\"\"").doesNotContain("disabled");
        assertThat(page.input("domain")).contains("value=\"openrainbow.com\"");
    }

    @Test
    void applyAsksAndOnlyYesStores() throws Exception {
        installHub();
        String before = site.text("settings");

        Shown question = apply("PBX-1", Site.CODE).hasStatus(200);

        assertThat(question.words()).contains("Änderungen anwenden?", "Rainbow aktiviert Nein Ja", " Ja ", " Nein ");
        assertThat(site.text("settings")).isEqualTo(before);
        hub.knows("code", Site.CODE);
        yes("PBX-1", Site.CODE).hasSeeOther("/cloud-rainbow?done=enabled");
        site.await(ConnectionStatus.Connected.class);
        assertThat(browser.get("/cloud-rainbow?done=enabled").words())
                .contains("Angewendet. Die Anlage verbindet sich jetzt.", "Verbindungsstatus Verbunden Seit ");
    }

    @Test
    void noGoesBackToTheFieldsAsTyped() throws Exception {
        apply("PBX-1", Site.CODE);

        Shown page = browser.post(
                        "/cloud-rainbow",
                        "step",
                        "no",
                        "enabled",
                        "yes",
                        "pabx-id",
                        "PBX-1",
                        "code",
                        Site.CODE,
                        "domain",
                        "openrainbow.com")
                .hasStatus(200);

        assertThat(page.input("pabx-id")).contains("value=\"PBX-1\"").doesNotContain("data-stored=\"PBX-1\"");
        assertThat(page.input("code")).contains("value=\"" + Site.CODE + "\"", "data-stored=\"\"");
        assertThat(page.text()).contains("value=\"yes\" checked data-stored=\"\"");
        assertThat(site.settings().pabxId()).isEmpty();
    }

    @Test
    void theCodeIsGreyedOutOnceThePasswordWasReceived() throws Exception {
        activate();

        Shown page = browser.get("/cloud-rainbow");

        assertThat(page.input("code")).contains("disabled", "value=\"" + Site.CODE + "\"");
        assertThat(page.text()).contains("data-code=\"locked\"");
        Shown forged = yes("PBX-1", "ANOTHER").hasStatus(422);
        assertThat(forged.words()).contains("Der Aktivierungscode ist ausgegraut");
        assertThat(site.settings().code().orElseThrow().text()).isEqualTo(Site.CODE);
    }

    @Test
    void anotherPabxIdBringsItsOwnCode() throws Exception {
        activate();
        hub.knows("other", "9999-0000");

        yes("PBX-2", "9999-0000").hasStatus(303);

        hub.visit(2).awaitHello();
        assertThat(hub.visit(2).user()).isEqualTo("PBX-2");
        assertThat(hub.visit(2).secret()).isEqualTo("other");
    }

    @Test
    void theCodeIsEditableAgainWhenTheHubRefusesThePasswordWhichStays() throws Exception {
        activate();
        hub.forgets("code");

        hub.visit(1).send(StreamError.of(StreamCondition.RESET).toElement());
        site.await(ConnectionStatus.NotConnected.class);

        Shown page = browser.get("/cloud-rainbow");
        assertThat(page.input("code")).contains("value=\"\"").doesNotContain("disabled");
        assertThat(page.words())
                .contains("Die Verbindung wurde im Hub zurückgesetzt: ein neuer Aktivierungscode ist nötig")
                .contains("Geben Sie den neuen Aktivierungscode aus der Registerkarte Verbindung im Hub ein");
        assertThat(site.text("credential")).contains(SECRET);
        hub.knows("new code", "9999-0000");
        yes("PBX-1", "9999-0000").hasStatus(303);
        site.await(ConnectionStatus.Connected.class);
        assertThat(hub.visit(2).secret()).isEqualTo("new code");
        assertThat(site.text("credential")).contains(SECRET);
    }

    @Test
    void aRefusalIsShownWithItsRemedyNumberAndNextAttemptAndAfterARestartAsWell() throws Exception {
        installHub();
        yes("PBX-1", "falsch").hasStatus(303);
        site.await(ConnectionStatus.Refused.class);

        assertThat(browser.get("/cloud-rainbow").words())
                .contains("Verbindungsstatus Abgewiesen PABX-ID, Aktivierungscode oder Kennwort nicht angenommen")
                .contains("Zeichen für Zeichen mit der Registerkarte Verbindung im Hub")
                .contains("Nächster Versuch:");
        browser.close();
        site.off();
        hub.close();
        site.on(SettingsChange.none());
        browser = german();
        assertThat(browser.get("/cloud-rainbow").words())
                .containsPattern("Verlauf der Versuche .*Abgewiesen PABX-ID, Aktivierungscode oder Kennwort nicht");
    }

    @Test
    void aMistypedCodeIsToldBeforeAnAttemptIsSpent() throws Exception {
        installHub();
        String code = generated();
        String mistyped = (code.startsWith("7") ? "8" : "7") + code.substring(1);

        Shown page = apply("PBX-1", mistyped).hasStatus(422);

        assertThat(page.words()).contains("Der Aktivierungscode ist vertippt: sein Prüfzeichen passt nicht");
        assertThat(page.input("code")).contains("aria-invalid", mistyped);
        assertThat(hub.visits()).isZero();
    }

    @Test
    void blanksAroundAreDropped() throws Exception {
        String code = generated();
        hub.knows("generated", code);
        installHub();

        yes("  PBX-1 ", " " + code + "\u00a0").hasStatus(303);

        site.await(ConnectionStatus.Connected.class);
        assertThat(hub.visit(1).secret()).isEqualTo("generated");
        assertThat(hub.visit(1).user()).isEqualTo("PBX-1");
    }

    @Test
    void letterOForZeroIsToldWithItsPlaceUnlessOneInsists() throws Exception {
        installHub();
        String code = generated();
        int zero = code.indexOf('0');
        String typed = code.substring(0, zero) + "O" + code.substring(zero + 1);

        Shown page = apply("PBX-1", typed).hasStatus(422);

        assertThat(page.words())
                .contains("Zeichen " + (zero + 1) + " ist der Buchstabe O, richtig ist 0 (Null)")
                .contains("wie getippt übernehmen");
        assertThat(hub.visits()).isZero();
        Shown insisted = browser.post(
                        "/cloud-rainbow",
                        "step",
                        "apply",
                        "enabled",
                        "yes",
                        "pabx-id",
                        "PBX-1",
                        "code",
                        typed,
                        "as-typed",
                        "yes",
                        "domain",
                        TestHub.DOMAIN)
                .hasStatus(200);
        assertThat(insisted.text()).contains("name=\"as-typed\" value=\"yes\"");
    }

    @Test
    void togglingKeepsThePasswordAndForcesAnAttemptAtOnce() throws Exception {
        activate();
        hub.knows("password", SECRET);

        browser.post("/cloud-rainbow", "step", "yes", "pabx-id", "PBX-1", "domain", TestHub.DOMAIN)
                .hasSeeOther("/cloud-rainbow?done=disabled");
        site.await(ConnectionStatus.Disabled.class);
        browser.get("/cloud-rainbow");
        assertThat(site.text("credential")).contains(SECRET);
        reload();
        browser.post("/cloud-rainbow", "step", "yes", "enabled", "yes", "pabx-id", "PBX-1", "domain", TestHub.DOMAIN)
                .hasStatus(303);

        site.await(ConnectionStatus.Connected.class);
        assertThat(hub.visit(2).secret()).isEqualTo("password");
    }

    @Test
    void applyWithoutAChangeTriesAtOnceWhateverThePause() throws Exception {
        installHub();
        yes("PBX-1", Site.CODE).hasStatus(303);
        site.await(ConnectionStatus.Refused.class);
        hub.knows("code", Site.CODE);

        Shown question = apply("PBX-1", Site.CODE);
        assertThat(question.words()).contains("Kein Feld wurde geändert.");
        yes("PBX-1", Site.CODE).hasStatus(303);

        site.await(ConnectionStatus.Connected.class);
        assertThat(site.settings().codeRevision()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseAppliedMeanwhileIsNotOverwrittenUnseen() throws Exception {
        apply("PBX-1", Site.CODE);
        site.apply(old -> old.withPabxId(new PabxId("PBX-OTHER")));

        Shown page = browser.post(
                        "/cloud-rainbow",
                        "step",
                        "yes",
                        "enabled",
                        "yes",
                        "pabx-id",
                        "PBX-1",
                        "code",
                        Site.CODE,
                        "domain",
                        "openrainbow.com")
                .hasStatus(409);

        assertThat(page.words()).contains("Inzwischen hat jemand anders Änderungen angewendet");
        assertThat(site.settings().pabxId()).contains(new PabxId("PBX-OTHER"));
    }

    @Test
    void whatIsTypedIsNeverMarkup() throws Exception {
        Shown page = apply("\"><script>alert(1)</script>", "<b>'&").hasStatus(200);

        assertThat(page.text()).doesNotContain("<script>", "<b>").contains("&lt;script&gt;");
    }

    @Test
    void anEmptyPabxIdIsTheSerialNumberAndABadDomainIsNamed() throws Exception {
        Shown page = browser.post("/cloud-rainbow", "step", "apply", "pabx-id", "", "domain", "a..b")
                .hasStatus(422);
        assertThat(page.words()).contains("Ein Domänenname hat Buchstaben, Ziffern, Bindestriche und Punkte.");

        reload();
        browser.post("/cloud-rainbow", "step", "yes", "pabx-id", "", "domain", "pbx.example")
                .hasStatus(303);

        assertThat(site.settings().pabxId()).isEmpty();
        assertThat(site.settings().address().domain()).isEqualTo("pbx.example");
    }

    @Test
    void aFactoryResetAsksAndThenForgetsEverything() throws Exception {
        activate();

        assertThat(browser.get("/factory-reset").words()).doesNotContain("Alles vergessen?");
        assertThat(browser.post("/factory-reset", "step", "ask").words()).contains("Alles vergessen?");
        assertThat(browser.post("/factory-reset", "step", "no").words()).doesNotContain("Alles vergessen?");
        assertThat(site.text("credential")).contains(SECRET);
        browser.post("/factory-reset", "step", "yes").hasSeeOther("/first-use");

        browser.get("/cloud-rainbow").hasSeeOther("/first-use");
        site.await(ConnectionStatus.Disabled.class);
        assertThat(site.file("credential")).doesNotExist();
    }

    private OmcBrowser german() throws Exception {
        return OmcBrowser.loggedIn(site, site.console()).with("Accept-Language", "de-DE,de;q=0.9,en;q=0.5");
    }

    /** The hub's address and authority, as an installation file brings them. */
    private void installHub() throws StateFault {
        site.apply(
                old -> old.withAddress(Site.typed(hub, AUTHORITY).applied(old).address()));
    }

    private Shown apply(String pabxId, String code) throws Exception {
        return browser.post(
                "/cloud-rainbow",
                "step",
                "apply",
                "enabled",
                "yes",
                "pabx-id",
                pabxId,
                "code",
                code,
                "domain",
                site.settings().address().domain());
    }

    /** Apply and Yes. */
    private Shown yes(String pabxId, String code) throws Exception {
        Shown asked = apply(pabxId, code);
        return asked.status() == 422
                ? asked
                : browser.post(
                        "/cloud-rainbow",
                        "step",
                        "yes",
                        "enabled",
                        "yes",
                        "pabx-id",
                        pabxId,
                        "code",
                        code,
                        "domain",
                        site.settings().address().domain());
    }

    private static String generated() {
        Random random = new Random(8);
        String code;
        do {
            code = dev.arcus.domain.credential.ActivationCode.generate(random).text();
        } while (!code.contains("0"));
        return code;
    }

    /** A page whose question carries the revision of now. */
    private void reload() throws Exception {
        Shown unused = browser.post(
                        "/cloud-rainbow",
                        "step",
                        "apply",
                        "pabx-id",
                        "PBX-1",
                        "domain",
                        site.settings().address().domain())
                .hasStatus(200);
    }

    /** Typed on the page, connected, the password received. */
    private void activate() throws Exception {
        hub.knows("code", Site.CODE);
        installHub();
        yes("PBX-1", Site.CODE).hasStatus(303);
        hub.visit(1).awaitHello();
        site.await(ConnectionStatus.Connected.class);
        hub.visit(1).send(Iq.set("offer", new CredentialOffer("00000000000000000000000000000001", SECRET).toElement()));
        assertThat(hub.visit(1).answer("offer")).isInstanceOf(Iq.Result.class);
        reload();
    }
}
