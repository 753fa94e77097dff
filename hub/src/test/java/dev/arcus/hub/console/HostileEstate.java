package dev.arcus.hub.console;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.people.SecondFactor;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.RunningApi;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A customer where everything that has a name has a hostile one; each says which field it stands in. */
final class HostileEstate {

    /** For fields that are typed into; none of them may take it for anything. */
    static final String RAW = "javascript:\"'></textarea></title><script>alert(1)</script><img src=x onerror=alert(1)>";

    private static final String MARKUP = "\"'></textarea></title><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final String SHORT = "\"'><svg/onload=alert(1)>";
    private static final String SIGNS = "=+-@";

    private final RunningApi hub;
    private final Set<String> fields = new LinkedHashSet<>();
    private final Customer customer;
    private final Browser partner;
    private final String company;
    private final String system;

    HostileEstate(RunningApi hub) {
        this.hub = hub;
        this.customer = new Customer(hub, evil("company"));
        this.partner = customer.partnerAdmin();
        this.company = "/companies/" + customer.company.id();
        this.system = customer.declare(evil("pbx"), Map.of()).path("id").asText();
        companies();
        people();
        stock();
        telephony();
        notices();
        imports();
        boxes();
        strangers();
    }

    static String marker(String field) {
        return "xq" + field + "qx";
    }

    Set<String> fields() {
        return fields;
    }

    Browser partnerAdmin() {
        return partner;
    }

    /** Where a walk begins. */
    List<String> seeds() {
        return List.of(
                "/",
                "/account",
                "/search?q=xq",
                company,
                "/systems/" + system,
                "/operator/partners/new",
                "/audit",
                "/incidents.csv",
                "/nowhere");
    }

    /** Whether a page is about something that this estate does not have. */
    boolean lacks(String route) {
        return route.matches(
                ".*(first-activation|restoration|/replay|/move|/replace|/unreserve|/check-in|/removal|/probe|/undo|clones).*");
    }

    /** Begins like a formula, and goes on as markup. */
    private String evil(String field) {
        fields.add(field);
        return SIGNS.charAt(fields.size() % SIGNS.length()) + marker(field) + MARKUP;
    }

    /** For fields that hold little, and no blank. */
    private String brief(String field) {
        fields.add(field);
        return marker(field) + SHORT;
    }

    private void companies() {
        var operator = hub.operator();
        operator.post(
                        ADMIN + "/sites",
                        Map.of(
                                "name",
                                evil("site"),
                                "companyId",
                                customer.company.id().value()))
                .good();
        var form = partner.get("/customers/new");
        var fields = Map.of("name", evil("customer"), "country", "DEU", "externalReference", brief("reference"));
        done(partner.post(form, "/customers/new", Forms.with(form, fields)));
        var owner = new Browser(hub.plainPort()).logIn(RunningApi.MAIL, RunningApi.PASSWORD);
        var made = owner.get("/operator/partners/new");
        var named = Map.of("name", evil("partner"), "country", "DEU");
        done(owner.post(made, "/operator/partners/new", Forms.with(made, named)));
    }

    private void people() {
        var path = company + "/users/new";
        var form = partner.get(path);
        var fields = Map.of(
                "first", evil("first"),
                "last", evil("last"),
                "email", "anna@example.org",
                "role", "company-admin",
                "language", "de",
                "site", "");
        assertThat(partner.post(form, path, Forms.with(form, fields)).status()).isLessThan(400);
        var anna = hub.memory.users().findByEmail("anna@example.org").orElseThrow();
        hub.memory.secondFactors().put(new SecondFactor(anna.id(), "sealed", hub.clock.instant(), 1, Set.of()));
    }

    private void stock() {
        var form = partner.get("/fleet/new");
        var fields = Map.of(
                "installationReference", "ale12-1234.5678.90",
                "model", "OXO_CONNECT",
                "serial", brief("serial"),
                "version", brief("version"),
                "note", evil("note"));
        done(partner.post(form, "/fleet/new", fields));
    }

