package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler;
import org.jivesoftware.smack.packet.EmptyResultIQ;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.IqData;
import org.jivesoftware.smack.packet.SimpleIQ;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.provider.IqProvider;
import org.jivesoftware.smack.provider.ProviderManager;
import org.jivesoftware.smack.websocket.XmppWebSocketTransportModuleDescriptor;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Smack, an XMPP library that knows nothing of us, plays a PBX with what {@code docs/protocol.md} says. Its WebSocket uses the
 * Java machine's default TLS context, made once: this is the only test that sets it.
 */
class ForeignClientTest {

    private static final String AGENT = "urn:arcus:agent:1";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final BlockingQueue<Question> asked = new LinkedBlockingQueue<>();

    @Test
    void foreignClientLogsInBindsAndAnswersOfferAndPing(@TempDir Path folder) throws Exception {
        try (var stage = Stage.open(folder)) {
            // Given a declared PBX, and a client that trusts the hub's authority
            var pbx = stage.declare("Foreign");
            SSLContext.setDefault(stage.hub().trust());
            understand("hello");
            understand("credential");
            understand("alive");

            // When it logs in, says hello and answers what it is asked
            var connection =
                    new ModularXmppClientToServerConnection(configuration(stage.hub(), pbx.pbxId(), pbx.code()));
            connection.registerIQRequestHandler(answering("credential", IQ.Type.set));
            connection.registerIQRequestHandler(answering("alive", IQ.Type.get));
            connection.connect();
            connection.login();
            var reply = connection.sendIqRequestAndWaitForResponse(new Question("hello", hello(), IQ.Type.set));
            var pong = connection.sendIqRequestAndWaitForResponse(new Ping());

            // Then it is online, the code is spent, and it is asked whether it lives
            assertThat(((Question) reply).attributes).containsEntry("state", "online");
            assertThat(next("credential").attributes).containsKeys("transaction", "secret");
            Patience.until(
                    LIMIT,
                    "the code is spent",
                    () -> stage.admin().system(pbx.id()).credential().equals("activated"));
            assertThat(next("alive").attributes).isEmpty();
            assertThat(pong).isInstanceOf(EmptyResultIQ.class);
            assertThat(connection.getUser().getResourcepart()).hasToString("agent");
            connection.disconnect();
        }
    }

    private static ModularXmppClientToServerConnectionConfiguration configuration(
            HubProcess hub, String pabxId, String code) throws Exception {
        var builder = ModularXmppClientToServerConnectionConfiguration.builder();
        builder.removeAllModules();
        builder.setXmppDomain(HubProcess.DOMAIN).setUsernameAndPassword(pabxId, code);
        builder.setSendPresence(false);
        builder.addModule(XmppWebSocketTransportModuleDescriptor.getBuilder(builder)
                .explicitlySetWebSocketEndpointAndDiscovery(
                        HubProcess.gatewayAddress(hub.setup().gatewayPort()), false)
                .build());
        return builder.build();
    }

    private static Map<String, String> hello() {
        return Map.of("serial", "CPU0000000815", "key", "0123456789abcdef0123456789abcdef", "counter", "1");
    }

    private Question next(String element) throws InterruptedException {
        for (var question = asked.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
                question != null;
                question = asked.poll(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            if (question.getChildElementName().equals(element)) {
                return question;
            }
        }
        throw new AssertionError("was never asked " + element);
    }

    private IQRequestHandler answering(String element, IQ.Type type) {
        return new AbstractIqRequestHandler(element, AGENT, type, IQRequestHandler.Mode.async) {
            @Override
            public IQ handleIQRequest(IQ question) {
                asked.add((Question) question);
                return new EmptyResultIQ(question);
            }
        };
    }

    private static void understand(String element) {
        ProviderManager.addIQProvider(element, AGENT, new IqProvider<Question>() {
            @Override
            public Question parse(XmlPullParser parser, int depth, IqData data, XmlEnvironment around) {
                var attributes = new HashMap<String, String>();
                for (var i = 0; i < parser.getAttributeCount(); i++) {
                    attributes.put(parser.getAttributeName(i), parser.getAttributeValue(i));
                }
                return new Question(element, attributes, data.getType());
            }
        });
    }

    /** XEP-0199. */
    private static final class Ping extends SimpleIQ {

        Ping() {
            super("ping", "urn:xmpp:ping");
            setType(Type.get);
        }
    }

    /** A payload of ours: an element with attributes. */
    private static final class Question extends IQ {

        private final Map<String, String> attributes;

        Question(String element, Map<String, String> attributes, Type type) {
            super(element, AGENT);
            this.attributes = Map.copyOf(attributes);
            setType(type);
        }

        @Override
        protected IQChildElementXmlStringBuilder getIQChildElementBuilder(IQChildElementXmlStringBuilder xml) {
            attributes.forEach(xml::attribute);
            xml.setEmptyElement();
            return xml;
        }
    }
}
