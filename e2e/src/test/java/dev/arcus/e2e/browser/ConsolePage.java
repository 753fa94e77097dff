package dev.arcus.e2e.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the console, and what of the {@link Showcase} it is shown with.
 *
 * @param name of its pictures
 * @param route as the hub knows it
 * @param keys of the showcase, for each part in braces
 * @param query behind the address, {@code ?} included
 * @param german a picture in German, too
 */
record ConsolePage(String name, String route, List<String> keys, String query, boolean german) {

    private static final Pattern PART = Pattern.compile("\\{[^}]*}");

    /** Every page, in the order of the gallery. */
    static final List<ConsolePage> ALL = Stream.of(
                    entrance(), everything(), companies(), notices(), systems(), telephony(), fleet(), operation())
            .flatMap(List::stream)
            .toList();

    static ConsolePage of(String name, String route, String... keys) {
        return new ConsolePage(name, route, List.of(keys), "", false);
    }

    ConsolePage germanToo() {
        return new ConsolePage(name, route, keys, query, true);
    }

    ConsolePage asking(String search) {
        return new ConsolePage(name, route, keys, search, german);
    }

    String path(Showcase showcase) {
        var rest = keys.iterator();
        return PART.matcher(route).replaceAll(part -> Matcher.quoteReplacement(showcase.id(rest.next()))) + query;
    }

    /** Pages before the login. */
    boolean isOpen() {
        return route.startsWith("/login") || route.equals("/password");
    }

    /** Opens it in a window, and returns the status of the answer. */
    int open(Page window, Showcase showcase) {
        return route.equals(SecondFactor.STEP)
                ? SecondFactor.step(window, showcase)
                : window.navigate(showcase.hub().facts().adminUrl() + path(showcase))
                        .status();
    }

    private static List<ConsolePage> entrance() {
        return List.of(
                of("login", "/login").germanToo(),
                of("login-code", SecondFactor.STEP).germanToo(),
                of("password", "/password"));
    }

    private static List<ConsolePage> everything() {
        return List.of(
                of("overview", "/").germanToo(),
                of("systems", "/systems").germanToo(),
                of("search", "/search").asking("?q=Haidhausen").germanToo(),
                of("account", "/account").germanToo(),
                of("two-factor", "/account/two-factor").germanToo());
    }

    private static List<ConsolePage> companies() {
        var company = "company";
        return List.of(
                of("customers", "/customers").germanToo(),
                of("customer-new", "/customers/new"),
                of(company, "/companies/{id}", company).germanToo(),
                of("company-edit", "/companies/{id}/edit", company),
                of("company-delete", "/companies/{id}/delete", company),
                of("company-sites", "/companies/{id}/sites", company),
                of("site-new", "/companies/{id}/sites/new", company),
                of("site", "/companies/{id}/sites/{site}", company, "site"),
                of("site-delete", "/companies/{id}/sites/{site}/delete", company, "site"),
                of("servers", "/companies/{id}/communication/servers", company).germanToo(),
                of("create", "/companies/{id}/communication/servers/new", company)
                        .germanToo(),
                of("users", "/companies/{id}/users", company).germanToo(),
                of("user-new", "/companies/{id}/users/new", company),
                of("user", "/companies/{id}/users/{user}", company, "user"),
                of("user-two-factor", "/companies/{id}/users/{user}/two-factor", company, "guarded"),
                of("user-delete", "/companies/{id}/users/{user}/delete", company, "user"));
    }

    private static List<ConsolePage> notices() {
        var company = "company";
        var notices = "/companies/{id}/notices";
        var rule = notices + "/rules/{rule}";
        var window = notices + "/windows/{window}";
        return List.of(
                of("notices", notices, company).germanToo(),
                of("notice-new", notices + "/rules/new", company),
                of("notice", rule, company, "notice"),
                of("notice-secret", rule + "/secret", company, "notice"),
                of("notice-delete", rule + "/delete", company, "notice"),
                of("windows", notices + "/windows", company),
                of("window-new", notices + "/windows/new", company),
                of("window", window, company, "window"),
                of("window-delete", window + "/delete", company, "window"),
                of("told", notices + "/told", company),
                of("deliveries", notices + "/deliveries", company),
                of("deliveries-replay", notices + "/deliveries/replay", company));
    }

