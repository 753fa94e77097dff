package dev.arcus.hub.api;

import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What stands in the head of every answer, whoever gives it. */
final class AnswerHeaders {

    /** Leads to the line of the log. */
    static final String REQUEST_ID = "x-rainbow-request-id";

    static final String JSON = "application/json; charset=utf-8";

    static final Map<String, String> EVERY = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer");

    private static final int ID_BYTES = 8;

    private AnswerHeaders() {}

    static String newId(RandomGenerator random) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
