package dev.arcus.agent.sip;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** SIP messages one after the other in a stream, told apart by {@code Content-Length} (RFC 3261 §18.3). One thread. */
final class MessageStream {

    private final InputStream in;

    MessageStream(InputStream in) {
        this.in = in;
    }

    /**
     * The next message; nothing when the stream has ended between two.
     *
     * @throws BadMessage when it is none; the stream cannot be read any further
     * @throws IOException when it ended within one, or broke
     */
    Optional<SipMessage> next() throws IOException {
        int first = firstByte();
        if (first < 0) {
            return Optional.empty();
        }
        SipMessage message = SipParser.head(head(first));
        in.skipNBytes(SipParser.bodyLength(message, true));
        return Optional.of(message);
    }

    /** Line ends between messages are keep-alives, or their answers (RFC 3261 §7.5, RFC 5626 §3.5.1). */
    private int firstByte() throws IOException {
        int next = in.read();
        while (next == '\r' || next == '\n') {
            next = in.read();
        }
        return next;
    }

    private String head(int first) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(first);
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the PBX closed the connection within a message");
            }
            if (head.size() >= SipParser.MAX_HEAD) {
                throw new BadMessage("no end of the header fields within " + SipParser.MAX_HEAD + " bytes");
            }
            head.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.UTF_8);
    }
}