    private static List<ConsolePage> systems() {
        var system = "system";
        return List.of(
                of(system, "/systems/{id}", system).germanToo(),
                of("edit", "/systems/{id}/edit", system),
                of("gateway", "/systems/{id}/gateway", system),
                of("route", "/systems/{id}/route", system),
                of("sites", "/systems/{id}/sites", system),
                of("site-unlink", "/systems/{id}/sites/{site}/unlink", system, "site"),
                of("shared", "/systems/{id}/companies", "shared"),
                of("sharing", "/systems/{id}/companies/sharing", "shared"),
                of("shared-removal", "/systems/{id}/companies/{company}/removal", "shared", "company"),
                of("move", "/systems/{id}/move", system),
                of("replace", "/systems/{id}/replace", "assigned"),
                of("delete", "/systems/{id}/delete", "pending"),
                of("return", "/systems/{id}/return", "assigned"),
                of("connection", "/systems/{id}/connection", system).germanToo(),
                of("connection-pending", "/systems/{id}/connection", "pending").germanToo(),
                of("reset", "/systems/{id}/reset", system),
                of("sheet", "/systems/{id}/sheet", "pending").germanToo(),
                of("history", "/systems/{id}/history", system),
                of("boxes", "/systems/{id}/boxes", "cloned"),
                of("box-unblock", "/systems/{id}/boxes/{box}/unblock", "blocked", "box"),
                of("clone-accept", "/systems/{id}/clones/{case}/accept", "cloned", "clone"),
                of("clone-reject", "/systems/{id}/clones/{case}/reject", "cloned", "clone"),
                of("clone-block-both", "/systems/{id}/clones/{case}/block-both", "cloned", "clone"));
    }

    private static List<ConsolePage> telephony() {
        var system = "system";
        return List.of(
                of("telephony", "/systems/{id}/telephony", system).germanToo(),
                of("rules", "/systems/{id}/telephony/rules", system),
                of("rule", "/systems/{id}/telephony/rule", system).asking("?number=1"),
                of("rule-delete", "/systems/{id}/telephony/rule/delete", system).asking("?number=1"),
                of("emergency", "/systems/{id}/telephony/emergency", system),
                of("tests", "/systems/{id}/telephony/tests", system),
                of("phones", "/systems/{id}/telephony/phones", system),
                of("phone", "/systems/{id}/telephony/phones/{phone}", system, "phone"));
    }

    private static List<ConsolePage> fleet() {
        var item = "/fleet/items/{id}";
        return List.of(
                of("fleet", "/fleet").germanToo(),
                of("fleet-new", "/fleet/new"),
                of("item", item, "item"),
                of("item-reserve", item + "/reserve", "item"),
                of("item-unreserve", item + "/unreserve", "reserved"),
                of("item-check-in", item + "/check-in", "returned"),
                of("item-retire", item + "/retire", "item"),
                of("item-delete", item + "/delete", "item"),
                of("item-undo", item + "/first-activation/undo", "first"),
                of("imports", "/imports"),
                of("import-new", "/imports/new"),
                of("import", "/imports/{id}", "import"),
                of("import-apply", "/imports/{id}/apply", "rehearsed"),
                of("import-undo", "/imports/{id}/undo", "applied"));
    }

    private static List<ConsolePage> operation() {
        return List.of(
                of("waiting", "/waiting").germanToo(),
                of("incidents", "/incidents"),
                of("audit", "/audit").germanToo(),
                of("operator", "/operator").germanToo(),
                of("partner-new", "/operator/partners/new"));
    }

    @Override
    public String toString() {
        return name;
    }

    /** The addresses of all. */
    static List<String> routes() {
        return ALL.stream().map(ConsolePage::route).distinct().toList();
    }

    /** The names of the pictures that there are of it. */
    List<String> pictures() {
        var all = Stream.of("light", "dark", "narrow").map(look -> name + "-" + look);
        return (german ? Stream.concat(all, Stream.of(name + "-german")) : all).toList();
    }
}
