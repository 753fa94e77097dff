package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorBody.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;

/** Reads the variable parts of a path. */
final class Path {

    private Path() {}

    /** 400000 with the name of the part when {@code type} refuses it. */
    static <T> T value(Context context, String param, Function<String, T> type) {
        var text = context.pathParam(param);
        try {
            return type.apply(text);
        } catch (IllegalArgumentException refused) {
            var shown = text.length() <= 64 && PlainCharacters.areIn(text) ? text : null;
            throw new BadInput(List.of(new Problem(param, String.valueOf(refused.getMessage()), shown)));
        }
    }
}
