package dev.arcus.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.cli.client.AdminClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hub as the partner sees it: everything here goes through the admin API. */
final class HubView {

    private static final String ADMIN = "/api/rainbow/admin/v1.0";
    private static final String ARCUS = "/api/arcus/v1";

    private final AdminClient api;

    HubView(AdminClient api) {
        this.api = api;
    }

    /** A declared PBX. The code is empty once it is spent. */
    record Declared(String id, String name, String pbxId, String code) {}

    String createPartner(String name) {
        return id(api.post(ADMIN + "/companies", Map.of("name", name, "isBP", true, "bpType", "DR", "country", "DEU")));
    }

    String createCustomer(String name, String partner) {
        return id(api.post(ADMIN + "/companies", Map.of("name", name, "bpId", partner, "country", "DEU")));
    }

    String createSite(String name, String company) {
        return id(api.post(ADMIN + "/sites", Map.of("name", name, "companyId", company, "status", "active")));
    }

    void addToFleet(String partner, String fleetReference, String installationReference, String model, String serial) {
        api.post(
                ARCUS + "/fleet/items",
                Map.of(
                        "partnerId", partner,
                        "fleetReference", fleetReference,
                        "installationReference", installationReference,
                        "model", model,
                        "serial", serial));
    }

    /** The form of the article; {@code pair} only in stock mode. */
    Declared declare(String name, String site, String model, Optional<String> pair) {
        var form = new LinkedHashMap<String, Object>();
        form.put("name", name);
        form.put("siteId", site);
        form.put("type", "oxo");
        form.put("model", model);
        form.put("country", "DEU");
        form.put("pbxNationalPrefix", "0");
        form.put("pbxInternationalPrefix", "00");
        form.put("pbxMainBundlePrefix", List.of("0"));
        form.put("usePbxMainBundlePrefix", true);
        form.put("installationNumber", "+49 89 123456-0");
        pair.ifPresent(value -> {
            form.put("pbxId", value);
            form.put("activationCode", value);
        });
        return declared(api.post(ADMIN + "/systems", form));
    }

    /** The word of the console: Pending, Running, Degraded, Activated, Unknown. */
    String status(Declared system) {
        return api.get(ARCUS + "/systems/" + system.id() + "/status")
                .path("label")
                .asText();
    }

    /** Time from now until the hub says {@code label}. */
    Duration awaitStatus(Declared system, String label, Duration limit) {
        var start = System.nanoTime();
        Patience.await(limit, () -> {
            var status = status(system);
            return label.equals(status)
                    ? Patience.now(status)
                    : Patience.notYet(system.name() + " should be " + label + " and is " + status);
        });
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Declared declared(JsonNode system) {
        return new Declared(
                id(system),
                system.path("name").asText(),
                system.path("pbxId").asText(),
                system.path("jid_pbxagent_password").asText());
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }
}
