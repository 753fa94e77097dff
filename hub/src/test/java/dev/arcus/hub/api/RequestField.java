package dev.arcus.hub.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One field of a request's body, as the record that reads it has it. */
record RequestField(String name, Kind kind) {

    enum Kind {
        TEXT(7, true, List.of(), Map.of()),
        NUMBER("soon", true, 1.5, List.of(), Map.of(), 99_999_999_999L),
        FLAG("yes", 1, List.of(), Map.of()),
        LIST(Map.of(), 7),
        OBJECT(7, "text", true, List.of("x"));

        private final List<Object> wrong;

        Kind(Object... wrong) {
            this.wrong = List.of(wrong);
        }

        /** JSON of other types. */
        List<Object> wrong() {
            return wrong;
        }
    }

    /** All fields of the JSON object that is read into {@code type}. */
    static List<RequestField> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(RequestField::of)
                .toList();
    }

    private static Stream<RequestField> of(RecordComponent component) {
        // Jackson's annotations stand on the accessor as well.
        var accessor = component.getAccessor();
        if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
            return of(component.getType()).stream();
        }
        var renamed = accessor.getAnnotation(JsonProperty.class);
        return Stream.of(new RequestField(name(component, renamed), kind(component)));
    }

    private static String name(RecordComponent component, @Nullable JsonProperty renamed) {
        return renamed == null ? component.getName() : renamed.value();
    }

    private static Kind kind(RecordComponent component) {
        var type = component.getGenericType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : component.getType();
        if (type == String.class) {
            return Kind.TEXT;
        }
        if (type == Boolean.class || type == boolean.class) {
            return Kind.FLAG;
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return Kind.NUMBER;
        }
        return List.class.isAssignableFrom(type) ? Kind.LIST : Kind.OBJECT;
    }
}
