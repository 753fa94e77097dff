package dev.arcus.agent.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads SIP messages (RFC 3261 §7 and §18.3), within limits. */
final class SipParser {

    /** Bytes before the body. */
    static final int MAX_HEAD = 16 << 10;

    /** Header fields. */
    static final int MAX_FIELDS = 128;

    /** Bytes of the body. */
    static final int MAX_BODY = 64 << 10;

    private static final Pattern STATUS =
            Pattern.compile("SIP/2\\.0 ([1-6]\\d\\d)(?: (.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern REQUEST =
            Pattern.compile("([A-Za-z0-9.!%*_+`'~-]{1,32}) (\\S{1,1024}) SIP/2\\.0", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.!%*_+`'~-]+");

    private SipParser() {}

    /**
     * Reads a datagram: what is behind the body's length is dropped, a shorter body is refused.
     *
     * @throws BadMessage when it is no SIP message
     */
    static SipMessage datagram(byte[] bytes, int length) throws BadMessage {
        int end = endOfHead(bytes, length);
        SipMessage message = head(new String(bytes, 0, end, StandardCharsets.UTF_8));
        if (bodyLength(message, false) > length - end) {
            throw new BadMessage("shorter than its Content-Length");
        }
        return message;
    }

    /**
     * Reads what stands before a body, with the empty line at its end.
     *
     * @throws BadMessage when it is no SIP message
     */
    static SipMessage head(String text) throws BadMessage {
        List<String> lines = unfolded(text);
        List<Headers.Field> fields = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            fields.add(field(line));
        }
        Headers headers = new Headers(fields);
        Matcher status = STATUS.matcher(lines.getFirst());
        if (status.matches()) {
            String reason = status.group(2) == null ? "" : status.group(2);
            return new SipMessage.Response(Integer.parseInt(status.group(1)), reason, headers);
        }
        Matcher request = REQUEST.matcher(lines.getFirst());
        if (request.matches()) {
            return new SipMessage.Request(request.group(1), request.group(2), headers);
        }
        throw new BadMessage("neither a request nor a response");
    }

    /**
     * How many bytes follow the head.
     *
     * @param required whether only {@code Content-Length} can tell, as in a stream
     * @throws BadMessage when it does not say so, or says too much
     */
    static int bodyLength(SipMessage message, boolean required) throws BadMessage {
        if (message.headers().first("content-length").isEmpty() && !required) {
            return 0;
        }
        long length = message.headers().number("content-length").orElseThrow(() -> new BadMessage("no Content-Length"));
        if (length > MAX_BODY) {
            throw new BadMessage("body longer than " + MAX_BODY + " bytes");
        }
        return (int) length;
    }

    private static int endOfHead(byte[] bytes, int length) throws BadMessage {
        for (int end = 4; end <= Math.min(length, MAX_HEAD); end++) {
            if (bytes[end - 1] == '\n' && bytes[end - 2] == '\r' && bytes[end - 3] == '\n' && bytes[end - 4] == '\r') {
                return end;
            }
        }
        throw new BadMessage("no end of the header fields within " + MAX_HEAD + " bytes");
    }

    /** A line that begins with a blank continues the one before (RFC 3261 §7.3.1). */
    private static List<String> unfolded(String text) throws BadMessage {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\r\n", -1)) {
            if (line.isEmpty()) {
                break;
            }
            if ((line.startsWith(" ") || line.startsWith("\t")) && lines.size() > 1) {
                lines.add(lines.removeLast() + " " + line.strip());
            } else {
                lines.add(line);
            }
            if (lines.size() > MAX_FIELDS + 1) {
                throw new BadMessage("more than " + MAX_FIELDS + " header fields");
            }
        }
        if (lines.isEmpty()) {
            throw new BadMessage("empty");
        }
        return lines;
    }

    private static Headers.Field field(String line) throws BadMessage {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (!NAME.matcher(name).matches() || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new BadMessage("a header field that is none");
        }
        return new Headers.Field(name, value);
    }
}
