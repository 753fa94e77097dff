package dev.arcus.agent.sip;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request or a response (RFC 3261 §7). Bodies are skipped: neither OPTIONS nor REGISTER needs one. */
sealed interface SipMessage {

    Headers headers();

    /** The first line. */
    String startLine();

    /** As it goes over the wire. */
    default byte[] bytes() {
        return (startLine() + "\r\n" + headers().text() + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The method that {@code CSeq} names; empty when that is missing. */
    default String sequenceMethod() {
        String[] parts = headers().first("cseq").orElse("").strip().split("\\s+", -1);
        return parts.length == 2 ? parts[1] : "";
    }

    /** The transaction's name: {@code branch} of the topmost {@code Via} (RFC 3261 §17.1.3). */
    default Optional<String> branch() {
        return headers().first("via").flatMap(via -> Parameters.of(via).get("branch"));
    }

    /** What one asks of the other side. */
    record Request(String method, String uri, Headers headers) implements SipMessage {
        @Override
        public String startLine() {
            return method + " " + uri + " SIP/2.0";
        }
    }

    /** What one answers. */
    record Response(int code, String reason, Headers headers) implements SipMessage {
        @Override
        public String startLine() {
            return "SIP/2.0 " + code + " " + reason;
        }

        boolean isFinal() {
            return code >= 200;
        }
    }
}
