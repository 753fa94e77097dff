package dev.arcus.agent.sip;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the PBX asks of us: it may want to know whether the extension lives, or call it. Answered without state, each
 * retransmission alike (RFC 3261 §8.2.7); nobody can be called here.
 */
final class Incoming {

    private Incoming() {}

    /** The answer; none to an {@code ACK}, or to a request that lacks what an answer has to repeat. */
    static Optional<SipMessage.Response> answer(SipMessage.Request request) {
        Headers asked = request.headers();
        boolean whole = !asked.all("via").isEmpty()
                && asked.first("from").isPresent()
                && asked.first("to").isPresent()
                && asked.first("call-id").isPresent()
                && asked.first("cseq").isPresent();
        if (!whole) {
            return Optional.empty();
        }
        return switch (request.method().toUpperCase(Locale.ROOT)) {
            case "ACK" -> Optional.empty();
            case "OPTIONS" -> Optional.of(answer(asked, 200, "OK"));
            case "INVITE" -> Optional.of(answer(asked, 480, "Temporarily Unavailable"));
            case "BYE", "CANCEL" -> Optional.of(answer(asked, 481, "Call/Transaction Does Not Exist"));
            default -> Optional.of(answer(asked, 405, "Method Not Allowed"));
        };
    }

    private static SipMessage.Response answer(Headers asked, int code, String reason) {
        Headers headers = Headers.none();
        for (String via : asked.all("via")) {
            headers = headers.with("Via", via);
        }
        headers = headers.with("From", asked.first("from").orElseThrow())
                .with("To", tagged(asked))
                .with("Call-ID", asked.first("call-id").orElseThrow())
                .with("CSeq", asked.first("cseq").orElseThrow())
                .with("Allow", "OPTIONS")
                .with("Content-Length", "0");
        return new SipMessage.Response(code, reason, headers);
    }

    /** The same tag for the same request, without remembering it. */
    private static String tagged(Headers asked) {
        String to = asked.first("to").orElseThrow();
        if (Parameters.of(to).get("tag").isPresent()) {
            return to;
        }
        String seed = asked.first("via").orElseThrow() + asked.first("call-id").orElseThrow();
        return to + ";tag=" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }
}
