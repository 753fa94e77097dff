package dev.arcus.hub.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.arcus.wire.errors.ErrorBody.Problem;
import dev.arcus.wire.errors.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The JSON border. Unknown fields are passed over, as the vendor's clients need; a field of the wrong type is refused with its
 * name. The only leniency is a whole number written as a string ({@code "serverPingTimeout": "120"}).
 */
final class Json {

    static final int MAX_DEPTH = 32;
    static final int MAX_BODY = 1024 * 1024;

    private static final int MAX_NUMBER = 64;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_BODY)
                            .maxNumberLength(MAX_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new SimpleModule().addDeserializer(String.class, new PlainText()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Integer,
                    config -> config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .build();

    private Json() {}

    static byte[] write(Object body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body as {@code type}; {@link BadInput} names the field that is wrong, {@link Refused} a body that is no JSON object. */
    static <T> T read(byte[] body, Class<T> type) {
        try {
            var value = MAPPER.readValue(text(body), type);
            if (value == null) {
                throw new Refused(ErrorCode.NOT_JSON);
            }
            return value;
        } catch (MismatchedInputException wrongType) {
            throw wrongType.getPath().isEmpty() ? new Refused(ErrorCode.NOT_JSON) : new BadInput(problem(wrongType));
        } catch (JsonMappingException tooLarge) {
            throw tooLarge.getCause() instanceof InputCoercionException
                    ? BadInput.of(path(tooLarge), "must be a whole number that is not so large")
                    : new Refused(ErrorCode.NOT_JSON);
        } catch (JsonProcessingException notJson) {
            throw new Refused(ErrorCode.NOT_JSON);
        }
    }

    /** Strictly UTF-8: left to itself the parser would guess other encodings, too. */
    private static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(ErrorCode.NOT_JSON);
        }
    }

    private static List<Problem> problem(MismatchedInputException wrongType) {
        var message = wrongType.getOriginalMessage();
        var words = message.startsWith(PlainText.WORDS) ? message : "must be " + expected(wrongType.getTargetType());
        return List.of(new Problem(path(wrongType), words, null));
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String expected(Class<?> type) {
        if (type == String.class) {
            return "a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        }
        return List.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    /** Takes JSON strings only, and none that a database cannot keep: no U+0000, no half of a surrogate pair. */
    private static final class PlainText extends StdScalarDeserializer<String> {

        static final String WORDS = "must not contain";

        private static final long serialVersionUID = 1;

        PlainText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(String.class, "must be a string");
            }
            var text = parser.getText();
            if (!PlainCharacters.areIn(text)) {
                return context.reportInputMismatch(String.class, WORDS + " U+0000 or half a surrogate pair");
            }
            return text;
        }
    }
}
