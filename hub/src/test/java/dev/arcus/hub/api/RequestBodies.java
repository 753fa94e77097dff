package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.ApiClient.Answer;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.wire.admin.CompanyRequest;
import dev.arcus.wire.admin.FleetItemRequest;
import dev.arcus.wire.admin.GroupRequest;
import dev.arcus.wire.admin.LinkRequest;
import dev.arcus.wire.admin.LogLevelRequest;
import dev.arcus.wire.admin.PbxPhoneRequest;
import dev.arcus.wire.admin.SiteRequest;
import dev.arcus.wire.admin.SystemRequest;
import dev.arcus.wire.admin.UserRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every call that takes a body, with a good one: where bad input is tried. New request records get their row here. */
final class RequestBodies {

    /** Writes halves of surrogate pairs as escapes; everything else would be no UTF-8. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final RunningApi api;
    private final Estate estate;
    private final ApiClient operator;
    private final ApiClient gateway;

    RequestBodies(RunningApi api) {
        this.api = api;
        this.estate = new Estate(api);
        this.operator = api.operator();
        this.gateway = api.as(estate.customer, AdminType.UNDEFINED, null, Role.PCG);
    }

    /**
     * A call.
     *
     * @param passedOver fields that old clients send and that this call does not take
     */
    record Call(String method, String path, Class<?> type, Map<String, ?> good, Set<String> passedOver) {

        List<RequestField> fields() {
            return RequestField.of(type);
        }

        /** The good body with one field otherwise; null is JSON's null. */
        Map<String, @Nullable Object> with(String field, @Nullable Object value) {
            var body = new LinkedHashMap<String, @Nullable Object>(good);
            body.put(field, value);
            return body;
        }

        @Override
        public String toString() {
            return method + " " + path.replaceAll("[0-9a-f]{24}", "{id}");
        }
    }

    List<Call> all() {
        var system =
                estate.declare(operator, Map.of("name", "Target")).path("id").asText();
        var site = estate.site.id().value();
        var user = operator.post(ADMIN + "/users", user("target"))
                .good()
                .path("id")
                .asText();
        var group = operator.post(
                        ADMIN + "/systems/groups", Map.of("name", "Village", "companies", List.of(customer())))
                .good()
                .path("id")
                .asText();
        var served = estate.declare(operator, Map.of("name", "Served", "pbxId", "PBX-SERVED"))
                .path("id")
                .asText();
        api.memory.stations().replace(new SystemId(served), List.of(new Station("100", "", "")));
        var phones = "/api/rainbow/pcg/v1.0/pbxs/PBX-SERVED/phone-numbers";
        var item = Map.of(
                "partnerId", estate.partner.id().value(),
                "fleetReference", "ALE12",
                "installationReference", "1234.5678.90",
                "model", "OXO Connect");
        return List.of(
                call("POST", ADMIN + "/systems", SystemRequest.class, estate.form(Map.of())),
                new Call(
                        "PUT",
                        ADMIN + "/systems/" + system,
                        SystemRequest.class,
                        Map.of("name", "Renamed"),
                        Set.of("pbxId", "activationCode", "siteId", "isOxoManaged")),
                call(
                        "POST",
                        ADMIN + "/systems/groups",
                        GroupRequest.class,
                        Map.of("name", "Street", "companies", List.of(customer()))),
                new Call(
                        "PUT",
                        ADMIN + "/systems/groups/" + group,
                        GroupRequest.class,
                        Map.of("name", "Town"),
                        Set.of("companies", "systems")),
                call("POST", phones, PbxPhoneRequest.class, Map.of("shortNumber", "300")),
                call("PUT", phones + "/short-number/100", PbxPhoneRequest.class, Map.of("firstName", "Bo")),
                call("POST", ADMIN + "/sites/" + site + "/systems", LinkRequest.class, Map.of("systemId", system)),
                call("POST", ADMIN + "/sites", SiteRequest.class, Map.of("name", "Hill", "companyId", customer())),
                call("PUT", ADMIN + "/sites/" + site, SiteRequest.class, Map.of("name", "Dale")),
                call("POST", ADMIN + "/companies", CompanyRequest.class, Map.of("name", "Fishmonger")),
                call("PUT", ADMIN + "/companies/" + customer(), CompanyRequest.class, Map.of("name", "Baker")),
                call("POST", ADMIN + "/users", UserRequest.class, user("maria")),
                call("PUT", ADMIN + "/users/" + user, UserRequest.class, Map.of("firstName", "Maria")),
                call("POST", ARCUS + "/fleet/items", FleetItemRequest.class, item),
                call(
                        "PUT",
                        "/api/rainbow/logs/levels",
                        LogLevelRequest.class,
                        Map.of("logger", "storage", "level", "info")));
    }

    Answer send(Call call, Object body) {
        return client(call).send(call.method(), call.path(), json(body));
    }

    Answer send(Call call, byte[] body) {
        return client(call).send(call.method(), call.path(), body);
    }

    /** How much is stored: every write leaves a line in the audit trail, or a row in a list. */
    List<Integer> rows() {
        return List.of(
                total(ADMIN + "/systems"),
                total(ADMIN + "/sites"),
                total(ADMIN + "/companies"),
                total(ARCUS + "/fleet/items"),
                (int) api.memory.auditTrail().list(new Page.Request(1, 0)).total());
    }

    private ApiClient client(Call call) {
        return call.path().startsWith("/api/rainbow/pcg/") ? gateway : operator;
    }

    static byte[] json(Object body) {
        try {
            return JSON.writeValueAsString(body).getBytes(StandardCharsets.US_ASCII);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private int total(String list) {
        return operator.get(list + "?limit=1").json().path("total").asInt(-1);
    }

    private Map<String, String> user(String name) {
        return Map.of(
                "loginEmail", name + "@example.org", "firstName", name, "lastName", "Baker", "companyId", customer());
    }

    private String customer() {
        return estate.customer.id().value();
    }

    private static Call call(String method, String path, Class<?> type, Map<String, ?> good) {
        return new Call(method, path, type, good, Set.of());
    }
}
