package dev.arcus.hub.api;

import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;

/** Reads the body of a request, at most 1 MiB. */
final class Body {

    private static final int MOST_PASSED_OVER = 16 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private static final String BYTES = "arcus.body";

    private Body() {}

    static <T> T read(Context context, Class<T> type) {
        return Json.read(bytes(context), type);
    }

    /** A client that is still sending would not hear the refusal: the connection would be reset under it. */
    private static void passOver(InputStream stream) throws IOException {
        var buffer = new byte[BUFFER];
        var passed = 0;
        for (var read = stream.read(buffer); read >= 0 && passed < MOST_PASSED_OVER; read = stream.read(buffer)) {
            passed += read;
        }
    }

    /** The body as it came; may be asked for several times. */
    static byte[] bytes(Context context) {
        byte[] known = context.attribute(BYTES);
        if (known == null) {
            known = read(context);
            context.attribute(BYTES, known);
        }
        return known;
    }

    private static byte[] read(Context context) {
        try {
            var stream = context.req().getInputStream();
            var bytes = stream.readNBytes(Json.MAX_BODY + 1);
            if (bytes.length > Json.MAX_BODY) {
                passOver(stream);
                throw new Refused(ErrorCode.BODY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new Refused(
                    brokenOff.getCause() instanceof TimeoutException ? ErrorCode.TIMED_OUT : ErrorCode.UNREADABLE);
        }
    }
}
