package dev.arcus.cli.number;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.arcus.numbering.Dialled;
import dev.arcus.numbering.Presented;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One line of output. */
record NumberAnswer(
        String input,
        String kind,
        @Nullable String dial,
        @Nullable String canonical,
        String decidedBy) {

    static NumberAnswer of(String input, Dialled dialled) {
        var by = dialled.trace().words();
        return switch (dialled) {
            case Dialled.Public number -> new NumberAnswer(input, "public", number.dial(), number.canonical(), by);
            case Dialled.Internal number -> new NumberAnswer(input, "internal", number.dial(), number.canonical(), by);
            case Dialled.Emergency number -> new NumberAnswer(input, "emergency", number.dial(), null, by);
            case Dialled.Barred barred -> new NumberAnswer(input, "barred", null, null, by);
            case Dialled.Unrecognised unrecognised -> new NumberAnswer(input, "unrecognised", null, null, by);
        };
    }

    /** There is nothing to dial on the way back, so {@code dial} is null. */
    static NumberAnswer of(String input, Presented presented) {
        var by = presented.trace().words();
        return switch (presented) {
            case Presented.Public number -> new NumberAnswer(input, "public", null, number.canonical(), by);
            case Presented.Internal number -> new NumberAnswer(input, "internal", null, number.canonical(), by);
            case Presented.Emergency number -> new NumberAnswer(input, "emergency", null, null, by);
            case Presented.Unrecognised unrecognised -> new NumberAnswer(input, "unrecognised", null, null, by);
        };
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("input", input);
        json.writeStringField("kind", kind);
        json.writeStringField("dial", dial);
        json.writeStringField("canonical", canonical);
        json.writeStringField("decidedBy", decidedBy);
        json.writeEndObject();
    }
}
