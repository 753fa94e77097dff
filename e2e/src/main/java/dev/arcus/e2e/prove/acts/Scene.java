package dev.arcus.e2e.prove.acts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.e2e.support.AdminClient;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.Gateway;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.RawPbx;
import dev.arcus.wire.agent.Hello;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A customer with a site, for one act; it remembers the ids of all that was made for it, by which its rows are known. One thread. */
public final class Scene {

    static final String ADMIN = "/api/rainbow/admin/v1.0";
    static final String ARCUS = "/api/arcus/v1";

    private static final AtomicInteger PAIRS = new AtomicInteger();

    static final String ANOTHER_BOX = "CPU0000000002";

    private static final String BOX = "CPU0000000001";
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(20);

    private final AdminClient admin;
    private final Gateway gateway;
    private final String partner;
    private final String word = "scene-" + UUID.randomUUID();
    private final Set<String> ids = new LinkedHashSet<>();
    private final String company;
    private final String site;

    Scene(AdminClient admin, Gateway gateway, String partner) {
        this.admin = admin;
        this.gateway = gateway;
        this.partner = partner;
        this.company = know(admin.createCustomer("Customer of " + word, partner));
        this.site = know(admin.createSite("Site", company));
    }

    public AdminClient admin() {
        return admin;
    }

    /** Of the partner that manages the customer; many scenes share it. */
    public String partner() {
        return partner;
    }

    public String company() {
        return company;
    }

    public String site() {
        return site;
    }

    /** In no other scene. */
    public String word() {
        return word;
    }

    /** Remembers an id. */
    public String know(String id) {
        ids.add(id);
        return id;
    }

    Set<String> ids() {
        return Set.copyOf(ids);
    }

    public String anotherSite() {
        return know(admin.createSite("Another site", company));
    }

    /** The id of a system on the site, built to order. */
    public String declared() {
        return know(admin.declare("PBX of " + word, site).id());
    }

    /** The id of a system of a pair from the fleet. */
    public String declaredFromStock() {
        return know(admin.declareStock("PBX of " + word, site, stockPair()).id());
    }

    /** A pair that is in the partner's stock. */
    public String stockPair() {
        var pair = pair();
        stockItem(pair);
        return pair;
    }

    /** Puts the pair into the partner's stock, and returns the item's id. */
    String stockItem(String pair) {
        return know(admin.addToFleet(partner, pair, "OXO Connect", "CPU" + pair.hashCode()));
    }

    String stockPairWithoutSerial() {
        var pair = pair();
        var hyphen = pair.indexOf('-');
        var item = Map.of(
                "partnerId",
                partner,
                "fleetReference",
                pair.substring(0, hyphen),
                "installationReference",
                pair.substring(hyphen + 1),
                "model",
                "OXO Connect");
        know(admin.post(ARCUS + "/fleet/items", item).path("id").asText());
        return pair;
    }

    /** A system whose box was activated, and went. */
    record Active(Declared system, String password) {}

    Active activated() {
        var system = admin.declare("PBX of " + word, site);
        know(system.id());
        return new Active(system, activate(system));
    }

    /** Returns the password once the box has it and is gone, and all that was written behind it is there. */
    String activate(Declared system) {
        try (var box = RawPbx.dial(gateway)) {
            box.comeIn(system.pbxId(), system.code(), hello(BOX));
            var offer = box.offer().orElseThrow();
            box.acknowledge(offer);
            await(system, status -> status.path("credential").asText().equals("activated"));
            return offer.credential().secret();
        } finally {
            // The software version that the box told is written behind its connection.
            await(system, status -> !status.has("address"));
            Patience.until(
                    SETTLES_WITHIN,
                    "the hub knows the box's version",
                    word::toString,
                    () -> !admin.get(ADMIN + "/systems/" + system.id())
                            .path("version")
                            .asText()
                            .isEmpty());
        }
    }

    /** Another box tries to come in. */
    void knock(Declared system, String secret, String serial) {
        try (var box = RawPbx.dial(gateway)) {
            box.comeIn(system.pbxId(), secret, hello(serial));
        }
    }

    private Hello hello(String serial) {
        var key = serial.equals(BOX) ? "a" : "b";
        return new Hello(serial, key.repeat(32), 1, "OXO Connect", "R6.2", "", "", "");
    }

    private void await(Declared system, Predicate<JsonNode> wanted) {
        var path = ARCUS + "/systems/" + system.id() + "/status";
        Patience.until(
                SETTLES_WITHIN,
                "the box of " + word + " has settled",
                () -> admin.get(path).toString(),
                () -> wanted.test(admin.get(path)));
    }

    /** A pair that nobody has. */
    public String pair() {
        return "KILL%d-%04d.5678.90".formatted(ProcessHandle.current().pid() % 100_000, PAIRS.incrementAndGet());
    }

    /** A declaration of a system on the site. */
    public Map<String, ?> form() {
        return Map.of(
                "name", "PBX of " + word, "siteId", site, "type", "oxo", "model", "OXO Connect", "country", "DEU");
    }
}
