package dev.arcus.hub.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON Schema 2020-12 of the records that cross the wire, each under the name of its record. */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLACE = "#/components/schemas/";
    private static final String PACKAGE = "dev.arcus.wire.";

    private final Map<String, ObjectNode> all = new TreeMap<>();

    /** Everything that was referred to, by name. */
    Map<String, ObjectNode> all() {
        return all;
    }

    /** A reference to an answer's record: it has these fields and no others. */
    ObjectNode answer(Class<?> type) {
        return reference(type, true);
    }

    /** A reference to a request's record: every field may be left out, unknown ones are passed over. */
    ObjectNode request(Class<?> type) {
        return reference(type, false);
    }

    /** Puts a schema of its own in the place of a record's. */
    void define(Class<?> type, ObjectNode schema) {
        all.put(name(type), schema);
    }

    private ObjectNode reference(Class<?> type, boolean strict) {
        var name = name(type);
        if (!all.containsKey(name)) {
            // Its place is kept first: a record may refer to itself.
            var schema = JSON.objectNode();
            all.put(name, schema);
            fill(schema, type, strict);
        }
        return JSON.objectNode().put("$ref", PLACE + name);
    }

    private void fill(ObjectNode schema, Class<?> type, boolean strict) {
        schema.put("type", "object");
        var required = JSON.arrayNode();
        var properties = JSON.objectNode();
        fields(type, strict, properties, required::add);
        if (strict && !required.isEmpty()) {
            schema.set("required", required);
        }
        schema.set("properties", properties);
        if (strict) {
            schema.put("additionalProperties", false);
        }
    }

    private interface Required {
        void add(String name);
    }

    private void fields(Class<?> type, boolean strict, ObjectNode properties, Required required) {
        for (var component : type.getRecordComponents()) {
            var accessor = component.getAccessor();
            if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
                // An absent part leaves all of its fields out.
                var optional = isNullable(component.getAnnotatedType());
                fields(component.getType(), strict, properties, optional ? name -> {} : required);
            } else {
                var name = jsonName(component);
                var nullable = isNullable(component.getAnnotatedType());
                var absent = nullable && leavesOutNull(type, component);
                var schema = schema(component.getAnnotatedType(), strict);
                if (takesOneForAll(component)) {
                    schema = either(schema, JSON.objectNode().put("type", "string"));
                }
                Words.of(type, name).ifPresent(schema::setAll);
                properties.set(name, strict && nullable && !absent ? orNull(schema) : schema);
                if (!absent) {
                    required.add(name);
                }
            }
        }
    }

    private ObjectNode schema(AnnotatedType annotated, boolean strict) {
        var type = annotated.getType();
        var raw = raw(type);
        if (List.class.isAssignableFrom(raw) || Set.class.isAssignableFrom(raw)) {
            var items = JSON.objectNode().put("type", "array");
            items.set("items", schema(argument(annotated, 0), strict));
            return items;
        }
        if (Map.class.isAssignableFrom(raw)) {
            var map = JSON.objectNode().put("type", "object");
            map.set("additionalProperties", schema(argument(annotated, 1), strict));
            return map;
        }
        if (raw.isRecord()) {
            return reference(raw, strict);
        }
        var word = word(raw);
        return word.isEmpty() ? JSON.objectNode() : JSON.objectNode().put("type", word);
    }

    private static String word(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "integer" : "";
    }

    private static AnnotatedType argument(AnnotatedType annotated, int index) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        return either(schema, JSON.objectNode().put("type", "null"));
    }

    private static ObjectNode either(ObjectNode one, ObjectNode other) {
        var both = JSON.objectNode();
        both.set("anyOf", JSON.arrayNode().add(one).add(other));
        return both;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean leavesOutNull(Class<?> type, RecordComponent component) {
        var own = component.getAccessor().getAnnotation(JsonInclude.class);
        var all = type.getAnnotation(JsonInclude.class);
        var rule = own == null ? all : own;
        return rule != null && rule.value() != JsonInclude.Include.ALWAYS;
    }

    private static boolean takesOneForAll(RecordComponent component) {
        var format = component.getAccessor().getAnnotation(JsonFormat.class);
        return format != null && List.of(format.with()).contains(JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
    }

    private static String jsonName(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static String name(Class<?> type) {
        return type.getName()
                .substring(PACKAGE.length())
                .replaceAll("^[a-z]+\\.", "")
                .replace('$', '.');
    }
}
