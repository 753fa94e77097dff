package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.wire.agent.Restored;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslElements;
import dev.arcus.xmpp.sasl.SaslFailure;
import dev.arcus.xmpp.sasl.SaslMechanism;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks the protocol, and how it is answered. */
class ProtocolTest {
    private final GatewayUnderTest hub = GatewayUnderTest.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <open                                                                  | NOT_WELL_FORMED
            <a/><b/>                                                               | NOT_WELL_FORMED
            hello                                                                  | NOT_WELL_FORMED
            <!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>                               | RESTRICTED_XML
            <?xml version='1.0'?><a/>                                              | RESTRICTED_XML
            <a><!-- x --></a>                                                      | RESTRICTED_XML
            <iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>               | NOT_AUTHORIZED
            <message><body>hi</body></message>                                     | NOT_AUTHORIZED
            <thing xmlns='urn:example'/>                                           | INVALID_NAMESPACE
            <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'/>     | BAD_FORMAT
            <open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='elsewhere.test'/>| HOST_UNKNOWN
            <open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>                    | HOST_UNKNOWN
            """)
    void firstFrameThatIsNoHeaderEndsTheStream(String frame, StreamCondition condition) {
        try (var agent = hub.connect()) {
            agent.send(frame);

            assertThat(agent.streamError().condition()).isEqualTo(condition);
            assertThat(StreamOpen.isClose(agent.next())).isTrue();
            assertThat(agent.closeStatus()).isEqualTo(1000);
        }
    }

    @Test
    void stanzaBeforeLoginEndsTheStreamAfterTheHeaderToo() {
        var agent = hub.connect().open();

        agent.send("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");

        assertThat(agent.streamError().condition()).isEqualTo(StreamCondition.NOT_AUTHORIZED);
    }

    @Test
    void binaryFrameEndsTheConnection() {
        var agent = hub.connect();

        agent.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();

        assertThat(agent.closeStatus()).isEqualTo(1003);
    }

    @Test
    void invalidUtf8IsNotWellFormed() {
        try (var socket = RawSocket.connect(hub.port()).upgrade()) {
            byte[] frame = RawSocket.frame(1, "<a>xx</a>");
            frame[9] = (byte) 0xc0;
            frame[10] = (byte) 0x80;

            assertThat(socket.send(frame).readToEnd()).contains("<not-well-formed ");
        }
    }

    @Test
    void unmaskedFrameIsAWebSocketError() {
        try (var socket = RawSocket.connect(hub.port()).upgrade()) {
            socket.send(new byte[] {(byte) 0x81, 4, '<', 'a', '/', '>'});

            // A close frame of two bytes and a reason begins with 1002.
            assertThat(socket.read()).isEqualTo(0x88);
            socket.read();
            assertThat(socket.read() << 8 | socket.read()).isEqualTo(1002);
        }
    }

    @Test
    void stanzaBeforeHelloIsAnsweredUnexpected() {
        hub.declare("PBX-1");
        var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);

        agent.send("<iq type='set' id='c'><channels xmlns='urn:arcus:agent:1'/></iq>");

        assertThat(((Iq.Error) agent.nextAnswer("c")).error()).isEqualTo(StanzaError.UNEXPECTED_REQUEST);
    }

    @Test
    void badHelloIsAnsweredWithTheReason() {
        hub.declare("PBX-1");
        var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);

        agent.send("<iq type='set' id='h'><hello xmlns='urn:arcus:agent:1' serial='S' key='x' counter='1'/></iq>");

        var error = ((Iq.Error) agent.nextAnswer("h")).error();
        assertThat(error.condition()).isEqualTo(StanzaError.Condition.BAD_REQUEST);
        assertThat(error.text()).isEqualTo("key is not 32 hexadecimal digits");
    }

    @Test
    void unknownMechanismAndBadEncodingAreNamed() {
        var agent = hub.connect().open();

        agent.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='DIGEST-MD5'/>");
        var unknown = SaslFailure.read(agent.next()).orElseThrow();
        agent.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>%%%</auth>");
        var encoding = SaslFailure.read(agent.next()).orElseThrow();

        assertThat(unknown.condition()).isEqualTo(SaslCondition.INVALID_MECHANISM);
        assertThat(encoding.condition()).isEqualTo(SaslCondition.INCORRECT_ENCODING);
    }

    @Test
    void plainLoginWorks() {
        hub.declare("PBX-1");
        var agent = hub.connect().open();

        byte[] message = ("\0PBX-1\0" + GatewayUnderTest.CODE).getBytes(StandardCharsets.UTF_8);
        agent.send(SaslElements.auth(SaslMechanism.PLAIN, message));

        assertThat(SaslElements.is("success", agent.next())).isTrue();
    }

    @Test
    void unknownIdentityAndWrongCodeAreAnsweredAlike() {
        hub.declare("PBX-1");
        var agent = hub.connect().open();

        var wrong = SaslFailure.read(agent.authenticate("PBX-1", "guess")).orElseThrow();
        var unknown = SaslFailure.read(agent.authenticate("PBX-2", "guess")).orElseThrow();

        assertThat(wrong.condition()).isEqualTo(unknown.condition()).isEqualTo(SaslCondition.NOT_AUTHORIZED);
        assertThat(wrong.text()).isEqualTo(unknown.text());
        assertThat(wrong.details()).hasSameSizeAs(unknown.details());
        assertThat(hub.attempts("PBX-1"))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.cause()).isEqualTo(Attempt.Cause.WRONG_SECRET));
    }

    @Test
    void restoredHubSaysTheSameToEveryNameAndKeepsTheExactCause() {
        // Given a hub out of a backup, with a PBX that is not back, and one that is
        hub.declare("PBX-1");
        hub.declare("PBX-2");
        hub.stores.comeOutOfBackup(new PbxId("PBX-1"));

        // When each of them and a stranger come with a secret that is none
        var failures =
                Stream.of("PBX-1", "PBX-2", "stranger").map(this::refused).toList();

        // Then nobody can tell them apart
        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure.condition()).isEqualTo(SaslCondition.NOT_AUTHORIZED);
            assertThat(failure.text()).isEqualTo(failures.getFirst().text());
            assertThat(failure.details()).hasSize(2);
            assertThat(Restored.isIn(failure)).isTrue();
        });
        assertThat(cause("PBX-1")).isEqualTo(Attempt.Cause.YOUNGER_THAN_BACKUP);
        assertThat(cause("PBX-2")).isEqualTo(Attempt.Cause.WRONG_SECRET);
        assertThat(cause("stranger")).isEqualTo(Attempt.Cause.UNKNOWN_IDENTITY);
    }

    private SaslFailure refused(String name) {
        return SaslFailure.read(hub.connect().open().authenticate(name, "guess"))
                .orElseThrow();
    }

    private Attempt.Cause cause(String name) {
        return hub.attempts(name).getFirst().cause();
    }

    @Test
    void thirdFailureEndsTheStream() {
        var agent = hub.connect().open();

        for (int i = 0; i < 3; i++) {
            assertThat(SaslFailure.read(agent.authenticate("PBX-1", "guess"))).isPresent();
        }

        assertThat(agent.streamError().condition()).isEqualTo(StreamCondition.POLICY_VIOLATION);
        assertThat(hub.gateway.counters().ended(DisconnectCause.LOGIN_REFUSED)).isEqualTo(1);
    }

    @Test
    void loginThatFallsSilentIsKeptUnderItsName() {
        hub.declare("PBX-1");
        var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);

        agent.close();

        await().untilAsserted(() -> assertThat(hub.attempts("PBX-1"))
                .singleElement()
                .satisfies(attempt -> {
                    assertThat(attempt.step()).isEqualTo(Attempt.Step.HELLO);
                    assertThat(attempt.cause()).isEqualTo(Attempt.Cause.LOST);
                }));
    }

    @Test
    void webSocketPingIsAnswered() {
        try (var socket = RawSocket.connect(hub.port()).upgrade()) {
            socket.send(RawSocket.frame(9, "are you there"));

            assertThat(socket.read()).isEqualTo(0x8a);
        }
    }

    @Test
    void messageInPiecesIsReadAsOne() {
        var agent = hub.connect();

        agent.socket()
                .sendText("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' ", false)
                .join();
        agent.socket().sendText("to='openrainbow.com' version='1.0'/>", true).join();

        assertThat(StreamOpen.read(agent.next())).isPresent();
    }
}
