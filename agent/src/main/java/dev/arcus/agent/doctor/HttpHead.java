package dev.arcus.agent.doctor;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Status line and headers of an answer (RFC 9112 §4), read to the byte: what follows them belongs to someone else. */
record HttpHead(int status, List<String> headers) {

    private static final int LONGEST = 16_384;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

    HttpHead {
        headers = List.copyOf(headers);
    }

    /**
     * Reads one.
     *
     * @throws NotHttp when something else comes
     * @throws IOException when nothing comes
     */
    static HttpHead read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0 && text.isEmpty()) {
                throw new EOFException("the connection was closed without an answer");
            }
            if (c < 0 || text.length() >= LONGEST) {
                throw new NotHttp();
            }
            text.append((char) c);
            if (text.length() == 5 && !text.toString().equals("HTTP/")) {
                throw new NotHttp();
            }
        }
        List<String> lines = text.toString().lines().toList();
        Matcher status = STATUS.matcher(lines.getFirst());
        if (!status.matches()) {
            throw new NotHttp();
        }
        return new HttpHead(Integer.parseInt(status.group(1)), lines.subList(1, lines.size()));
    }

    /** The first header of this name. */
    Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    /** All headers of this name. */
    List<String> all(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /** What the peer's clock says (RFC 9110 §6.6.1). */
    Optional<Instant> date() {
        try {
            return header("Date").map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static byte[] request(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** It answers, but not in HTTP. */
    static final class NotHttp extends IOException {

        private static final long serialVersionUID = 1;

        NotHttp() {
            super("the answer is not HTTP");
        }
    }
}
