package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules, windows and deliveries of notices, by the forms that people send. */
class NoticePagesTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Sonnenschein");
    private final Browser admin = customer.companyAdmin();
    private final String path = "/companies/" + customer.company.id() + "/notices";

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theNavigationLeadsToTheNoticesOfOnesOwnCompany() {
        assertThat(admin.get("/customers").text()).contains("href=\"/notices\"");
        assertThat(admin.get("/notices").location()).isEqualTo(path);
        assertThat(admin.get(path).text()).contains("Nobody is told of anything yet.", "Make a rule");
    }

    @Test
    void aWebhooksSecretIsShownOnceAndTheSecondClickMakesNoSecondRule() {
        var form = admin.get(path + "/rules/new");
        var fields = webhook(form);

        var made = admin.post(form, path + "/rules/new", fields);
        var again = admin.post(form, path + "/rules/new", fields);

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text()).containsPattern("<code>[0-9a-f]{64}</code>").contains("never shows it again");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(again.status()).isEqualTo(303);
        var rule = again.location().replaceAll("\\?.*", "");
        assertThat(admin.get(rule).text()).doesNotContainPattern("[0-9a-f]{64}").contains("https://alarms.example.org");
        assertThat(admin.get(path).text()).containsOnlyOnce("Night shift");
    }

    @Test
    void wrongInputIsSaidBesideItsField() {
        var form = admin.get(path + "/rules/new");
        var fields = webhook(form);
        fields.put("url", "http://alarms.example.org");
        fields.put("notRunningSeconds", "1");
        fields.put("name", "");

        var answer = admin.post(form, path + "/rules/new", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("1 to 255 characters.", "An https address", "at least 10 seconds");
    }

    @Test
    void aRuleIsChangedTriedAndDeletedAfterAsking() {
        var form = admin.get(path + "/rules/new");
        var fields = webhook(form);
        admin.post(form, path + "/rules/new", fields);
        var rule = admin.post(form, path + "/rules/new", fields).location().replaceAll("\\?.*", "");
        var page = admin.get(rule);

        fields.put("name", "Day shift");
        fields.put("tag", hidden(page, "tag"));
        assertThat(admin.post(page, rule, fields).status()).isEqualTo(303);
        assertThat(admin.get(rule).text()).contains("Day shift");
        assertThat(admin.post(page, rule, fields).status())
                .as("of two editors the later one")
                .isEqualTo(412);
        admin.post(page, rule + "/test", Map.of());
        assertThat(admin.get(path + "/deliveries").text()).contains("https://alarms.example.org", "Waiting");
        assertThat(admin.get(path + "/deliveries.csv").text()).contains("https://alarms.example.org", "Waiting");
        assertThat(admin.get(path + "/deliveries.csv?state=dead").text()).doesNotContain("https://alarms");
        assertThat(admin.get(path + "/told").text()).contains("Test");
        assertThat(admin.get(path + "/told.csv").text()).contains("Test");

        var ask = admin.get(rule + "/delete");
        assertThat(ask.text()).contains("Delete Day shift?", "stays in the list");
        admin.post(ask, rule + "/delete", Map.of());
        assertThat(admin.get(path).text()).contains("Nobody is told of anything yet.");
    }

    @Test
    void rulesAreSearchedSortedAndSavedForASpreadsheet() {
        for (var name : new String[] {"Night shift", "day shift", "Weekend"}) {
            var form = admin.get(path + "/rules/new");
            var fields = webhook(form);
            fields.put("name", name);
            fields.put("url", "https://" + name.charAt(0) + ".example.org/");
            admin.post(form, path + "/rules/new", fields);
        }

        assertThat(admin.get(path).text())
                .containsSubsequence(">day shift<", ">Night shift<", ">Weekend<")
                .contains("Page 1 of 1, 3 in all");
        assertThat(admin.get(path + "?sort=name&down=1").text())
                .containsSubsequence(">Weekend<", ">Night shift<", ">day shift<");
        assertThat(admin.get(path + "?sort=receiver").text())
                .containsSubsequence("https://N.", "https://W.", "https://d.");
        assertThat(admin.get(path + "?q=SHIFT").text())
                .contains(">day shift<", ">Night shift<")
                .doesNotContain(">Weekend<");
        assertThat(admin.get(path + "?q=nobody").text()).contains("Nothing fits");
        assertThat(admin.get(path + ".csv?q=week").text())
                .contains("Weekend", "https://W.example.org/")
                .doesNotContain("shift");
    }

    @Test
    void onlyTheOperatorIsAskedWhenToTellOfTheHubsCertificate() {
        var customers = admin.get(path + "/rules/new");
        var operator = new Browser(hub.plainPort()).logIn(RunningApi.MAIL, RunningApi.PASSWORD);
        var own = operator.get("/notices").location() + "/rules/new";

        assertThat(customers.text()).doesNotContain("The certificate is told");
        assertThat(operator.get(own).text()).contains("The certificate is told");
    }

    @Test
    void aWindowForOneSystemIsSetByItsNameOrItsDeviceId() {
        var list = path + "/windows";
        var shop = customer.declare("Shop", Map.of());
        customer.declare("Twin", Map.of());
        var twin = customer.declare("Twin", Map.of()).path("pbxId").asText();
        var form = admin.get(list + "/new");
        var fields = new HashMap<>(Map.of(
                "name", "Move", "when", "once", "from", "2026-12-01T22:00", "to", "2026-12-02T02:00", "siteId", ""));
        fields.put("once", hidden(form, "once"));

        fields.put("systemId", "Twin");
        assertThat(admin.post(form, list + "/new", fields).text()).contains("type the device ID");
        fields.put("systemId", twin);
        admin.post(form, list + "/new", fields);
        assertThat(form.text()).contains("<datalist", shop.path("pbxId").asText());
        assertThat(admin.get(list).text()).contains(">Move<", "Twin");
        var window = admin.get(list).text().replaceAll("(?s).*(" + list + "/[0-9a-f]{24})\".*", "$1");
        var page = admin.get(window);
        assertThat(page.text()).contains("value=\"" + twin + "\"");
        fields.put("tag", hidden(page, "tag"));
        fields.put("systemId", "shop");
        admin.post(page, window, fields);

        assertThat(admin.get(list + "?q=shop").text()).contains(">Move<", "Shop");
        assertThat(admin.get(list + ".csv").text()).contains("Move", "Shop").doesNotContain("Twin");
        var rival = new Customer(hub, "Rival");
        fields.put("systemId", rival.declare("Alien", Map.of()).path("pbxId").asText());
        fields.put("once", hidden(admin.get(list + "/new"), "once"));
        assertThat(admin.post(form, list + "/new", fields).status()).isEqualTo(422);
    }

    @Test
    void aNewSecretIsMadeOnceByTwoClicks() {
        var form = admin.get(path + "/rules/new");
        var fields = webhook(form);
        admin.post(form, path + "/rules/new", fields);
        var rule = admin.post(form, path + "/rules/new", fields).location().replaceAll("\\?.*", "");
        var ask = admin.get(rule + "/secret");
        var tag = Map.of("tag", hidden(ask, "tag"));

        assertThat(ask.text()).contains("24 hours");
        assertThat(admin.post(ask, rule + "/secret", tag).text()).containsPattern("<code>[0-9a-f]{64}</code>");
        assertThat(admin.post(ask, rule + "/secret", tag).status()).isEqualTo(412);
    }

    @Test
    void aDigestGoesByMail() {
        var form = admin.get(path + "/rules/new");
        var fields = webhook(form);
        fields.put("channel", "mail");
        fields.put("addresses", "ada@example.org\nbob@example.org");

        assertThat(admin.post(form, path + "/rules/new", fields).status()).isEqualTo(303);
        assertThat(admin.get(path).text()).contains("ada@example.org, bob@example.org");
    }

    @Test
    void windowsAreMadeChangedAndDeleted() {
        var list = path + "/windows";
        assertThat(admin.get(list).text()).contains("No maintenance window.");
        var form = admin.get(list + "/new");
        var once = new HashMap<>(Map.of(
                "name", "Move", "when", "once", "from", "2026-12-01T22:00", "to", "2026-12-02T02:00", "siteId", ""));
        once.put("once", hidden(form, "once"));
        admin.post(form, list + "/new", once);
        admin.post(form, list + "/new", once);
        assertThat(admin.get(list).text()).containsOnlyOnce("Move");

        var late = new HashMap<>(once);
        late.put("to", "2026-11-01T00:00");
        assertThat(admin.post(form, list + "/new", late).status()).isEqualTo(422);

        var window = admin.get(list).text().replaceAll("(?s).*(" + list + "/[0-9a-f]{24})\".*", "$1");
        var page = admin.get(window);
        var weekly = Map.of(
                "name",
                "Sunday",
                "when",
                "weekly",
                "day",
                "SUNDAY",
                "start",
                "02:30",
                "minutes",
                "90",
                "zone",
                "Europe/Berlin",
                "tag",
                hidden(page, "tag"),
                "siteId",
                customer.site.id().value());
        admin.post(page, window, weekly);
        assertThat(admin.get(list).text()).contains("Sunday, 02:30, for 90 minutes (Europe/Berlin)", "Zentrale");
        admin.post(admin.get(window + "/delete"), window + "/delete", Map.of());
        assertThat(admin.get(list).text()).contains("No maintenance window.");
    }

    @Test
    void whoReadsOnlyIsOfferedNothing() {
        var form = admin.get(path + "/rules/new");
        var fields = webhook(form);
        admin.post(form, path + "/rules/new", fields);
        var rule = admin.post(form, path + "/rules/new", fields).location().replaceAll("\\?.*", "");
        var support = customer.support();
        var page = support.get(rule);

        assertThat(page.text())
                .contains("https://alarms")
                .doesNotContain("/delete")
                .doesNotContain("/test");
        assertThat(support.get(path).text()).doesNotContain("/rules/new");
        assertThat(support.get(path + "/rules/new").status()).isEqualTo(403);
        assertThat(support.post(page, rule + "/delete", Map.of()).status()).isEqualTo(403);
        assertThat(support.post(page, rule + "/test", Map.of()).status()).isEqualTo(403);
        assertThat(support.post(page, path + "/deliveries/replay", Map.of()).status())
                .isEqualTo(403);
        var rival = new Customer(hub, "Rival").companyAdmin();
        assertThat(rival.get(path).status()).isEqualTo(404);
        assertThat(rival.get(rule).status()).isEqualTo(404);
    }

    private static Map<String, String> webhook(Browser.Page form) {
        var fields = new HashMap<>(Map.of(
                "name", "Night shift",
                "topics", "status",
                "channel", "webhook",
                "url", "https://alarms.example.org/arcus",
                "language", "de",
                "everyMinutes", "15",
                "notRunningSeconds", "60",
                "pendingMinutes", "1440",
                "codeExpiresHours", "72",
                "certificateExpiresDays", "14"));
        fields.put("once", hidden(form, "once"));
        return fields;
    }

    private static String hidden(Browser.Page page, String name) {
        return page.text().replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }
}
