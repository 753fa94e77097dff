package dev.arcus.hub.console;

import static dev.arcus.hub.console.Forms.hidden;
import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InformationTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");
    private final String path = "/systems/"
            + customer.declare("Shop", Map.of("pbxNationalPrefix", "0"))
                    .path("id")
                    .asText();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whatWasDeclaredIsChangedByTheForm() {
        var browser = customer.partnerAdmin().with("Accept-Language", "de");
        var form = browser.get(path + "/edit");

        var saved = browser.post(form, path + "/edit", edited(form, Map.of("name", "Filiale", "outbound", "0, 9")));

        assertThat(saved.location()).isEqualTo(path + "?done=information.done.saved");
        assertThat(browser.get(saved.location()).text()).contains("Gespeichert.", "<dd>Filiale</dd>", "<dd>0, 9</dd>");
    }

    @Test
    void eachWrongFieldSaysSoAndNothingTypedIsLost() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/edit");

        var answer = browser.post(
                form,
                path + "/edit",
                edited(
                        form,
                        Map.of(
                                "name", " ",
                                "country", "XXX",
                                "national", "zero",
                                "international", "0x",
                                "outbound", "1,a",
                                "installation", "<script>")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text().split("class=\"wrong\"", -1)).hasSize(7);
        assertThat(answer.text())
                .contains("value=\"zero\"", "value=\"0x\"", "value=\"1,a\"", "&lt;script")
                .doesNotContain("<script>");
        assertThat(browser.get(path).text()).contains("<h1>Shop</h1>");
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldWhatChangedByWhomAndKeepsWhatWasTyped() {
        var first = customer.partnerAdmin();
        var second = customer.companyAdmin();
        var early = first.get(path + "/edit");
        var late = second.get(path + "/edit");
        first.post(early, path + "/edit", edited(early, Map.of("name", "By the partner", "national", "7")));

        var met = second.post(late, path + "/edit", edited(late, Map.of("name", "By the company")));

        assertThat(met.status()).isEqualTo(412);
        assertThat(met.text())
                .contains("Server name: Shop → By the partner", "value=\"By the company\"")
                .contains("Saved meanwhile by somebody else: By the partner")
                .contains("name=\"national\" type=\"text\" value=\"7\"");
        var again = second.post(met, path + "/edit", edited(met, Map.of("name", "By both", "national", "7")));
        assertThat(again.location()).contains("information.done.saved");
        assertThat(second.get(path).text()).contains("<h1>By both</h1>", "<dd>7</dd>");
    }

    @Test
    void aSecondClickOnSaveIsDone() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/edit");
        var fields = edited(form, Map.of("name", "Clicked"));

        browser.post(form, path + "/edit", fields);
        var second = browser.post(form, path + "/edit", fields);

        assertThat(second.location()).contains("information.done.saved");
    }

    @Test
    void theGatewayNeedsTheAcceptedLicenceAndEndsAfterOneQuestion() {
        var browser = customer.partnerAdmin().with("Accept-Language", "de");
        var form = browser.get(path + "/gateway");

        var without = browser.post(form, path + "/gateway", hidden(form));
        var fields = hidden(form);
        fields.put("accept", "1");
        var with = browser.post(form, path + "/gateway", fields);

        assertThat(form.text()).contains("Ich akzeptiere", "WebRTC-Gateway aktivieren");
        assertThat(without.status()).isEqualTo(422);
        assertThat(with.location()).contains("gateway-on");
        var off = browser.get(path + "/gateway");
        assertThat(browser.post(off, path + "/gateway/off", hidden(off)).location())
                .contains("gateway-off");
    }

    @Test
    void theGatewayIsTheDefaultRouteOfItsGroupOrNoLonger() {
        var browser = customer.partnerAdmin();
        assertThat(browser.get(path + "/route").text()).contains("in no group");
        activateGateway(browser);
        var group = hub.operator()
                .post(
                        ADMIN + "/systems/groups",
                        Map.of(
                                "name", "North",
                                "companies", List.of(customer.company.id().value()),
                                "systems", List.of(path.substring("/systems/".length()))))
                .good();

        var form = browser.get(path + "/route");
        var ended = browser.post(form, path + "/route", hidden(form));
        var without = browser.get(path + "/route");
        var set = browser.post(without, path + "/route", hidden(without));

        assertThat(form.text())
                .contains("Group: " + group.path("name").asText(), "is the default route")
                .contains("What goes", "The default route of the group:", "That stays");
        assertThat(ended.location()).contains("information.done.saved");
        assertThat(without.text()).contains("is not the default route");
        assertThat(set.location()).contains("information.done.saved");
        assertThat(browser.get(path + "/route").text()).contains("is the default route");
    }

    @Test
    void aDeletionSaysWhatGoesAndStaysAndIsRefusedWithAGateway() {
        var browser = customer.partnerAdmin();
        activateGateway(browser);
        assertThat(browser.get(path + "/delete").text())
                .contains("role=\"alert\"")
                .doesNotContain("class=\"danger\"");
        var off = browser.get(path + "/gateway");
        browser.post(off, path + "/gateway/off", hidden(off));

        var ask = browser.get(path + "/delete");
        var deleted = browser.post(ask, path + "/delete", hidden(ask));

        assertThat(ask.text())
                .contains("Delete “Shop”?", "one company", "stays taken", "Accepted licence agreements: 1");
        assertThat(deleted.location()).isEqualTo(customer.servers() + "?done=information.done.delete");
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.post(ask, path + "/delete", hidden(ask)).status()).isEqualTo(404);
    }

    @Test
    void aConnectedSystemIsNotDeletedAlsoWhenItConnectsAfterTheQuestion() {
        var browser = customer.partnerAdmin();
        var ask = browser.get(path + "/delete");
        var system = hub.operator().get(ADMIN + path).good();
        hub.sessions()
                .open(
                        new SystemId(system.path("id").asText()),
                        new PbxId(system.path("pbxId").asText()),
                        hub.samples.box("CPU1"),
                        1,
                        "192.0.2.7");

        var refused = browser.post(ask, path + "/delete", hidden(ask));

        assertThat(ask.text()).contains("class=\"danger\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("role=\"alert\"").doesNotContain("class=\"danger\"");
        assertThat(browser.get(path).status()).isEqualTo(200);
    }

    @Test
    void whatIsChangedBelongsToTheTabInformation() {
        assertThat(customer.partnerAdmin().get(path + "/edit").text())
                .contains("<a href=\"" + path + "\" aria-current=\"page\">Information</a>");
    }

    @Test
    void onlyABoxOfTheFleetGoesBackToStock() {
        var browser = customer.partnerAdmin();

        assertThat(browser.get(path + "/return").text())
                .contains("role=\"alert\"")
                .doesNotContain("class=\"danger\"");
    }

    @Test
    void aSystemMovesToAnotherCompanyAfterOneLookAtWhatThatMeans() {
        var other = hub.add(
                Company.plain(CompanyId.next(hub.samples.random()), "Beta", customer.partner.id(), TestClock.START));
        hub.add(hub.samples.site(other, "Lager"));
        var browser = customer.partnerAdmin();

        var look = browser.get(path + "/move?company=" + other.id());
        var moved = browser.post(look, path + "/move", hidden(look));

        assertThat(look.text()).contains("to the company Beta, site Lager", "Its place in Acme: Zentrale");
        assertThat(moved.location()).contains("information.done.moved");
        assertThat(browser.get("/companies/" + other.id() + "/communication/servers")
                        .text())
                .contains("Shop");
    }

    @Test
    void aSystemIsSharedAndTakenOffAgain() {
        var other = hub.add(
                Company.plain(CompanyId.next(hub.samples.random()), "Beta", customer.partner.id(), TestClock.START));
        hub.add(hub.samples.site(other, "Lager"));
        var browser = customer.partnerAdmin();
        assertThat(browser.get(path + "/companies").text()).contains("href=\"" + path + "/companies/sharing\"");
        var allow = browser.get(path + "/companies/sharing");
        assertThat(allow.text()).contains("Allow “Shop” to serve several companies?", "That stays");
        browser.post(allow, path + "/companies/sharing", hidden(allow));
        assertThat(browser.post(allow, path + "/companies/sharing", hidden(allow))
                        .status())
                .as("a second click does not turn it back")
                .isEqualTo(412);

        var add = browser.get(path + "/companies");
        var fields = hidden(add);
        fields.put("company", other.id().value());
        assertThat(browser.post(add, path + "/companies", fields).location()).contains("information.done.shared");
        var removal = path + "/companies/" + other.id() + "/removal";
        var ask = browser.get(removal);

        assertThat(ask.text()).contains("Its place in Beta: Lager");
        assertThat(browser.post(ask, removal, hidden(ask)).location()).contains("information.done.removed");
        assertThat(browser.get(path + "/companies").text())
                .contains(">Acme</a>")
                .doesNotContain(">Beta</a>");
    }

    @Test
    void companiesThatTheListCannotHoldAreSearchedFor() {
        for (var number = 0; number < 500; number++) {
            var name = "Company %03d".formatted(number);
            hub.add(Company.plain(CompanyId.next(hub.samples.random()), name, customer.partner.id(), TestClock.START));
        }
        var browser = customer.partnerAdmin();

        assertThat(browser.get(path + "/move").text())
                .contains("The first 500 of 502 can be chosen.", ">Company 000<")
                .doesNotContain(">Company 499<");
        assertThat(browser.get(path + "/move?q=499").text())
                .contains(">Company 499<")
                .doesNotContain("can be chosen", ">Company 000<");
    }

    @Test
    void itemsThatTheListCannotHoldAreTyped() {
        for (var number = 0; number < 201; number++) {
            var pair = "ALE12-1234.5%03d.90".formatted(number);
            hub.memory.fleetItems().add(hub.samples.fleetItem(customer.partner, pair, null));
        }

        assertThat(customer.partnerAdmin().get(path + "/replace").text())
                .contains("The first 200 of 201 can be chosen. Type any other one below.");
    }

    @Test
    void anotherBoxTakesOverAndASecondClickMakesNoSecondCode() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/replace");

        var replaced = browser.post(form, path + "/replace", hidden(form));
        var code = hub.operator()
                .get(ADMIN + path)
                .good()
                .path("jid_pbxagent_password")
                .asText();
        var second = browser.post(form, path + "/replace", hidden(form));

        assertThat(replaced.location()).isEqualTo(path + "/connection?done=information.done.replaced");
        assertThat(second.status()).isEqualTo(412);
        assertThat(hub.operator()
                        .get(ADMIN + path)
                        .good()
                        .path("jid_pbxagent_password")
                        .asText())
                .isEqualTo(code);
    }

    @Test
    void aMistypedIdOfTheNewBoxIsSaidAtItsField() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/replace");
        var fields = hidden(form);
        fields.put("pbxId", "not an id");

        var answer = browser.post(form, path + "/replace", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("value=\"not an id\"", "class=\"wrong\"");
    }

    @Test
    void aSystemIsLinkedToFurtherSitesAndKeepsItsLastOne() {
        var second = hub.add(hub.samples.site(customer.company, "Filiale"));
        var browser = customer.partnerAdmin();
        var sites = browser.get(path + "/sites");

        var linked = browser.post(
                sites, path + "/sites/link", Map.of("site", second.id().value()));
        var away = path + "/sites/" + second.id() + "/unlink";
        var ask = browser.get(away);
        var unlinked = browser.post(ask, away, hidden(ask));
        var home = path + "/sites/" + customer.site.id() + "/unlink";
        var last = browser.post(browser.get(home), home, Map.of());

        assertThat(linked.location()).contains("information.done.linked");
        assertThat(ask.text()).contains("Unlink “Shop” from the site Filiale?", "Its other sites: 1");
        assertThat(unlinked.location()).contains("information.done.unlinked");
        assertThat(browser.get(away).status()).as("not linked any more").isEqualTo(404);
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.text()).contains("Zentrale", "notice problem");
    }

    @Test
    void whoeverMayNotChangeASystemIsNotShownHowAndIsRefused() {
        var support = customer.support();

        var page = support.get(path);

        assertThat(page.status()).isEqualTo(200);
        for (var act : List.of("edit", "gateway", "move", "replace", "return", "delete")) {
            assertThat(page.text()).doesNotContain("href=\"" + path + "/" + act);
            assertThat(support.get(path + "/" + act).status()).as(act).isEqualTo(403);
            assertThat(support.post(page, path + "/" + act, Map.of()).status())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(customer.partnerAdmin().get(path).text()).contains("href=\"" + path + "/delete");
    }

    private void activateGateway(Browser browser) {
        var form = browser.get(path + "/gateway");
        var fields = hidden(form);
        fields.put("accept", "1");
        browser.post(form, path + "/gateway", fields);
    }

    /** The form of {@code page} as it is, but for these fields. */
    private static Map<String, String> edited(Browser.Page page, Map<String, String> fields) {
        var all = hidden(page);
        for (var name : List.of("name", "model", "country", "national", "international", "outbound", "installation")) {
            all.put(name, all.getOrDefault("was." + name, ""));
        }
        all.put("useOutbound", "1");
        all.putAll(fields);
        return all;
    }
}
