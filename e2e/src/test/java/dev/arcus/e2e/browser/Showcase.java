package dev.arcus.e2e.browser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.RawPbx;
import dev.arcus.e2e.support.Stage;
import dev.arcus.wire.agent.Hello;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * A hub in which every page has something to show: a partner with customers in three countries, PBXs in each status by real agents, a
 * fleet, imports, people, boxes that were refused. What pages are about has a key. One thread.
 */
final class Showcase implements AutoCloseable {

    /** The mail address of somebody who is asked for a code at the login, once {@link SecondFactor} is turned on. */
    static final String GUARDED = "jonas.berger@sonnenschein.example";

    private static final String ADMIN = "/api/rainbow/admin/v1.0";
    private static final String ARCUS = "/api/arcus/v1";
    private static final String SYSTEMS = ADMIN + "/systems";
    private static final String IMPORTS = ARCUS + "/imports";
    private static final int HTTP_OK = 200;
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);

    private final Path folder;
    private final Stage stage;
    private final List<Declared> running;
    private final AgentProcess agents;
    private final Map<String, String> ids = new HashMap<>();

    private Showcase(Path folder) {
        this.folder = folder;
        this.stage = Stage.open(folder);
        ids.put("partner", stage.partner());
        ids.put("company", stage.customer());
        ids.put("site", stage.site());
        this.running = customers();
        this.agents = run(running);
        fleet();
        people();
        imports();
        boxes();
        sharing();
        plan();
        notices();
    }

    static Showcase open(Path folder) {
        return new Showcase(folder);
    }

    HubProcess hub() {
        return stage.hub();
    }

    Stage stage() {
        return stage;
    }

    /** The id of what {@code key} stands for. */
    String id(String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    @Override
    public void close() {
        agents.close();
        stage.close();
    }

    private List<Declared> customers() {
        keep("system", declare("Backstube Schwabing", stage.site(), "DEU", "+49 89 1234560"));
        keep("pending", declare("Filiale Haidhausen", stage.site(), "DEU", "+49 89 7654320"));
        var degraded = declare("Filiale Pasing", stage.site(), "DEU", "+49 89 8765430");
        var lyon = customer("Boulangerie du Marché", "FRA", "Lyon Croix-Rousse");
        var bristol = customer("Harbour Street Dental", "GBR", "Bristol");
        var law = customer("Kanzlei Maier & Söhne", "DEU", "Nürnberg");
        customer("Hôtel des Glycines", "FRA", "Annecy");
        var running = List.of(
                stage.admin().system(id("system")),
                declare("Fournil de la place", lyon, "FRA", "+33 4 72 00 12 00"),
                declare("Reception and surgeries", bristol, "GBR", "+44 117 496 0120"),
                declare("Kanzlei, 2. Stock", law, "DEU", "+49 911 5550120"),
                degraded);
        keep("degraded", degraded);
        return running;
    }

    /** Waits until the PBXs with an agent are what they were; after the hub was away they come back one by one. */
    void awaitAll() {
        running.forEach(system -> {
            var label = system.id().equals(id("degraded")) ? "Degraded" : "Running";
            until(
                    system.name() + " is " + label,
                    () -> stage.admin().label(system.id()).equals(label));
        });
    }

    /** A process with an agent for each, the last of which has lost a channel. */
    private AgentProcess run(List<Declared> systems) {
        var fleet = folder.resolve("agents");
        for (var place = 0; place < systems.size(); place++) {
            stage.prepare(fleet, "CPU000000010" + place, systems.get(place));
        }
        var last = systems.getLast();
        write(
                fleet.resolve(last.pbxId()).resolve("pbx").resolve("faults"),
                "csta=down no answer from the CTI server\n");
        var process = AgentProcess.fleet(fleet, folder, line -> {});
        systems.forEach(system -> stage.awaitLabel(system, system.equals(last) ? "Degraded" : "Running"));
        var phones = SYSTEMS + "/" + id("system") + "/phone-numbers";
        until("its phones are known", () -> !get(phones).isEmpty());
        ids.put("phone", get(phones).path(0).path("id").asText());
        return process;
    }

    private void fleet() {
        ids.put("item", item("ALE12-1234.5678.90", "OXO Connect", "CPU0000002001"));
        item("ALE12-1234.5678.91", "OXO Connect Evolution", "CPU0000002002");
        var reserved = item("ALE12-1234.5678.92", "OXO Connect", "CPU0000002003");
        ids.put("reserved", reserved);
        post("/fleet/items/" + reserved + "/reserve", Map.of("companyId", id("company"), "note", "Umbau im Mai"));
        var back = item("ALE12-1234.5678.93", "OXO Connect", "CPU0000002004");
        ids.put("returned", back);
        var gone = stage.declareStock("Filiale Giesing", "ALE12-1234.5678.93");
        post("/systems/" + gone.id() + "/return-to-stock", Map.of());
        item("ALE12-1234.5678.94", "OXO Connect", "CPU0000002005");
        keep("assigned", stage.declareStock("Filiale Laim", "ALE12-1234.5678.94"));
    }

    private void people() {
        ids.put(
                "user",
                person(
                        "Anna",
                        "Zander",
                        "anna.zander@sonnenschein.example",
                        "company_admin",
                        List.of("user", "admin")));
        person("Jérôme", "Lefèvre", "jerome@sonnenschein.example", "undefined", List.of("user"));
        ids.put("guarded", person("Jonas", "Berger", GUARDED, "company_admin", List.of("user", "admin")));
        var password = Map.of("password", HubProcess.PASSWORD);
        if (stage.admin()
                        .status("PUT", ADMIN + "/users/" + id("guarded"), password, Map.of())
                        .orElse(0)
                != HTTP_OK) {
            throw new IllegalStateException("the password was not taken");
        }
    }

    private void imports() {
        var header = "Flottenreferenz;Anlagenreferenz;Server-Typ;Seriennummer\n";
        var good = header.replace("Flotten", "Partner;Flotten")
                + "%s;ALE14;2222.5678.01;OXO Connect;CPU0000003001\n".formatted(id("partner"));
        var applied =
                stage.admin().postFile(IMPORTS + "?kind=fleet", good).path("id").asText();
        ids.put("applied", applied);
        post("/imports/" + applied + "/apply", Map.of());
        until(
                "the import is applied",
                () -> get(IMPORTS + "/" + applied).path("phase").asText().equals("applied"));
        var next =
                good.replace("2222", "3333") + "%s;ALE14;1234.5678;OXO Connect;1,23457E+11\n".formatted(id("partner"));
        ids.put(
                "import",
                stage.admin().postFile(IMPORTS + "?kind=fleet", next).path("id").asText());
        var ready = good.replace("2222", "4444");
        ids.put(
                "rehearsed",
                stage.admin()
                        .postFile(IMPORTS + "?kind=fleet", ready)
                        .path("id")
                        .asText());
    }

    /** Boxes that came with what is not theirs: a code with a mistake, a pair nobody declared, another one's password. */
    private void boxes() {
        var pending = stage.admin().system(id("pending"));
        knock(pending.pbxId(), pending.code().substring(1) + "X", "CPU0000004001");
        knock("PBX-Haidhausen", "1234", "CPU0000004002");
        item("ALE12-1234.5678.95", "OXO Connect", "CPU0000004003");
        knock("ALE12-1234.5678.95", "ALE12-1234.5678.95", "CPU0000004003");
        var cloned = stage.declare("Filiale Sendling");
        keep("cloned", cloned);
        knock(cloned.pbxId(), activate(cloned, "CPU0000004004"), "CPU0000004005");
        var clones = ARCUS + "/systems/" + cloned.id() + "/clones";
        until("the clone is told", () -> !get(clones).isEmpty());
        ids.put("clone", get(clones).path(0).path("id").asText());
        var first = stage.admin().declareStock("Filiale Laim II", stage.site(), pairWithoutSerial("first", "96"));
        keep("first-system", first);
        var _ = activate(first, "CPU0000004006");
        var wrong = stage.admin().declareStock("Filiale Allach", stage.site(), pairWithoutSerial("blocked-item", "97"));
        keep("blocked", wrong);
        var _ = activate(wrong, "CPU0000004007");
        post("/systems/" + wrong.id() + "/first-activation/undo", Map.of());
        var blocked = get(ARCUS + "/systems/" + wrong.id() + "/blocked-boxes");
        ids.put("box", blocked.path(0).path("key").asText());
    }

    private void sharing() {
        var shared = new HashMap<String, Object>(form("Gewerbehof", stage.site(), "DEU", "+49 89 5550"));
        shared.put("isShared", true);
        var system = stage.admin().post(SYSTEMS, shared).path("id").asText();
        ids.put("shared", system);
        post("/systems/" + system + "/companies", Map.of("companyId", id("Kanzlei Maier & Söhne")));
    }

    private void plan() {
        var rules = List.of(
                Map.of("regexpMatch", "^1(\\d{2})$", "regexpReplace", "5$1", "description", "Nebenstellen"),
                Map.of("regexpMatch", "^0900", "regexpReplace", "", "description", "keine Mehrwertnummern"));
        var status = stage.admin()
                .status("PUT", SYSTEMS + "/" + id("system"), Map.of("pbxNumberingTranslator", rules), Map.of());
        var tests = Map.of("testNumbers", List.of(Map.of("number", "089 123456", "dial", "0089123456")));
        var tested = stage.admin().status("PUT", ARCUS + "/systems/" + id("system") + "/test-numbers", tests, Map.of());
        if (status.orElse(0) != HTTP_OK || tested.orElse(0) != HTTP_OK) {
            throw new IllegalStateException("the plan was not taken: " + status + " " + tested);
        }
    }

    private void notices() {
        var company = "/companies/" + id("company");
        var rule = Map.of(
                "name", "Nachtdienst",
                "topics", List.of("status", "pending_too_long", "second_box"),
                "url", "https://alarms.sonnenschein.example/arcus");
        ids.put("notice", post(company + "/notice-rules", rule).path("id").asText());
        var window = Map.of(
                "name", "Sonntagswartung",
                "day", "sunday",
                "start", "02:30",
                "minutes", 90,
                "zone", "Europe/Berlin");
        ids.put(
                "window",
                post(company + "/maintenance-windows", window).path("id").asText());
    }

    private String customer(String name, String country, String site) {
        var company = stage.admin()
                .post(ADMIN + "/companies", Map.of("name", name, "bpId", id("partner"), "country", country))
                .path("id")
                .asText();
        ids.put(name, company);
        return stage.admin().createSite(site, company);
    }

    private Declared declare(String name, String site, String country, String number) {
        var id = stage.admin()
                .post(SYSTEMS, form(name, site, country, number))
                .path("id")
                .asText();
        return stage.admin().system(id);
    }

    private static Map<String, Object> form(String name, String site, String country, String number) {
        return Map.of(
                "name",
                name,
                "siteId",
                site,
                "type",
                "oxo",
                "model",
                "OXO Connect",
                "country",
                country,
                "pbxNationalPrefix",
                "0",
                "pbxInternationalPrefix",
                "00",
                "pbxMainBundlePrefix",
                List.of("0"),
                "installationNumber",
                number);
    }

    private String item(String pair, String model, String serial) {
        return stage.admin().addToFleet(id("partner"), pair, model, serial);
    }

    private String pairWithoutSerial(String key, String end) {
        var item = Map.of(
                "partnerId",
                id("partner"),
                "fleetReference",
                "ALE12",
                "installationReference",
                "1234.5678." + end,
                "model",
                "OXO Connect");
        ids.put(key, post("/fleet/items", item).path("id").asText());
        return "ALE12-1234.5678." + end;
    }

    private String person(String first, String last, String mail, String type, List<String> roles) {
        var form = Map.of(
                "firstName", first,
                "lastName", last,
                "loginEmail", mail,
                "companyId", id("company"),
                "adminType", type,
                "roles", roles);
        return stage.admin().post(ADMIN + "/users", form).path("id").asText();
    }

    /** Returns the password that its box has now, which is gone again. */
    private String activate(Declared system, String serial) {
        try (var box = RawPbx.dial(hub().gateway())) {
            box.comeIn(system.pbxId(), system.code(), hello(serial));
            var offer = box.offer().orElseThrow();
            box.acknowledge(offer);
            await(system, status -> status.path("credential").asText().equals("activated"));
            return offer.credential().secret();
        } finally {
            await(system, status -> !status.has("address"));
        }
    }

    private void knock(String pbxId, String secret, String serial) {
        try (var box = RawPbx.dial(hub().gateway())) {
            box.comeIn(pbxId, secret, hello(serial));
        }
    }

    private static Hello hello(String serial) {
        return new Hello(
                serial, serial.substring(serial.length() - 1).repeat(32), 1, "OXO Connect", "R6.2", "", "", "");
    }

    private void await(Declared system, Predicate<JsonNode> wanted) {
        until(system.name() + " has settled", () -> wanted.test(get(ARCUS + "/systems/" + system.id() + "/status")));
    }

    private static void until(String what, BooleanSupplier holds) {
        var _ = Patience.until(SETTLES_WITHIN, what, holds);
    }

    private void keep(String key, Declared system) {
        ids.put(key, system.id());
    }

    private JsonNode get(String path) {
        return stage.admin().get(path);
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return stage.admin().post(ARCUS + path, body);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
