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
            known = read(context, Json.MAX_BODY, ErrorCode.BODY_TOO_LARGE);
            context.attribute(BYTES, known);
        }
        return known;
    }

    /** The same, of at most {@code most} bytes, or refused with {@code tooLarge} as soon as there are more. */
    static byte[] bytes(Context context, int most, ErrorCode tooLarge) {
        byte[] known = context.attribute(BYTES);
        if (known == null) {
            known = read(context, most, tooLarge);
            context.attribute(BYTES, known);
        }
        return known;
    }

    private static long announced(Context context) {
        return context.req().getContentLengthLong();
    }

    private static byte[] read(Context context, int most, ErrorCode tooLarge) {
        try {
            var stream = context.req().getInputStream();
            var bytes = announced(context) > most ? new byte[0] : stream.readNBytes(most + 1);
            if (bytes.length > most || announced(context) > most) {
                passOver(stream);
                throw new Refused(tooLarge);
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new Refused(
                    brokenOff.getCause() instanceof TimeoutException ? ErrorCode.TIMED_OUT : ErrorCode.UNREADABLE);
        }
    }
}
