package dev.arcus.e2e.prove.acts;

import dev.arcus.e2e.support.AdminClient;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A customer with a site, for one act; it remembers the ids of all that was made for it, by which its rows are known. One thread. */
public final class Scene {

    static final String ADMIN = "/api/rainbow/admin/v1.0";
    static final String ARCUS = "/api/arcus/v1";

    private static final AtomicInteger PAIRS = new AtomicInteger();

    private final AdminClient admin;
    private final String partner;
    private final String word = "scene-" + UUID.randomUUID();
    private final Set<String> ids = new LinkedHashSet<>();
    private final String company;
    private final String site;

    Scene(AdminClient admin, String partner) {
        this.admin = admin;
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
        know(admin.addToFleet(partner, pair, "OXO Connect", "CPU" + pair.hashCode()));
        return pair;
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
