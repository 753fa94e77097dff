package dev.arcus.agent.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request, read whole and bounded.
 *
 * @param method {@code GET}, {@code POST} …
 * @param path without the query
 * @param query what stood after the question mark
 * @param form what the body held
 * @param head the headers
 * @param peer whose connection it came on
 */
public record Request(String method, String path, Form query, Form form, Headers head, InetAddress peer) {

    /** The longest body: an installation file with its trust file. */
    public static final int LONGEST_BODY = 2 << 20;

    /** The headers, of several with one name the first. */
    @FunctionalInterface
    public interface Headers {

        Optional<String> first(String name);
    }

    /**
     * @throws Unreadable when it is too long or malformed
     * @throws IOException when the connection broke
     */
    static Request read(HttpExchange exchange) throws Unreadable, IOException {
        Headers head = name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(LONGEST_BODY + 1);
        }
        if (body.length > LONGEST_BODY) {
            throw new Unreadable(413, "longer than " + LONGEST_BODY + " bytes");
        }
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? Form.empty() : Form.urlEncoded(query),
                form(head.first("Content-Type").orElse(""), body),
                head,
                exchange.getRemoteAddress().getAddress());
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        for (String pair : head.first("Cookie").orElse("").split(";", -1)) {
            int split = pair.indexOf('=');
            if (split > 0 && pair.substring(0, split).strip().equals(name)) {
                return Optional.of(pair.substring(split + 1).strip());
            }
        }
        return Optional.empty();
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    private static Form form(String type, byte[] body) throws Unreadable {
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return Form.urlEncoded(new String(body, StandardCharsets.UTF_8));
        }
        return type.startsWith("multipart/form-data") ? Multipart.read(type, body) : Form.empty();
    }
}
