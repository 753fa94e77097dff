package dev.arcus.hub.console.frame;

import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/**
 * The form of a page with a file ({@code multipart/form-data}, RFC 7578), read into memory by the server's own parser: nothing of it touches
 * the disk, and what is longer than allowed is refused as soon as it is.
 */
public final class Upload {

    private static final String TYPE = "multipart/form-data";

    /** What a form has beside its file: its other fields and the lines between them. */
    private static final int BESIDE = 64 * 1024;

    private static final int MOST_PARTS = 32;
    private static final int MOST_HEAD = 8 * 1024;
    private static final int MOST_PASSED_OVER = 16 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Map<String, byte[]> parts;

    private Upload(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * How much a page takes.
     *
     * @param bytes of the file
     * @param otherwise what a longer one is refused with
     */
    public record Limit(int bytes, ErrorCode otherwise) {}

    /** Whether what comes is such a form. */
    static boolean isSent(Context context) {
        return Objects.requireNonNullElse(context.contentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith(TYPE);
    }

    /** Without any part when the form is another one; {@link Refused} when it cannot be read, or is longer than allowed. */
    static Upload read(Context context, Limit limit) {
        if (!isSent(context) || MultiPart.extractBoundary(context.contentType()) == null) {
            return new Upload(Map.of());
        }
        try {
            return new Upload(read(context, limit.bytes() + BESIDE, limit));
        } catch (IOException brokenOff) {
            throw new Refused(ErrorCode.UNREADABLE);
        }
    }

    private static Map<String, byte[]> read(Context context, int most, Limit limit) throws IOException {
        var body = new Counted(context.req().getInputStream());
        if (context.req().getContentLengthLong() <= most) {
            try (var parts = parse(context, body, most)) {
                return taken(parts);
            } catch (CompletionException | IllegalStateException unreadable) {
                var read = body.count;
                passOver(body);
                throw new Refused(read > most ? limit.otherwise() : ErrorCode.UNREADABLE);
            }
        }
        passOver(body);
        throw new Refused(limit.otherwise());
    }

    private static MultiPartFormData.Parts parse(Context context, InputStream body, int most) {
        var bounds = new MultiPartConfig.Builder()
                .useFilesForPartsWithoutFileName(false)
                .maxMemoryPartSize(-1)
                .maxPartSize(-1)
                .maxSize(most)
                .maxParts(MOST_PARTS)
                .maxHeadersSize(MOST_HEAD)
                .build();
        return MultiPartFormData.getParts(
                Content.Source.from(body), new Attributes.Mapped(), context.contentType(), bounds);
    }

    /** The first part of each name. */
    private static Map<String, byte[]> taken(MultiPartFormData.Parts parts) throws IOException {
        var taken = new HashMap<String, byte[]>();
        for (var part : parts) {
            if (part.getName() != null && !taken.containsKey(part.getName())) {
                var content = Content.Source.asByteBuffer(part.getContentSource());
                var bytes = new byte[content.remaining()];
                content.get(bytes);
                taken.put(part.getName(), bytes);
            }
        }
        return taken;
    }

    /** The field {@code name}, or empty. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).strip();
    }

    /** The content of the file of field {@code name}, or nothing. */
    public byte[] bytes(String name) {
        return Optional.ofNullable(parts.get(name)).map(byte[]::clone).orElseGet(() -> new byte[0]);
    }

    /** A browser that is still sending would not see the refusal: the connection would be reset under it. */
    private static void passOver(InputStream stream) throws IOException {
        var buffer = new byte[BUFFER];
        var passed = 0;
        for (var read = stream.read(buffer); read >= 0 && passed < MOST_PASSED_OVER; read = stream.read(buffer)) {
            passed += read;
        }
    }

    /** Knows how much was read, and stays open when the parser gives up; of one thread. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The answer comes on the same connection.
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