    private void telephony() {
        var path = "/systems/" + system + "/telephony";
        var rule = partner.get(path + "/rule");
        var cells = Map.of(
                "match", brief("match"), "replacement", brief("replacement"), "description", evil("description"));
        done(partner.post(rule, path + "/rule", Forms.with(rule, cells)));
        hub.memory
                .stations()
                .replace(new SystemId(system), List.of(new Station("101", evil("station"), evil("device"))));
        var list = partner.get(path + "/phones").text();
        var phone = list.replaceAll("(?s).*href=\"(/systems/[0-9a-f]{24}/telephony/phones/[0-9a-f]{24})\".*", "$1");
        var form = partner.get(phone);
        var holder = Map.of("first", evil("holder"), "last", evil("surname"));
        done(partner.post(form, phone, Forms.with(form, holder)));
        var lab = partner.get(path);
        var tried = partner.post(lab, path + "/lab", Map.of("numbers", evil("dialled")));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text()).contains(marker("dialled"));
        assertThat(Markup.of(tried.text()).problems()).isEmpty();
        fields.remove("dialled");
    }

    private void notices() {
        var path = company + "/notices";
        var form = partner.get(path + "/rules/new");
        var fields = new HashMap<>(Map.of(
                "name", evil("rule"),
                "topics", "status",
                "channel", "webhook",
                "url", "https://alarms.example.org/?" + marker("url") + "'onload=alert(1)",
                "language", "de",
                "everyMinutes", "15",
                "notRunningSeconds", "60",
                "pendingMinutes", "1440",
                "codeExpiresHours", "72",
                "certificateExpiresDays", "14"));
        this.fields.add("url");
        fields.putAll(Forms.hidden(form));
        assertThat(partner.post(form, path + "/rules/new", fields).status()).isLessThan(400);
        // The second click leads to the rule that the first one made.
        var rule = partner.post(form, path + "/rules/new", fields).location().replaceAll("\\?.*", "");
        done(partner.post(form, rule + "/test", Map.of()));
        var script = new HashMap<>(fields);
        script.put("url", "javascript:alert(1)");
        assertThat(partner.post(form, path + "/rules/new", script).status()).isEqualTo(422);
        var window = partner.get(path + "/windows/new");
        var when = Map.of(
                "name",
                evil("window"),
                "when",
                "once",
                "from",
                "2026-12-01T22:00",
                "to",
                "2026-12-02T02:00",
                "site",
                "");
        done(partner.post(window, path + "/windows/new", Forms.with(window, when)));
    }

    private void imports() {
        var file = "Flottenreferenz;Anlagenreferenz;Server-Typ;Seriennummer\n"
                + "ALE12;1234.5678.95;" + quoted(evil("cell")) + ";SN-1\n"
                + "ALE12;1234.5678.96;OXO Connect;" + quoted(brief("imported")) + "\n";
        var sent = partner.upload(
                partner.get("/imports/new"),
                "/imports/new",
                Map.of("kind", "fleet"),
                file.getBytes(StandardCharsets.UTF_8));
        done(sent);
        var good = "Flottenreferenz;Anlagenreferenz;Server-Typ;Notiz\nALE12;1234.5678.97;OXO Connect;"
                + quoted(evil("remark")) + "\n";
        done(partner.upload(
                partner.get("/imports/new"),
                "/imports/new",
                Map.of("kind", "fleet"),
                good.getBytes(StandardCharsets.UTF_8)));
        var unknown = partner.upload(
                partner.get("/imports/new"),
                "/imports/new",
                Map.of("kind", "fleet"),
                (quoted(evil("column")) + ";Anlagenreferenz\nx;y\n").getBytes(StandardCharsets.UTF_8));
        assertThat(unknown.text()).contains(marker("column"));
        assertThat(Markup.of(unknown.text()).problems()).isEmpty();
        fields.remove("column");
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private void boxes() {
        attempt(brief("identity"));
        var blocked = new BlockedBox(
                BlockedBoxId.next(hub.samples.random()),
                new SystemId(system),
                new Binding(brief("box"), "b".repeat(32)),
                hub.clock.instant(),
                brief("blocker"),
                BlockedBox.Reason.REJECTED);
        assertThat(hub.memory.blockedBoxes().add(blocked)).isTrue();
    }

    private void attempt(String identity) {
        hub.memory
                .attempts()
                .addAll(List.of(new Attempt(
                        hub.clock.instant(),
                        AttemptNumber.next(hub.samples.random()),
                        identity,
                        false,
                        "192.0.2.8",
                        Attempt.Step.LOGIN,
                        Attempt.Cause.UNKNOWN_IDENTITY,
                        null)));
    }

    /** Whoever fails to log in says a name, too. */
    private void strangers() {
        var stranger = new Browser(hub.plainPort());
        assertThat(stranger.tryToLogIn(evil("login"), "wrong").status()).isEqualTo(401);
    }

    private static void done(Browser.Page answer) {
        var main = answer.text().replaceAll("(?s).*<main", "");
        assertThat(answer.status()).as(main).isEqualTo(303);
    }
}
