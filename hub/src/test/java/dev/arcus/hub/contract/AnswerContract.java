package dev.arcus.hub.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds real answers to the description: every answer that a test of the API gets passes through here. {@link OpenApiTest} sees to
 * it that every route is described, and that the checkout has the description of the present records.
 */
public final class AnswerContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Where definitions stand in OpenAPI, and where JSON Schema looks for them. */
    private static final String IN_OPENAPI = "#/components/schemas/";

    private static final String IN_SCHEMA = "#/$defs/";
    private static final JsonNode DOCUMENT = read();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<JsonNode, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final JsonNode REFUSAL = JSON.createObjectNode().put("$ref", IN_SCHEMA + "ErrorBody");

    /** The more a path names, the sooner it is asked: {@code systems/countries} before {@code systems/{id}}. */
    private static final List<Operation> OPERATIONS = Operations.all().stream()
            .sorted(Comparator.comparingInt(operation -> operation.variables().size()))
            .toList();

    private AnswerContract() {}

    /** AssertionError when {@code body} is not what the description says of this call, if it is there, and of this status. */
    public static void check(String method, String path, int status, String contentType, String body) {
        // A hub that is down says so in the same words as one that is up.
        if (status / 100 == 2 || (method + path).equals("GET/health")) {
            find(method, path.replaceAll("[?].*", "")).ifPresent(operation -> success(operation, contentType, body));
        } else {
            refusal(status, contentType, body);
        }
    }

    private static void success(Operation operation, String contentType, String body) {
        var content = DOCUMENT.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .at("/responses/200/content");
        var type = contentType.replaceAll(";.*", "").strip();
        if (!content.has(type)) {
            throw new AssertionError(operation.route() + " is not described to answer " + contentType);
        }
        if (content.path(type).has("schema")) {
            valid(operation.route(), content.path(type).path("schema"), body);
        }
    }

    private static void refusal(int status, String contentType, String body) {
        if (!contentType.startsWith("application/json")) {
            throw new AssertionError(status + " comes as " + contentType + ": " + body);
        }
        valid("refusal", REFUSAL, body);
        if (tree(body).path("errorCode").asInt() != status) {
            throw new AssertionError("errorCode is not " + status + ": " + body);
        }
    }

    private static void valid(String what, JsonNode schema, String body) {
        var errors = SCHEMAS.computeIfAbsent(schema, AnswerContract::compile).validate(tree(body));
        if (!errors.isEmpty()) {
            throw new AssertionError(what + ": " + errors + "\n" + body);
        }
    }

    private static Schema compile(JsonNode schema) {
        var root = JSON.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.setAll((ObjectNode) schema.deepCopy());
        root.set("$defs", DOCUMENT.at("/components/schemas"));
        return REGISTRY.getSchema(root);
    }

    private static Optional<Operation> find(String method, String path) {
        return OPERATIONS.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.pattern().matcher(path).matches())
                .findFirst();
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    private static JsonNode read() {
        return tree(Description.written().replace(IN_OPENAPI, IN_SCHEMA));
    }
}
