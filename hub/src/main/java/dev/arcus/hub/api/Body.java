package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Reads the body of a request, at most 1 MiB. */
final class Body {

    private Body() {}

    static <T> T read(Context context, Class<T> type) {
        return Json.read(bytes(context), type);
    }

    private static byte[] bytes(Context context) {
        if (context.req().getContentLengthLong() > Json.MAX_BODY) {
            throw new Refused(ErrorCode.BODY_TOO_LARGE);
        }
        try {
            var bytes = context.req().getInputStream().readNBytes(Json.MAX_BODY + 1);
            if (bytes.length > Json.MAX_BODY) {
                throw new Refused(ErrorCode.BODY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new Refused(
                    brokenOff.getCause() instanceof TimeoutException ? ErrorCode.TIMED_OUT : ErrorCode.UNREADABLE);
        }
    }
}
