package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersPagesTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");
    private final String path = "/companies/" + customer.company.id() + "/users";

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aNewAdministratorGetsALinkAndSetsAPasswordByIt() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/new");
        var made = browser.post(form, path + "/new", Forms.with(form, person("anna@example.org", "company-admin")));
        var token = made.text().replaceAll("(?s).*/password#([^<]+)</code>.*", "$1");

        var anna = new Browser(hub.plainPort());
        var page = anna.get("/password");
        var twice = Map.of("token", token, "password", PASSWORD + "!", "again", PASSWORD + "!");
        var set = anna.post(page, "/password", twice);

        assertThat(made.text()).contains("Hand this link over to Anna Zander.");
        assertThat(set.location()).isEqualTo("/login");
        assertThat(anna.logIn("anna@example.org", PASSWORD + "!")
                        .get(customer.servers())
                        .status())
                .isEqualTo(200);
        assertThat(browser.get(path).text()).contains("Anna Zander", "Company administrator", "active");
        var again = new Browser(hub.plainPort());
        assertThat(again.post(again.get("/password"), "/password", twice).text())
                .contains("class=\"wrong\"");
    }

    @Test
    void whoeverMayNotSeeTheUsersIsNotShownTheWayToThem() {
        var system = customer.declare("Shop", Map.of()).path("id").asText();
        var mail = hub.person(customer.company, AdminType.SITE_ADMIN, customer.site.id(), Role.ADMIN);
        var siteAdmin = new Browser(hub.plainPort()).logIn(mail, PASSWORD);

        assertThat(siteAdmin.get("/systems/" + system).text()).contains("Shop").doesNotContain(path);
        assertThat(customer.companyAdmin().get("/systems/" + system).text()).contains("href=\"" + path + "\"");
    }

    @Test
    void eachWrongFieldSaysSo() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/new");

        var answer = browser.post(
                form,
                path + "/new",
                Forms.with(
                        form,
                        Map.of(
                                "first",
                                " ",
                                "last",
                                "",
                                "email",
                                "nobody",
                                "role",
                                "king",
                                "language",
                                "xyz",
                                "site",
                                "?")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text().split("class=\"wrong\"", -1)).hasSize(7);
        assertThat(answer.text()).contains("value=\"nobody\"");
    }

    @Test
    void anEMailAddressThatIsTakenIsSaidAtItsFieldAlsoAfterASecondClick() {
        var browser = customer.partnerAdmin();
        var form = browser.get(path + "/new");
        var fields = Forms.with(form, person("anna@example.org", "user"));

        browser.post(form, path + "/new", fields);
        var second = browser.post(form, path + "/new", fields);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("class=\"wrong\"", "value=\"anna@example.org\"");
    }

    @Test
    void aUserIsChangedAndBlocked() {
        var mail = hub.person(customer.company, AdminType.UNDEFINED, null, Role.USER);
        var browser = customer.partnerAdmin();
        var href = href(browser, mail);
        var form = browser.get(href);

        var saved = browser.post(
                form,
                href,
                Forms.with(
                        form,
                        Map.of(
                                "first",
                                "Renamed",
                                "last",
                                "Person",
                                "email",
                                mail,
                                "role",
                                "site-admin",
                                "site",
                                customer.site.id().value(),
                                "language",
                                "de",
                                "active",
                                "")));

        assertThat(saved.location()).isEqualTo(path + "?done=people.done.saved");
        assertThat(browser.get(path).text()).contains("Renamed Person", "Site administrator", "blocked");
        assertThat(new Browser(hub.plainPort()).tryToLogIn(mail, PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void nobodyGivesARoleThatIsAboveTheOwn() {
        var browser = customer.companyAdmin();
        var form = browser.get(path + "/new");

        var answer = browser.post(form, path + "/new", Forms.with(form, person("boss@example.org", "superadmin")));

        assertThat(form.text()).contains("value=\"company-admin\"").doesNotContain("superadmin", "bp-admin");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aUserIsDeletedAfterOneQuestion() {
        var mail = hub.person(customer.company, AdminType.UNDEFINED, null, Role.USER);
        var browser = customer.partnerAdmin();
        var href = href(browser, mail);
        var ask = browser.get(href + "/delete");

        var deleted = browser.post(ask, href + "/delete", Map.of());

        assertThat(ask.text()).contains(mail, "in the audit trail");
        assertThat(deleted.location()).contains("people.done.deleted");
        assertThat(browser.get(path).text()).doesNotContain(mail);
    }

    @Test
    void supportReadsAndChangesNobody() {
        var mail = hub.person(customer.company, AdminType.UNDEFINED, null, Role.USER);
        var support = customer.support();

        var page = support.get(path);

        assertThat(page.text()).contains(mail).doesNotContain(path + "/new", "href=\"" + path + "/");
        assertThat(support.get(path + "/new").status()).isEqualTo(403);
        assertThat(support.post(page, path + "/new", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void theUsersOfAnotherCompanyAreNotThere() {
        var stranger = hub.person(customer.partner, AdminType.UNDEFINED, null, Role.USER);
        var browser = customer.companyAdmin();

        assertThat(browser.get("/companies/" + customer.partner.id() + "/users").status())
                .isEqualTo(404);
        assertThat(browser.get(path).text()).doesNotContain(stranger);
    }

    @Test
    void theListIsSavedAsATable() {
        var mail = hub.person(customer.company, AdminType.UNDEFINED, null, Role.USER);

        var csv = customer.partnerAdmin().get(path + ".csv");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).contains(mail, "User");
    }

    private String href(Browser browser, String mail) {
        var list = browser.get(path).text();
        var row = list.substring(0, list.indexOf(mail));
        return row.substring(row.lastIndexOf("href=\"" + path + "/") + 6).replaceAll("(?s)\".*", "");
    }

    private static Map<String, String> person(String email, String role) {
        return Map.of("first", "Anna", "last", "Zander", "email", email, "role", role, "language", "de", "site", "");
    }
}
