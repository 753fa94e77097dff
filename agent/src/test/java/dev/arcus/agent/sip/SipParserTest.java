package dev.arcus.agent.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is SIP and what is not, and each limit crossed by one. */
final class SipParserTest {

    private static final String OK = "SIP/2.0 200 OK\r\n";

    @Test
    void compactFoldedAndOddlyWrittenFieldsAreRead() throws BadMessage {
        SipMessage message = datagram("SIP/2.0 200 Sehr gut\r\n"
                + "v: SIP/2.0/UDP 127.0.0.1 ;rport\r\n  ;BRANCH = z9hG4bK1 , SIP/2.0/UDP b;branch=other\r\n"
                + "cSEQ:   4711\t OPTIONS \r\n"
                + "i :abc\r\n"
                + "l: 3\r\n\r\nxyz and more that is dropped");

        assertThat(message.branch()).contains("z9hG4bK1");
        assertThat(message.sequenceMethod()).isEqualTo("OPTIONS");
        assertThat(message.headers().first("Call-ID")).contains("abc");
        assertThat(message.startLine()).isEqualTo("SIP/2.0 200 Sehr gut");
    }

    @Test
    void whatIsWrittenIsReadBack() throws BadMessage {
        SipMessage.Request request = new SipMessage.Request(
                "OPTIONS",
                "sip:pbx",
                Headers.none().with("Via", "SIP/2.0/UDP a;branch=b").with("Subject", "Bäckerei"));

        assertThat(SipParser.datagram(request.bytes(), request.bytes().length)).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "SIP/2.0 200 OK\r\n",
                "SIP/2.0 200 OK\n\n",
                "SIP/1.0 200 OK\r\n\r\n",
                "SIP/2.0 99 OK\r\n\r\n",
                "SIP/2.0 700 OK\r\n\r\n",
                "OPTIONS SIP/2.0\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "SIP/2.0 200 OK\r\nno colon\r\n\r\n",
                "SIP/2.0 200 OK\r\n: no name\r\n\r\n",
                "SIP/2.0 200 OK\r\nl: 4\r\n\r\nabc",
                "SIP/2.0 200 OK\r\nl: -1\r\n\r\nabc",
                "SIP/2.0 200 OK\r\nl: 99999999999\r\n\r\nabc"
            })
    void whatIsNoMessageIsRefused(String text) {
        assertThatExceptionOfType(BadMessage.class).isThrownBy(() -> datagram(text));
    }

    @Test
    void aHeadHasABound() throws BadMessage {
        String fits = "X: " + "x".repeat(SipParser.MAX_HEAD - OK.length() - 7) + "\r\n";

        assertThat(datagram(OK + fits + "\r\n").headers().fields()).hasSize(1);
        assertThatExceptionOfType(BadMessage.class).isThrownBy(() -> datagram(OK + "x" + fits + "\r\n"));
        assertThatExceptionOfType(BadMessage.class)
                .isThrownBy(() -> stream(OK + "x" + fits + "\r\n").next());
    }

    @Test
    void fieldsHaveABound() throws BadMessage {
        String field = "a: b\r\n";

        assertThat(datagram(OK + field.repeat(SipParser.MAX_FIELDS) + "\r\n")
                        .headers()
                        .fields())
                .hasSize(SipParser.MAX_FIELDS);
        assertThatExceptionOfType(BadMessage.class)
                .isThrownBy(() -> datagram(OK + field.repeat(SipParser.MAX_FIELDS + 1) + "\r\n"));
    }

    @Test
    void aBodyHasABound() throws IOException {
        String longest = OK + "l: " + SipParser.MAX_BODY + "\r\n\r\n" + "b".repeat(SipParser.MAX_BODY);

        assertThat(stream(longest).next()).isPresent();
        assertThatExceptionOfType(BadMessage.class)
                .isThrownBy(() -> stream(OK + "l: " + (SipParser.MAX_BODY + 1) + "\r\n\r\n")
                        .next());
    }

    @Test
    void aStreamIsCutByContentLength() throws IOException {
        MessageStream two = stream("\r\n\r\n" + OK + "l: 5\r\n\r\nab\r\n\r" + "SIP/2.0 404 No\r\nl: 0\r\n\r\n\r\n");

        assertThat(two.next().orElseThrow().startLine()).isEqualTo("SIP/2.0 200 OK");
        assertThat(two.next().orElseThrow().startLine()).isEqualTo("SIP/2.0 404 No");
        assertThat(two.next()).isEmpty();
    }

    @Test
    void aStreamWithoutLengthOrWithinAMessageIsBroken() {
        assertThatExceptionOfType(BadMessage.class)
                .isThrownBy(() -> stream(OK + "\r\n").next());
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> stream(OK).next());
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> stream(OK + "l: 5\r\n\r\nab").next());
    }

    private static SipMessage datagram(String text) throws BadMessage {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return SipParser.datagram(bytes, bytes.length);
    }

    private static MessageStream stream(String text) {
        return new MessageStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
