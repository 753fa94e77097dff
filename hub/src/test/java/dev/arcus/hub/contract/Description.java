package dev.arcus.hub.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.arcus.wire.admin.HardwareRequest;
import dev.arcus.wire.admin.ResetRequest;
import dev.arcus.wire.errors.ErrorBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document: {@link Operations} with the {@link Schemas} that they name. */
final class Description {

    /** Bodies that may be missing: the act has a default. */
    private static final Set<Class<?>> OPTIONAL = Set.of(ResetRequest.class, HardwareRequest.class);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String APPLICATION_JSON = "application/json";

    private final Schemas schemas = new Schemas();

    private Description() {}

    /** As it stands in the checkout. */
    static String written() {
        try {
            return PRETTY.writeValueAsString(new Description().document()) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode document() {
        var document = JSON.objectNode().put("openapi", "3.1.0");
        document.set("info", info());
        document.set("servers", JSON.arrayNode().add(JSON.objectNode().put("url", "/")));
        document.set("security", JSON.arrayNode().add(JSON.objectNode().set("bearer", JSON.arrayNode())));
        var paths = JSON.objectNode();
        Operations.all()
                .forEach(operation -> paths.withObjectProperty(operation.path())
                        .set(operation.method().toLowerCase(Locale.ROOT), describe(operation)));
        document.set("paths", paths);
        document.set("components", components());
        return document;
    }

    private static ObjectNode info() {
        var info = JSON.objectNode()
                .put("title", "Arcus admin API")
                .put("version", "1.0")
                .put(
                        "description",
                        "What a hub of Arcus answers. Calls under /api/rainbow have the paths and bodies that the"
                                + " published clients expect; those under /api/arcus/v1 are Arcus's own. docs/api.md says"
                                + " what is meant, docs/errors.md lists the refusals.");
        info.set("license", JSON.objectNode().put("name", "Apache-2.0").put("identifier", "Apache-2.0"));
        return info;
    }

    private ObjectNode describe(Operation operation) {
        var node = JSON.objectNode().put("operationId", operation.id()).put("summary", operation.summary());
        node.set("tags", JSON.arrayNode().add(operation.tag()));
        if (operation.open()) {
            node.set("security", JSON.arrayNode());
        }
        var parameters = JSON.arrayNode();
        operation.variables().forEach(name -> parameters.add(parameter(name, "path", true, text())));
        operation.queries().forEach(name -> parameters.add(query(name)));
        operation.headers().forEach(name -> parameters.add(parameter(name, "header", false, text())));
        if (!parameters.isEmpty()) {
            node.set("parameters", parameters);
        }
        var request = operation.request();
        if (request != null) {
            var body = content(APPLICATION_JSON, schemas.request(request));
            node.set("requestBody", OPTIONAL.contains(request) ? body : body.put("required", true));
        }
        var responses = JSON.objectNode();
        responses.set("200", success(operation.answer()).put("description", "Done"));
        responses.set("default", JSON.objectNode().put("$ref", "#/components/responses/Refusal"));
        node.set("responses", responses);
        return node;
    }

    private ObjectNode success(Operation.Answer answer) {
        return switch (answer) {
            case Operation.Answer.One one -> content(APPLICATION_JSON, enveloped(any(one.types())));
            case Operation.Answer.All all -> content(APPLICATION_JSON, enveloped(list(schemas.answer(all.type()))));
            case Operation.Answer.Many many -> content(APPLICATION_JSON, page(list(any(many.types()))));
            case Operation.Answer.OrCsv two -> orCsv(success(two.other()));
            case Operation.Answer.Done done -> content(APPLICATION_JSON, done());
            case Operation.Answer.Bare bare -> content(APPLICATION_JSON, schemas.answer(bare.type()));
            case Operation.Answer.Other other -> content(other.contentType(), null);
        };
    }

    private static ObjectNode orCsv(ObjectNode success) {
        success.withObject("/content").putObject("text/csv");
        return success;
    }

    private ObjectNode any(List<Class<?>> types) {
        if (types.size() == 1) {
            return schemas.answer(types.getFirst());
        }
        var choices = JSON.arrayNode();
        types.forEach(type -> choices.add(schemas.answer(type)));
        var any = JSON.objectNode();
        any.set("anyOf", choices);
        return any;
    }

    private static ObjectNode list(ObjectNode items) {
        var list = JSON.objectNode().put("type", "array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode enveloped(ObjectNode data) {
        var envelope = object("data");
        envelope.putObject("properties").set("data", data);
        return envelope;
    }

    private static ObjectNode page(ObjectNode data) {
        var page = object("data", "limit", "offset", "total");
        var properties = page.putObject("properties");
        properties.set("data", data);
        Stream.of("limit", "offset", "total").forEach(name -> properties.set(name, whole(0)));
        return page;
    }

    private static ObjectNode done() {
        var done = object("status", "data");
        var properties = done.putObject("properties");
        properties.set("status", text());
        properties.set("data", JSON.objectNode().put("type", "array").put("maxItems", 0));
        return done;
    }

    private ObjectNode components() {
        schemas.answer(ErrorBody.class);
        schemas.define(ErrorBody.class, refusal());
        var components = JSON.objectNode();
        var all = components.putObject("schemas");
        schemas.all().forEach(all::set);
        var responses = components.putObject("responses");
        responses.set(
                "Refusal",
                content(APPLICATION_JSON, schemas.answer(ErrorBody.class))
                        .put("description", "A row of the error table: docs/errors.md"));
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return components;
    }

    /** {@code errorDetails} is a text, a list of wrong inputs, or an object with a text. */
    private ObjectNode refusal() {
        var refusal = object("errorCode", "errorMsg", "errorDetails");
        var properties = refusal.putObject("properties");
        properties.set("errorCode", whole(400).put("maximum", 599));
        properties.set("errorMsg", text());
        var details = properties.putObject("errorDetails").putArray("anyOf");
        details.add(text())
                .add(list(schemas.answer(ErrorBody.Problem.class)))
                .add(schemas.answer(ErrorBody.Details.class));
        properties.set("errorDetailsCode", whole(400_000).put("maximum", 599_999));
        properties.putObject("errorDetailsData").put("type", "object");
        properties.set("errorRemedy", text());
        return refusal;
    }

    private static ObjectNode query(String name) {
        var repeated = name.endsWith("*");
        var schema = switch (name) {
            case "limit" -> whole(1).put("maximum", 1000).put("default", 100);
            case "offset" -> whole(0).put("default", 0);
            case "sortOrder" -> choice("1", "-1");
            case "format" -> choice("small", "medium", "full");
            default -> repeated ? list(text()) : text();
        };
        return parameter(repeated ? name.substring(0, name.length() - 1) : name, "query", false, schema);
    }

    private static ObjectNode choice(String... words) {
        var choice = text();
        var all = choice.putArray("enum");
        Stream.of(words).forEach(all::add);
        return choice;
    }

    private static ObjectNode parameter(String name, String in, boolean required, ObjectNode schema) {
        var parameter = JSON.objectNode().put("name", name).put("in", in);
        if (required) {
            parameter.put("required", true);
        }
        parameter.set("schema", schema);
        return parameter;
    }

    private static ObjectNode object(String... required) {
        var object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        var names = object.putArray("required");
        Stream.of(required).forEach(names::add);
        return object;
    }

    private static ObjectNode content(String type, @Nullable ObjectNode schema) {
        var media = JSON.objectNode();
        if (schema != null) {
            media.set("schema", schema);
        }
        var node = JSON.objectNode();
        node.putObject("content").set(type, media);
        return node;
    }

    private static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }

    private static ObjectNode whole(int least) {
        return JSON.objectNode().put("type", "integer").put("minimum", least);
    }
}
