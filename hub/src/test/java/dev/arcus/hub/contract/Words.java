package dev.arcus.hub.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a text of an answer may be: one of a few words, an id, a moment. */
final class Words {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ID = "^[0-9a-f]{24}$";
    private static final String MOMENT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$";

    private static final List<String> COMPANY = List.of("initializing", "active", "alerting", "hold", "terminated");
    private static final List<String> CREDENTIAL = List.of("created", "activating", "activated");
    private static final List<String> LABEL = List.of("Pending", "Running", "Degraded", "Activated", "Unknown");
    private static final List<String> CHANNEL = List.of("up", "down", "unknown", "unmonitored");

    /** By the record and the field. */
    private static final Map<String, List<String>> CHOICES = Map.ofEntries(
            Map.entry("SystemBody.Identity type", List.of("oxo", "oxe", "third_party", "undefined")),
            Map.entry("SystemBody.Identity deliveryMode", List.of("stock", "btco", "specified")),
            Map.entry("SharingBody type", List.of("oxo", "oxe", "third_party", "undefined")),
            Map.entry("SharingBody connectionStatus", LABEL),
            Map.entry("MoveBody webRtcGateway", List.of("none", "stays", "ends_unless_accepted")),
            Map.entry("SystemBody.Account status", CREDENTIAL),
            Map.entry("SystemBody.Facts connectionStatus", LABEL),
            Map.entry("SystemBody.Medium status", CREDENTIAL),
            Map.entry("SystemBody.Medium connectionStatus", LABEL),
            Map.entry("StateBody connection", List.of("connected", "disconnected", "unknown")),
            Map.entry("StateBody conf", CHANNEL),
            Map.entry("StateBody csta", CHANNEL),
            Map.entry("StateBody http", CHANNEL),
            Map.entry("StateBody xmpp", CHANNEL),
            Map.entry("StatusBody label", LABEL),
            Map.entry("CompanyBody status", COMPANY),
            Map.entry("CompanyBody.Identity status", COMPANY),
            Map.entry("SiteBody status", COMPANY),
            Map.entry("SiteBody.Medium status", COMPANY),
            Map.entry("PingBody status", List.of("OK")),
            Map.entry("HealthBody status", List.of("OK", "DOWN")),
            Map.entry("HealthBody database", List.of("up", "down")),
            Map.entry("HealthBody gateway", List.of("up", "down")),
            Map.entry("HealthBody mail", List.of("off", "unknown", "up", "down")),
            Map.entry("HealthBody backup", List.of("off", "unknown", "up", "down")),
            Map.entry("LogLevelBody logger", List.of("api", "gateway", "storage", "security", "server")),
            Map.entry("LogLevelBody level", List.of("error", "warn", "info", "debug", "trace")));

    private static final List<String> IDS = List.of("companyId", "systemId", "partnerId");
    private static final List<String> MOMENTS =
            List.of("creationDate", "statusUpdatedDate", "eventDate", "codeExpires", "until");

    private Words() {}

    /** The keywords that say so; empty for any text. */
    static Optional<ObjectNode> of(Class<?> type, String field) {
        var name = type.getName().replaceAll(".*\\.", "").replace('$', '.');
        var choice = CHOICES.get(name + " " + field);
        if (choice != null) {
            var words = JSON.arrayNode();
            choice.forEach(words::add);
            var schema = JSON.objectNode();
            schema.set("enum", words);
            return Optional.of(schema);
        }
        if (name.endsWith("Request") || name.endsWith("Update")) {
            return Optional.empty();
        }
        if (IDS.contains(field) || field.equals("id") && name.startsWith("SystemBody")) {
            return Optional.of(JSON.objectNode().put("pattern", ID));
        }
        return MOMENTS.contains(field)
                ? Optional.of(JSON.objectNode().put("format", "date-time").put("pattern", MOMENT))
                : Optional.empty();
    }
}
