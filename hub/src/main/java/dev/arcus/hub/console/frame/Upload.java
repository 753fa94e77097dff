package dev.arcus.hub.console.frame;

import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of a page with a file ({@code multipart/form-data}, RFC 7578), read into memory: nothing of it touches the disk, and what is
 * longer than allowed is refused as soon as it is.
 */
public final class Upload {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,\\s]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** What a form has beside its file: its other fields and the lines between them. */
    private static final int BESIDE = 64 * 1024;

    private static final int MOST_PARTS = 32;
    private static final int MOST_PASSED_OVER = 16 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Map<String, byte[]> parts;

    private Upload(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Without any part when the form is another one. */
    static Upload read(Context context, int most) {
        var type = Objects.requireNonNullElse(context.contentType(), "");
        var boundary = BOUNDARY.matcher(type);
        return type.startsWith("multipart/form-data") && boundary.find()
                ? new Upload(parts(bytes(context, most + BESIDE), boundary.group(1)))
                : new Upload(Map.of());
    }

    /** The field {@code name}, or empty. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).strip();
    }

    /** The content of the file of field {@code name}, or nothing. */
    public byte[] bytes(String name) {
        return Optional.ofNullable(parts.get(name)).map(byte[]::clone).orElseGet(() -> new byte[0]);
    }

    private static byte[] bytes(Context context, int most) {
        try {
            var stream = context.req().getInputStream();
            var announced = context.req().getContentLengthLong();
            var bytes = announced > most ? new byte[0] : stream.readNBytes(most + 1);
            if (announced > most || bytes.length > most) {
                passOver(stream);
                throw new Refused(ErrorCode.IMPORT_TOO_LARGE);
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new Refused(ErrorCode.UNREADABLE);
        }
    }

    /** A browser that is still sending would not see the refusal: the connection would be reset under it. */
    private static void passOver(InputStream stream) throws IOException {
        var buffer = new byte[BUFFER];
        var passed = 0;
        for (var read = stream.read(buffer); read >= 0 && passed < MOST_PASSED_OVER; read = stream.read(buffer)) {
            passed += read;
        }
    }

    private static Map<String, byte[]> parts(byte[] body, String boundary) {
        var between = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        var parts = new HashMap<String, byte[]>();
        var start = indexOf(body, Arrays.copyOfRange(between, 2, between.length), 0);
        var from = start < 0 ? -1 : start + between.length - 2;
        while (from >= 0 && parts.size() < MOST_PARTS) {
            var head = indexOf(body, BLANK_LINE, from);
            var end = head < 0 ? -1 : indexOf(body, between, head + BLANK_LINE.length - 2);
            if (end < 0) {
                break;
            }
            var name = NAME.matcher(new String(body, from, head - from, StandardCharsets.UTF_8));
            if (name.find()) {
                var content = Math.min(head + BLANK_LINE.length, end);
                parts.putIfAbsent(name.group(1), Arrays.copyOfRange(body, content, end));
            }
            from = end + between.length;
        }
        return parts;
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        for (var at = from; at <= body.length - wanted.length; at++) {
            if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
