package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.api.AccessEstate;
import dev.arcus.hub.api.AccessTable;
import dev.arcus.hub.api.AccessTable.Caller;
import dev.arcus.hub.api.AccessTable.Reached;
import dev.arcus.hub.api.AccessTable.Route;
import dev.arcus.hub.server.RunningApi;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role meets every page, one's own and a foreign one's; what a role may not do is shown to nobody of it. */
class PageRolesTest {

    private static final RunningApi HUB = RunningApi.start();
    private static final AccessEstate ESTATE = new AccessEstate(HUB);

    /** What an object of the estate is made for: any page of a system. */
    private static final Route SOME_PAGE = PageTable.of("GET", "/systems/x");

    private static final AccessEstate.Named FOREIGN = ESTATE.foreign(SOME_PAGE);
    private static final Map<Caller, AccessEstate.Named> OWN = new EnumMap<>(Caller.class);
    private static final Map<Caller, Browser> BROWSERS = new EnumMap<>(Caller.class);

    private static final Pattern FORM = Pattern.compile("<form[^>]* method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"(/[^\"]*)\"");

    @AfterAll
    static void close() {
        HUB.close();
    }

    static List<Route> routes() {
        return PageTable.routes().stream()
                .filter(route -> !route.kind().equals("open"))
                .toList();
    }

    /** Whoever logs in. */
    static Stream<Caller> people() {
        return Stream.of(Caller.values()).filter(caller -> caller != Caller.ANONYMOUS);
    }

    @Test
    void theTableHoldsThePagesOfTheRunningHubAndNoOther() {
        assertThat(PageTable.routes())
                .extracting(Route::call)
                .containsExactlyInAnyOrderElementsOf(HUB.server().pages());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyRoleMeetsThePage(Route route) {
        var wrong = new ArrayList<String>();
        people().forEach(caller -> {
            var reached = PageTable.reached(route, caller);
            var own = send(route, caller, changes(route, reached) ? fresh(caller) : own(caller));
            if (!isExpected(own, route, reached)) {
                wrong.add(caller + " own: " + own.status());
            }
            if (reached == Reached.OWN && route.path().contains("/{id}")) {
                var foreign = send(route, caller, FOREIGN);
                if (foreign.status() != 404) {
                    wrong.add(caller + " foreign: " + foreign.status());
                }
            }
        });
        assertThat(wrong).as(route.call() + " " + route.kind()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("people")
    void nothingIsShownThatIsRefused(Caller caller) {
        var everywhere = AccessTable.reached("companies.read", caller) == Reached.ALL;
        var refused = new ArrayList<String>();
        var crawl = new Crawl(browser(caller));
        var starts = new ArrayList<>(List.of("/"));
        if (AccessTable.reached("systems.read", caller) != Reached.NONE) {
            starts.add("/systems/" + own(caller).system());
        }
        for (var start : starts) {
            crawl.from(start, shown -> {
                var text = shown.page().text();
                if (shown.page().status() != 200) {
                    refused.add(shown.path() + ": " + shown.page().status());
                }
                if (!everywhere && text.contains("Foreign")) {
                    refused.add(shown.path() + " shows what is foreign");
                }
                FORM.matcher(text)
                        .results()
                        .filter(form -> form.group().contains("<button"))
                        .map(form -> PageTable.of("POST", action(form.group(), shown.path())))
                        .filter(form -> PageTable.reached(form, caller) == Reached.NONE)
                        .forEach(form -> refused.add(shown.path() + " shows the form of " + form.call()));
            });
        }
        assertThat(refused).isEmpty();
    }

    /** Without one, a form goes to the page that it stands on. */
    private static String action(String form, String page) {
        var named = ACTION.matcher(form);
        return named.find() ? named.group(1).replaceAll("\\?.*", "") : page;
    }

    private static boolean isExpected(Browser.Page answer, Route route, Reached reached) {
        if (reached == Reached.NONE) {
            return answer.status() == 403 && answer.text().contains("403000");
        }
        return route.codes().contains(answer.status()) || answer.status() < 500 && !isRefusal(answer);
    }

    private static boolean isRefusal(Browser.Page answer) {
        return answer.status() == 404 || answer.status() == 403 && answer.text().contains("403000");
    }

    private static Browser.Page send(Route route, Caller caller, AccessEstate.Named objects) {
        var browser = browser(caller);
        var path = ESTATE.path(route, objects);
        if (route.method().equals("GET")) {
            return browser.get(path);
        }
        var form = browser.get("/account");
        if (path.contains("/logout")) {
            BROWSERS.remove(caller);
        }
        return path.equals("/imports/new")
                ? browser.upload(form, path, Map.of(), new byte[0])
                : browser.post(form, path, Map.of());
    }

    /** Whoever only looks, or is refused, leaves everything as it is. */
    private static boolean changes(Route route, Reached reached) {
        return route.method().equals("POST") && reached != Reached.NONE;
    }

    private static AccessEstate.Named own(Caller caller) {
        return OWN.computeIfAbsent(caller, PageRolesTest::fresh);
    }

    private static AccessEstate.Named fresh(Caller caller) {
        return ESTATE.own(caller, SOME_PAGE);
    }

    private static Browser browser(Caller caller) {
        return BROWSERS.computeIfAbsent(
                caller, who -> new Browser(HUB.plainPort()).logIn(ESTATE.mail(who), RunningApi.PASSWORD));
    }
}
