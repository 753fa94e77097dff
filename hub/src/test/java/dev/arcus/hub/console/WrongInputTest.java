package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong input in each field of each form: it is said at that field and in the language of the page, everything else that was typed
 * stays, and nothing is stored.
 */
class WrongInputTest {

    private static final RunningApi HUB = RunningApi.start();
    private static final Customer CUSTOMER = new Customer(HUB, "Sonnenschein");
    private static final Map<String, String> OBJECTS = new HashMap<>();
    private static final Browser PARTNER = CUSTOMER.partnerAdmin().with("Accept-Language", "de");
    private static final Browser OPERATOR =
            new Browser(HUB.plainPort()).with("Accept-Language", "de").logIn(RunningApi.MAIL, RunningApi.PASSWORD);

    private static final Pattern OBJECT = Pattern.compile("\\{([a-z0-9]+)}");
    /** Words that no German sentence has. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|this|there|must|and|with|choose|give|type)\\b", Pattern.CASE_INSENSITIVE);

    private static final int CUT = 40;

    /** Which is good once only: it is never filled in again. */
    private static final String ONE_TIME_CODE = "/account/two-factor";

    static {
        OBJECTS.put("nobody", "0123456789abcdef01234567");
        companies();
        systems();
        OBJECTS.put("item", made(ARCUS + "/fleet/items", item("1234.5678.90")));
        var notices = ARCUS + "/companies/" + CUSTOMER.company.id();
        OBJECTS.put(
                "rule",
                made(
                        notices + "/notice-rules",
                        Map.of("name", "Tag", "topics", List.of("status"), "url", "https://alarms.example.org/")));
        OBJECTS.put(
                "window",
                made(
                        notices + "/maintenance-windows",
                        Map.of("name", "Umbau", "from", "2026-12-01T10:00:00Z", "to", "2026-12-01T12:00:00Z")));
    }

    @AfterAll
    static void close() {
        HUB.close();
    }

