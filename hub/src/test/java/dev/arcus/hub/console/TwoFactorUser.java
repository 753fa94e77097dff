package dev.arcus.hub.console;

import static dev.arcus.hub.server.RunningApi.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.security.PhoneApp;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody of a customer company with a browser and a phone, who may turn two-factor login on. */
final class TwoFactorUser {

    static final String PATH = "/account/two-factor";

    /** For how long a code is good. */
    static final Duration STEP = Duration.ofSeconds(30);

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}");

    private final RunningApi hub;
    private final String mail;
    private final Browser browser;

    /** Logged in. */
    TwoFactorUser(Customer customer) {
        this.hub = customer.hub;
        this.mail = hub.person(customer.company, AdminType.COMPANY_ADMIN, null, Role.ADMIN);
        this.browser = new Browser(hub.plainPort()).logIn(mail, PASSWORD);
    }

    /** What somebody has who turned it on. */
    record On(PhoneApp app, List<String> recovery) {}

    String mail() {
        return mail;
    }

    Browser browser() {
        return browser;
    }

    UserId id() {
        return hub.memory.users().findByEmail(mail).orElseThrow().id();
    }

    On turnedOn() {
        var page = browser.get(PATH);
        var app = app(page);
        return new On(app, recovery(turnOn(page, app, PASSWORD)));
    }

    Browser.Page turnOn(Browser.Page page, PhoneApp app, String password) {
        var code = app.code(hub.clock.instant());
        return browser.post(page, PATH, Map.of("code", code, "password", password, "offer", offer(page)));
    }

    /** Sends the code that the app shows now as the second step of {@code by}. */
    Browser.Page code(Browser by, PhoneApp app) {
        return sendCode(by, app.code(hub.clock.instant()));
    }

    static Browser.Page sendCode(Browser by, String code) {
        return by.post(by.get("/login"), "/login/code", Map.of("code", code));
    }

    static ApiClient withCode(ApiClient api, String code) {
        return api.with("X-Arcus-One-Time-Code", code);
    }

    /** Never the code that is good now, or a step around it. */
    String wrong(PhoneApp app, int guess) {
        var now = hub.clock.instant();
        var good = List.of(app.code(now.minus(STEP)), app.code(now), app.code(now.plus(STEP)));
        return Stream.of("000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777", "888888")
                .filter(code -> !good.contains(code))
                .skip(guess)
                .findFirst()
                .orElseThrow();
    }

    static PhoneApp app(Browser.Page page) {
        return new PhoneApp(secret(page));
    }

    static String secret(Browser.Page page) {
        var found = SECRET.matcher(page.text());
        assertThat(found.find()).as(page.text()).isTrue();
        return found.group(1);
    }

    static String offer(Browser.Page page) {
        return Objects.requireNonNull(Forms.hidden(page).get("offer"), "no offer on this page");
    }

    static List<String> recovery(Browser.Page page) {
        return RECOVERY.matcher(page.text()).results().map(MatchResult::group).toList();
    }

    /** The token of the session of {@code by}; empty for none. */
    static String session(Browser by) {
        return by.cookies().stream()
                .filter(cookie -> cookie.getName().equals("arcus"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    static HttpCookie cookie(Browser by, String name) {
        return by.cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Act and detail of every entry of the audit trail. */
    List<String> acts() {
        return hub.memory.auditTrail().list(new Page.Request(1000, 0)).items().stream()
                .map(event -> event.act() + ": " + event.detail())
                .toList();
    }
}
