package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.RunningApi.MAIL;
import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.arcus.hub.server.RunningApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people, boxes and strangers call things, no page runs it and no spreadsheet takes it for a formula. Everything that has a name
 * gets a hostile one; then all pages are walked, every form of theirs is sent with hostile fields, and all pages are walked again.
 */
class HostileNamesTest {

    private static final RunningApi HUB = RunningApi.start();
    private static final HostileEstate ESTATE = new HostileEstate(HUB);

    /** By who asked and the address: what was answered. */
    private static final Map<String, Browser.Page> PAGES = new LinkedHashMap<>();

    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}|[0-9a-f]{16}");
    private static final int MOST = 900;

    /** Where no page leads to, or not in this estate. */
    private static final Set<String> NOT_WALKED = Set.of(
            "GET /assets/{version}/{name}",
            "GET /language/{language}",
            "GET /theme/{theme}",
            "GET /live",
            "GET /login",
            "GET /login/code",
            "GET /password");

    @BeforeAll
    static void walk() {
        var operator = new Browser(HUB.plainPort()).logIn(MAIL, PASSWORD);
        var partner = ESTATE.partnerAdmin();
        walk("operator", operator);
        walk("partner", partner);
        fill("operator", operator);
        fill("partner", partner);
        walk("operator again", operator);
        walk("partner again", partner);
        PAGES.put("stranger /login", new Browser(HUB.plainPort()).tryToLogIn(HostileEstate.RAW, HostileEstate.RAW));
    }

    @AfterAll
    static void close() {
        HUB.close();
    }

    static List<String> fields() {
        return List.copyOf(ESTATE.fields());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void eachFieldIsShownSomewhere(String field) {
        assertThat(html()).as(field).anyMatch(page -> page.getValue().text().contains(HostileEstate.marker(field)));
    }

    @Test
    void noPageHasMarkupThatIsNotOurs() {
        var problems = html().collect(Collectors.toMap(
                Map.Entry::getKey, page -> Markup.of(page.getValue().text()).problems()));
        problems.values().removeIf(List::isEmpty);

        assertThat(problems).isEmpty();
    }

    @Test
    void noSpreadsheetTakesACellForAFormula() {
        var files = PAGES.entrySet().stream()
                .filter(page -> page.getValue().header("Content-Type").startsWith("text/csv"))
                .toList();

        assertThat(files).hasSizeGreaterThan(10);
        for (var file : files) {
            assertThat(cells(file.getValue().text()))
                    .as(file.getKey())
                    .noneMatch(cell -> cell.matches("(?s)\\s*[=+\\-@\\t\\r].*") && !cell.equals("-"));
        }
        assertThat(files).anyMatch(file -> cells(file.getValue().text()).anyMatch(cell -> cell.startsWith("'=xq")));
    }

    @Test
    void everyAnswerForbidsForeignScriptsAndFrames() {
        assertThat(PAGES).allSatisfy((name, page) -> {
            assertThat(page.status()).as(name).isLessThan(500);
            assertThat(page.header("Content-Security-Policy"))
                    .as(name)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*", "data: 'self'");
            assertThat(page.header("X-Content-Type-Options")).as(name).isEqualTo("nosniff");
            assertThat(page.header("Cache-Control")).as(name).contains("no-store");
        });
    }

    @Test
    void everyPageWasWalked() {
        var walked = PAGES.keySet().stream()
                .map(name -> name.replaceAll("^[a-z ]+ ", "").replaceAll("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var left = HUB.server().pages().stream()
                .filter(route -> route.startsWith("GET ") && !NOT_WALKED.contains(route))
                .filter(route -> walked.stream().noneMatch(matching(route.substring(4))))
                .filter(route -> !ESTATE.lacks(route))
                .toList();

        assertThat(left).isEmpty();
    }

    @Test
    void theApiGivesNamesToNoBrowserAsAPage() {
        var client = HUB.operator().with("Accept", "text/html, */*");

        for (var path : List.of(
                ADMIN + "/systems?format=full",
                ADMIN + "/companies?format=full",
                ADMIN + "/users?format=full",
                "/api/arcus/v1/audit")) {
            var answer = client.get(path);
            assertThat(answer.text()).as(path).contains("xq");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    private static Stream<Map.Entry<String, Browser.Page>> html() {
        return PAGES.entrySet().stream()
                .filter(page -> page.getValue().header("Content-Type").startsWith("text/html"));
    }

    private static Stream<String> cells(String csv) {
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        var separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
                .flatMap(line -> line.getFields().stream())
                .toList()
                .stream();
    }

    private static Predicate<String> matching(String route) {
        return Pattern.compile(Pattern.quote(route).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q"))
                .asMatchPredicate();
    }

    /** Every page that links lead to, once. */
    private static void walk(String who, Browser by) {
        var waiting = new ArrayList<>(ESTATE.seeds());
        var seen = new TreeSet<>(waiting);
        for (var next = 0; next < waiting.size() && next < MOST; next++) {
            var path = waiting.get(next);
            var page = by.get(path);
            PAGES.put(who + " " + path, page);
            if (page.header("Content-Type").startsWith("text/html")) {
                Markup.of(page.text()).links().stream()
                        .map(link -> link.replaceAll("\\.csv\\?.*", ".csv"))
                        .filter(link -> !link.matches("/(assets|language|theme)/.*|.*[?&](sort|size|page)=.*"))
                        .filter(seen::add)
                        .forEach(waiting::add);
            }
        }
    }

    /** Every form once, whoever's page it is on, with the same hostile text in all that is typed. */
    private static void fill(String who, Browser by) {
        var sent = new TreeSet<String>();
        for (var walked : Map.copyOf(PAGES).entrySet()) {
            if (!walked.getKey().startsWith(who + " ")
                    || !walked.getValue().header("Content-Type").startsWith("text/html")) {
                continue;
            }
            var here = walked.getKey().substring(who.length() + 1);
            for (var form : Markup.of(walked.getValue().text()).forms(here)) {
                var kind = ID.matcher(form.action()).replaceAll("*") + form.typed();
                if (!form.typed().isEmpty() && sent.add(kind)) {
                    PAGES.put(who + " sent " + form.action(), send(by, form));
                }
            }
        }
        assertThat(sent).hasSizeGreaterThan(15);
    }

    private static Browser.Page send(Browser by, Markup.Sending form) {
        var fields = form.values();
        form.typed().forEach(name -> fields.put(name, HostileEstate.RAW));
        if (form.post()) {
            return by.postForeign(form.action(), fields);
        }
        var query = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return by.get(form.action().replaceAll("\\?.*", "") + "?" + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
