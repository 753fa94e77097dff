package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclareTest {

    private static final String PAIR = "ALE12-1234.5678.90";
    private static final Pattern VALUE = Pattern.compile("name=\"([a-zA-Z]+)\" value=\"([^\"]*)\"");

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");
    private final Browser browser = customer.partnerAdmin().with("Accept-Language", "de");
    private final String path = customer.servers() + "/new";

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theFormHasEveryFieldOfTheArticleInItsWords() {
        assertThat(form().text())
                .contains(
                        "Server-Name",
                        "Server-Typ",
                        "OXO Connect",
                        "OXO Connect Evolution",
                        "WebRTC-Gateway aktivieren",
                        "Ich akzeptiere",
                        "Geräte-ID und Aktivierungscode angeben",
                        "Informationen zur Einwahl",
                        "Land",
                        "Nationale Vorwahl",
                        "Internationale Vorwahl",
                        "Ausgehende Vorwahl",
                        "Präfix für ausgehende Anrufe verwenden",
                        "Installationsnummer",
                        "Nummerierungsregeln",
                        ">Erstellen</button>");
    }

    @Test
    void thePrefixesOfTheCountryAreProposedWithAnExample() {
        var page = form();

        assertThat(typed(page)).containsEntry("national", "0").containsEntry("international", "00");
        assertThat(page.text()).contains("089 123456 wird als 0 089 123456 gewählt");
    }

    @Test
    void builtToOrderTheWindowShowsDeviceIdAndCodeUntilItIsClosed() {
        var created = send(Map.of("name", "Filiale"));
        assertThat(created.status()).isEqualTo(303);

        var list = browser.get(created.location());

        assertThat(list.text())
                .contains("<dialog open", "Schließen", "Kopieren", "<svg class=\"qr\"", "Filiale", "Ausstehend")
                .containsPattern(">PBX([0-9a-f]{4}-){7}[0-9a-f]{4}</output>")
                .containsPattern(">([0-9A-Z]{4}-){3}[0-9A-Z]{4}</output>");
        assertThat(browser.get(ServersTest.linkTo(list, "Schließen")).text()).doesNotContain("<dialog open");
    }

    @Test
    void fromStockThePairIsTypedOnceAndTheListSaysPending() {
        var created = send(Map.of("name", "Filiale", "specify", "on", "pbxId", "ale12-1234.5678.90"));

        var list = browser.get(created.location());

        assertThat(list.text())
                .contains(PAIR, "Ausstehend", "Die Telefonanlage ist erstellt.")
                .doesNotContain("<dialog open");
    }

    @Test
    void aBoxOfTheFleetIsPicked() {
        var item = hub.operator()
                .post(
                        ARCUS + "/fleet/items",
                        Map.of(
                                "partnerId", customer.partner.id().value(),
                                "fleetReference", "ALE12",
                                "installationReference", "1234.5678.90",
                                "model", "OXO Connect"))
                .good()
                .path("id")
                .asText();
        assertThat(form().text()).contains("data-pair=\"" + PAIR + "\"");

        var created = send(Map.of("name", "Filiale", "specify", "on", "item", item));

        assertThat(browser.get(created.location()).text()).contains(PAIR);
    }

    @Test
    void aSecondClickMakesNoSecondPbx() {
        var page = form();
        var fields = typed(page);
        fields.put("name", "Filiale");

        var first = browser.post(page, path, fields);
        var second = browser.post(page, path, fields);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(browser.get(customer.servers()).text()).contains("1 insgesamt");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', name, Geben Sie dem Server einen Namen.",
        "national, 0x, national, 'Bis zu 32 Ziffern, * oder #.'",
        "international, +, international, 'Bis zu 32 Ziffern, * oder #.'",
        "outbound, a, outbound, 'Bis zu 32 Ziffern, * oder #.'",
        "installation, Zentrale, installation, Das ist keine Telefonnummer",
        "country, XXX, country, Wählen Sie ein Land aus der Liste.",
        "rules, ^0800, rules, Zeile 1",
        "rules, '(=>', rules, Zeile 1",
        "pbxId, 'a b', pbxId, '1 bis 128 Buchstaben'",
        "code, ABCD-ABCD-ABCD-ABCD, code, Vertippt",
        "gateway, on, gateway, ''"
    })
    void wrongInputIsSaidAtItsFieldAndNothingTypedIsLost(String field, String value, String at, String words) {
        var fields = new HashMap<>(
                Map.of("name", "Filiale <b>", "installation", "+49 711 1", "specify", "on", "pbxId", "Shop-1"));
        fields.put(field, value);

        var again = send(fields);

        assertThat(again.status()).isEqualTo(422);
        var said = Pattern.compile("id=\"" + at + "-wrong\">([^<]+)</p>").matcher(again.text());
        assertThat(said.find()).as(again.text()).isTrue();
        assertThat(said.group(1)).contains(words);
        fields.forEach((name, typed) -> {
            if (!name.equals("gateway")
                    && !name.equals("specify")
                    && !name.equals("country")
                    && !name.equals("rules")) {
                assertThat(again.text()).contains("name=\"" + name + "\" value=\"" + escaped(typed) + "\"");
            }
        });
        assertThat(browser.get(customer.servers()).text()).contains("Noch kein Kommunikationsserver.");
    }

    @Test
    void aDeviceIdThatIsTakenIsSaidAtItsField() {
        customer.declare("Other", Map.of("pbxId", "Shop-1", "activationCode", "secret"));

        var again = send(Map.of("name", "Filiale", "specify", "on", "pbxId", "Shop-1", "code", "secret"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).containsPattern("id=\"pbxId-wrong\">Diese Geräte-ID ist nicht verfügbar");
    }

    @Test
    void anEvolutionIsFromStockOnly() {
        var again = send(Map.of("name", "Filiale", "model", "OXO Connect Evolution"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text()).containsPattern("id=\"specify-wrong\">[^<]+</p>");
    }

    @Test
    void theAcceptedTextOfTheLicenceIsKept() {
        var licence = Pattern.compile("id=\"accept\" value=\"([0-9a-f]{64})\"").matcher(form().text());
        assertThat(licence.find()).isTrue();

        var created = send(Map.of("name", "Filiale", "gateway", "on", "licence", licence.group(1)));

        assertThat(created.status()).isEqualTo(303);
        var id = created.location().replaceAll(".*created=", "");
        assertThat(browser.get("/systems/" + id).text()).containsPattern("WebRTC-Gateway</dt><dd>Ja</dd>");
        assertThat(hub.memory.licenceAcceptances().of(new SystemId(id)))
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.sha256()).isEqualTo(licence.group(1)));
    }

    @Test
    void anotherCountryWithoutScriptsShowsItsPrefixesBeforeAnythingIsCreated() {
        var asked = send(Map.of("name", "Filiale", "country", "USA"));

        assertThat(asked.status()).isEqualTo(200);
        assertThat(typed(asked))
                .containsEntry("national", "1")
                .containsEntry("international", "011")
                .containsEntry("name", "Filiale");
        assertThat(asked.text()).contains("Dies sind die üblichen Vorwahlen");
        assertThat(browser.post(asked, path, fields(asked, Map.of("country", "USA")))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void rulesArePastedOrCopiedFromAnotherPbx() {
        customer.declare(
                "Vorbild",
                Map.of(
                        "pbxNumberingTranslator",
                        List.of(Map.of("regexpMatch", "^0800", "regexpReplace", "", "description", "gesperrt"))));
        var page = form();
        var source = Pattern.compile("<option value=\"([0-9a-f]{24})\"[^>]*>Vorbild</option>")
                .matcher(page.text());
        assertThat(source.find()).isTrue();

        var copied = browser.post(
                page, path, fields(page, Map.of("act", "copy", "copyFrom", source.group(1), "name", "Filiale")));

        assertThat(copied.text()).contains("^0800\t\tgesperrt").contains("value=\"Filiale\"");
        var created =
                browser.post(copied, path, fields(copied, Map.of("rules", "^0800\t\tgesperrt\n^(\\d{3})$ => $1")));
        var id = created.location().replaceAll(".*created=", "");
        assertThat(browser.get("/systems/" + id + "/telephony").text()).contains("gesperrt", "^(\\d{3})$");
    }

    @Test
    void aFieldIsJudgedWhileItIsTyped() {
        var page = form();
        browser.with("HX-Request", "true").with("HX-Trigger-Name", "outbound");

        var wrong = browser.post(page, path + "/check", fields(page, Map.of("outbound", "x")));
        var right = browser.post(page, path + "/check", fields(page, Map.of("outbound", "9")));

        assertThat(wrong.text()).containsPattern("id=\"outbound-wrong\" hx-swap-oob=\"true\">Bis zu 32");
        assertThat(right.text())
                .contains("089 123456 wird als 9 089 123456 gewählt")
                .containsPattern("id=\"outbound-wrong\" hx-swap-oob=\"true\"></p>")
                .doesNotContain("id=\"name-wrong\"");
    }

    @Test
    void anotherCountryProposesItsPrefixesWhileTheFormIsOpen() {
        var page = form();
        browser.with("HX-Request", "true").with("HX-Trigger-Name", "country");

        var answer = browser.post(page, path + "/check", fields(page, Map.of("country", "USA")));
        var kept = browser.post(page, path + "/check", fields(page, Map.of("country", "USA", "national", "77")));

        assertThat(answer.text())
                .contains("id=\"prefixes\"", "name=\"national\" value=\"1\"", "name=\"proposedFor\" value=\"USA\"");
        assertThat(kept.text()).doesNotContain("id=\"prefixes\"");
    }

    @Test
    void whoeverMayNotCreateSeesNoButtonAndNoForm() {
        var support = customer.support();

        assertThat(support.get(customer.servers()).text()).doesNotContain("/servers/new");
        assertThat(support.get(path).status()).isEqualTo(403);
        assertThat(customer.partnerAdmin().get(customer.servers()).text()).contains("/servers/new");
    }

    @Test
    void theCompanysOwnAdministratorCreatesThereWithoutThePartnersFleet() {
        hub.operator()
                .post(
                        ARCUS + "/fleet/items",
                        Map.of(
                                "partnerId", customer.partner.id().value(),
                                "fleetReference", "ALE12",
                                "installationReference", "1234.5678.90",
                                "model", "OXO Connect"))
                .good();
        var own = customer.companyAdmin();
        var page = own.get(path);

        var created = own.post(page, path, fields(page, Map.of("name", "Filiale")));

        assertThat(page.text()).doesNotContain("data-pair");
        assertThat(created.status()).isEqualTo(303);
    }

    @Test
    void aCompanyWithoutASiteSaysSo() {
        var empty = hub.add(
                Company.plain(CompanyId.next(hub.samples.random()), "Empty", customer.partner.id(), TestClock.START));
        var there = "/companies/" + empty.id() + "/communication/servers/new";
        var page = browser.get(there);

        var again = browser.post(page, there, fields(page, Map.of("name", "Filiale", "site", "")));
        var elsewhere = browser.post(page, there, fields(page, Map.of("name", "Filiale")));

        assertThat(again.text()).contains("Wählen Sie einen Standort.");
        assertThat(elsewhere.text()).contains("Wählen Sie einen Standort.");
    }

    @Test
    void theSheetForTheTechnicianIsInTheCustomersLanguageAndSaysWhatTheNetworkNeeds() {
        var created = send(Map.of("name", "Filiale"));
        var sheet = ServersTest.linkTo(browser.get(created.location()), "Blatt für den Techniker");

        var english = browser.get(sheet + "?language=en");
        var french = browser.get(sheet + "?language=fr");

        assertThat(english.text())
                .contains(
                        "Outgoing TCP, port 443, to agent.openrainbow.com",
                        "sha256:abcdef",
                        "wss://agent.openrainbow.com/websocket")
                .contains("Partner", "openrainbow.com", "Code valid until", "<html lang=\"en\">");
        assertThat(french.text()).contains("Qui appeler");
    }

    @Test
    void theSheetIsNotForThoseWhoMayNotSeeTheCode() {
        var id = customer.declare("Filiale", Map.of()).path("id").asText();

        assertThat(customer.support().get("/systems/" + id + "/sheet").status()).isEqualTo(403);
    }

    private Browser.Page form() {
        return browser.get(path);
    }

    /** Sends a fresh form with {@code fields}, everything else as it is proposed. */
    private Browser.Page send(Map<String, String> fields) {
        var page = form();
        return browser.post(page, path, fields(page, fields));
    }

    private Map<String, String> fields(Browser.Page page, Map<String, String> others) {
        var all = typed(page);
        all.putAll(others);
        return all;
    }

    /** What stands in the form, as a browser would send it. */
    private Map<String, String> typed(Browser.Page page) {
        var fields = new HashMap<String, String>();
        VALUE.matcher(page.text()).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        fields.put("act", "create");
        fields.put("licence", "");
        fields.put("useOutbound", "on");
        fields.put("model", "OXO Connect");
        fields.put("country", "DEU");
        fields.put("site", customer.site.id().value());
        return fields;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;");
    }
}
