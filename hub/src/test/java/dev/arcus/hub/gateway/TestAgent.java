package dev.arcus.hub.gateway;

import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelFacts;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.CredentialOffer;
import dev.arcus.wire.agent.Hello;
import dev.arcus.xmpp.Bind;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.FrameLimits;
import dev.arcus.xmpp.FrameParser;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.ParsedFrame;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslElements;
import dev.arcus.xmpp.sasl.SaslMechanism;
import dev.arcus.xmpp.sasl.ScramClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/** An agent in the hands of a test, over the JDK's WebSocket. Nothing is answered by itself unless asked to. */
final class TestAgent implements AutoCloseable, WebSocket.Listener {
    static final String KEY = "0123456789abcdef0123456789abcdef";

    private static final long PATIENCE_SECONDS = 30;
    private static final FrameParser PARSER = new FrameParser(FrameLimits.DEFAULT);

    private final BlockingQueue<Element> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private volatile Predicate<Element> answering = element -> false;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private WebSocket socket;

    @SuppressWarnings("NullAway") // the socket is there before anyone can ask for it
    private TestAgent() {}

    static TestAgent connect(String address) {
        return connect(address, HttpClient.newHttpClient());
    }

    static TestAgent connect(String address, SSLContext tls) {
        return connect(address, HttpClient.newBuilder().sslContext(tls).build());
    }

    private static TestAgent connect(String address, HttpClient client) {
        var agent = new TestAgent();
        agent.socket = client.newWebSocketBuilder()
                .subprotocols("xmpp")
                .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .buildAsync(URI.create(address), agent)
                .join();
        return agent;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            var element = ((ParsedFrame.Parsed) PARSER.parse(message.toString())).element();
            message.setLength(0);
            if (!answering.test(element)) {
                received.add(element);
            }
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    void send(String text) {
        sendLater(text).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The JDK's WebSocket takes one message after the other. */
    synchronized CompletableFuture<?> sendLater(String text) {
        sending = sending.thenCompose(before -> socket.sendText(text, true));
        return sending;
    }

    void send(Element element) {
        send(element.toXml());
    }

    WebSocket socket() {
        return socket;
    }

    Element next() {
        try {
            var element = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (element == null) {
                throw new AssertionError("nothing received");
            }
            return element;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** The next element that is wanted; others are passed over. */
    Element next(Predicate<Element> wanted) {
        var element = next();
        while (!wanted.test(element)) {
            element = next();
        }
        return element;
    }

    boolean hasReceivedNothing() {
        return received.isEmpty();
    }

    Iq.Request nextRequest(String payload) {
        return (Iq.Request)
                Iq.read(next(element -> isRequest(element, payload))).orElseThrow();
    }

    Iq.Answer nextAnswer(String id) {
        return (Iq.Answer) Iq.read(next(element -> Iq.read(element)
                        .filter(iq -> iq instanceof Iq.Answer && iq.id().equals(id))
                        .isPresent()))
                .orElseThrow();
    }

    StreamError streamError() {
        var error = next(element -> StreamError.read(element).isPresent());
        return StreamError.read(error).orElseThrow();
    }

    /** Waits for the WebSocket's end: its status, or -1 when it broke. */
    int closeStatus() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    private static boolean isRequest(Element element, String payload) {
        return Iq.read(element)
                .filter(iq -> iq instanceof Iq.Request request
                        && request.payload().name().equals(payload))
                .isPresent();
    }

    TestAgent open() {
        send(StreamOpen.request(GatewayUnderTest.DOMAIN).toElement());
        next(element -> element.name().equals("features"));
        return this;
    }

    /** The last SASL element of a login by SCRAM-SHA-256. */
    Element authenticate(String user, String secret) {
        var client = new ScramClient(user, secret, () -> "clientNonce" + System.nanoTime());
        send(SaslElements.auth(SaslMechanism.SCRAM_SHA_256, client.first()));
        var challenge = next();
        if (!SaslElements.is("challenge", challenge)) {
            return challenge;
        }
        var answer = (ScramClient.Answer.Proof)
                client.answer(SaslElements.content(challenge).orElseThrow());
        send(SaslElements.response(answer.message()));
        return next();
    }

    TestAgent login(String user, String secret) {
        open();
        var end = authenticate(user, secret);
        if (!SaslElements.is("success", end)) {
            throw new AssertionError("login failed: " + end.toXml());
        }
        return this;
    }

    /** The full address. */
    String bind() {
        open();
        send(Bind.request("b1").toElement());
        return Bind.jid((Iq.Result) nextAnswer("b1")).orElseThrow();
    }

    TestAgent bound(String user, String secret) {
        login(user, secret).bind();
        return this;
    }

    TestAgent sayHello(String serial, String key) {
        var hello = new Hello(serial, key, System.currentTimeMillis(), "OXO Connect", "R6.2", "0.1.0", "", "");
        send(Iq.set("h1", hello.toElement()).toElement());
        return this;
    }

    Iq.Answer hello(String serial) {
        return sayHello(serial, KEY).nextAnswer("h1");
    }

    /** Takes the offered credential and says that it is stored; the secret. */
    String acceptCredential() {
        var request = nextRequest("credential");
        var offer = CredentialOffer.read(request.payload()).good().orElseThrow();
        send(request.result().toElement());
        return offer.secret();
    }

    /** From now on, {@code alive} and {@code probe} are answered with both channels up. */
    TestAgent answeringAlive() {
        answering = element -> answer(element, ChannelFacts.Kind.ALIVE) || answer(element, ChannelFacts.Kind.PROBE);
        for (var waiting : List.copyOf(received)) {
            if (answering.test(waiting)) {
                received.remove(waiting);
            }
        }
        return this;
    }

    private boolean answer(Element element, ChannelFacts.Kind kind) {
        var iq = Iq.read(element);
        if (iq.isPresent() && iq.get() instanceof Iq.Get get && kind.isIn(get.payload())) {
            var facts = new ChannelFacts(
                    kind,
                    List.of(
                            ChannelReport.up(Channel.CONF, Duration.ofMillis(5)),
                            ChannelReport.up(Channel.CSTA, Duration.ofMillis(7))));
            return !sendLater(get.result(facts.toElement()).toElement().toXml()).isCompletedExceptionally();
        }
        return false;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