    static List<WrongInput.Form> forms() {
        return WrongInput.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void wrongInputIsSaidAtItsFieldAndNothingIsLostOrStored(WrongInput.Form form) {
        var failures = new ArrayList<String>();
        form.wrong()
                .forEach((field, values) -> values.forEach(value -> {
                    var said = tryOut(form, field, filled(value));
                    if (!said.isEmpty()) {
                        failures.add(field + " = " + cut(value) + ": " + said);
                    }
                }));
        assertThat(failures).as(form.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldOfTheFormIsInTheTable(WrongInput.Form form) {
        var rows = forms().stream()
                .filter(other -> other.action().equals(form.action()))
                .flatMap(other -> other.wrong().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(shown(form, browser(form).get(filled(form.page()))).visible())
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void everyFormIsInTheTable() {
        var known = forms().stream()
                .map(form -> PageTable.of("POST", filled(form.action())))
                .collect(Collectors.toSet());
        var missing = new HashSet<String>();
        for (var browser : List.of(PARTNER, OPERATOR)) {
            new Crawl(browser)
                    .from(
                            "/",
                            page -> HtmlForm.of(page.page()).stream()
                                    .filter(form ->
                                            form.post() && !form.visible().isEmpty())
                                    .map(form ->
                                            PageTable.of("POST", form.action().isEmpty() ? page.path() : form.action()))
                                    .filter(route -> !known.contains(route))
                                    .forEach(route -> missing.add(route.call() + " on " + page.path())));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aSearchThatCannotBeFindsNothingAndDoesNotFail() {
        var failures = new LinkedHashSet<String>();
        for (var browser : List.of(PARTNER, OPERATOR)) {
            new Crawl(browser)
                    .from(
                            "/",
                            page -> HtmlForm.of(page.page()).stream()
                                    .filter(form -> !form.post())
                                    .forEach(form -> form.visible().forEach(field -> {
                                        for (var value : List.of(
                                                "%00", "9".repeat(2000), "%25_%27%22%3Cb%3E", "-1", "2026-13-45")) {
                                            var path = form.action() + "?" + field + "=" + value;
                                            var status = browser.get(path).status();
                                            if (status != 200) {
                                                failures.add(cut(path) + ": " + status);
                                            }
                                        }
                                    })));
        }
        assertThat(failures).isEmpty();
    }

    /** What is not as it must be; empty for nothing. */
    private static String tryOut(WrongInput.Form form, String field, String value) {
        var browser = browser(form);
        var before = browser.get(filled(form.page()));
        var shown = shown(form, before);
        var sent = new HashMap<>(shown.values());
        form.good().forEach((name, good) -> sent.put(name, filled(good)));
        sent.put(field, value);
        if (form.action().equals("/account/password") && field.equals("password")) {
            sent.put("again", value);
        }
        if (value.isEmpty() && !shown.values().containsKey(field)) {
            sent.remove(field);
        }
        var stored = stored();

        var answer = shown.upload()
                ? browser.upload(before, filled(form.action()), sent, new byte[0])
                : browser.post(before, filled(form.action()), sent);

        var wrong = HtmlForm.wrong(answer);
        if (stored() != stored) {
            return "something was stored";
        }
        // Trying numbers saves nothing, whatever is tried.
        if (answer.status() < (form.action().endsWith("/lab") ? 200 : 400) || answer.status() >= 500) {
            return "status " + answer.status();
        }
        if (!wrong.keySet().equals(Set.of(field))) {
            return "status " + answer.status() + ", said at " + wrong.keySet();
        }
        if (ENGLISH.matcher(wrong.getOrDefault(field, "")).find()) {
            return "not said in German: " + wrong;
        }
        return form.action().equals(ONE_TIME_CODE) ? "" : lost(shown(form, answer), sent, shown.visible(), field);
    }

    /** What cannot be chosen is not chosen when the form is shown again. */
    private static String lost(HtmlForm again, Map<String, String> sent, Set<String> visible, String wrong) {
        return visible.stream()
                .filter(name -> !again.passwords().contains(name) && sent.containsKey(name))
                .filter(name -> !name.equals(wrong) || !again.chosen().contains(name))
                .filter(name -> !kept(again.values().getOrDefault(name, ""), sent.getOrDefault(name, "")))
                .map(name -> "lost: " + name)
                .collect(Collectors.joining(", "));
    }

    /** What is far too long may be cut off. */
    private static boolean kept(String now, String sent) {
        return now.equals(sent) || sent.length() > 300 && sent.startsWith(now) && now.length() >= 300;
    }

    private static HtmlForm shown(WrongInput.Form form, Browser.Page page) {
        var action = filled(form.action());
        return HtmlForm.of(page).stream()
                .filter(each -> each.post())
                .filter(each -> each.action().equals(action)
                        || each.action().isEmpty() && filled(form.page()).equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action + " in " + page.text()));
    }

    private static Browser browser(WrongInput.Form form) {
        return form.page().startsWith("/operator") || form.action().equals(ONE_TIME_CODE) ? OPERATOR : PARTNER;
    }

    /** Acts that changed something so far. */
    private static long stored() {
        return HUB.memory
                .auditTrail()
                .list(AuditFilter.DONE, new Page.Request(1, 0))
                .total();
    }

    private static String cut(String text) {
        return text.length() <= CUT ? text : text.substring(0, CUT) + "…";
    }

    private static String filled(String text) {
        return OBJECT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(OBJECTS.getOrDefault(found.group(1), found.group())));
    }

    private static void companies() {
        OBJECTS.put("company", CUSTOMER.company.id().value());
        OBJECTS.put(
                "site2",
                HUB.add(HUB.samples.site(CUSTOMER.company, "Lager")).id().value());
        var other = HUB.add(Company.plain(
                CompanyId.next(HUB.samples.random()), "Mondschein", CUSTOMER.partner.id(), TestClock.START));
        HUB.add(HUB.samples.site(other, "Halle"));
        OBJECTS.put("company2", other.id().value());
        HUB.person(CUSTOMER.company, AdminType.UNDEFINED, null, Role.USER);
        OBJECTS.put("user", inLink("/companies/" + CUSTOMER.company.id() + "/users", "users"));
    }

    private static void systems() {
        var system = id(CUSTOMER.declare("Filiale", Map.of()));
        OBJECTS.put("system", system);
        HUB.memory.stations().replace(new SystemId(system), List.of(new Station("100", "", "")));
        OBJECTS.put("phone", inLink("/systems/" + system + "/telephony/phones", "phones"));
        CUSTOMER.declare(
                "Vorbild",
                Map.of(
                        "pbxNumberingTranslator",
                        List.of(Map.of("regexpMatch", "^0800", "regexpReplace", "", "description", "gesperrt"))));
        OBJECTS.put("shared", id(CUSTOMER.declare("Geteilt", Map.of("isShared", true))));
        made(ARCUS + "/fleet/items", item("1234.5678.99"));
        var pair = "ALE12-1234.5678.99";
        OBJECTS.put("stock", id(CUSTOMER.declare("Lager", Map.of("pbxId", pair, "activationCode", pair))));
    }

    /** The last id behind {@code word} in a link of a page. */
    private static String inLink(String path, String word) {
        return PARTNER.get(path).text().replaceAll("(?s).*/" + word + "/([0-9a-f]{24}).*", "$1");
    }

    private static Map<String, Object> item(String installation) {
        return Map.of(
                "partnerId",
                CUSTOMER.partner.id().value(),
                "fleetReference",
                "ALE12",
                "installationReference",
                installation,
                "model",
                "OXO Connect");
    }

    private static String made(String path, Map<String, Object> body) {
        return id(HUB.operator().post(path, body).good());
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }
}
