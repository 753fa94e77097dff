package dev.arcus.hub.console.frame;

import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.util.function.Function;

/** An id in the path of a page. */
public final class PathId {

    private PathId() {}

    /** What stands under {@code name}; there is no page where it cannot be one. */
    public static <T> T of(Context context, String name, Function<String, T> parse) {
        try {
            return parse.apply(context.pathParam(name));
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(ErrorCode.NOT_FOUND);
        }
    }
}
