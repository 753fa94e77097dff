package dev.arcus.bench.load;

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
import dev.arcus.xmpp.Namespaces;
import dev.arcus.xmpp.ParsedFrame;
import dev.arcus.xmpp.Ping;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.StreamFeatures;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslElements;
import dev.arcus.xmpp.sasl.SaslFailure;
import dev.arcus.xmpp.sasl.SaslMechanism;
import dev.arcus.xmpp.sasl.ScramClient;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One agent's connection, from the first stream header to the end, answering whatever the hub asks (docs/protocol.md §3 and §4).
 * Belongs to the event loop of its channel.
 */
final class AgentConnection extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private static final FrameParser PARSER = new FrameParser(FrameLimits.DEFAULT);
    /** The reason of a regular end that the driver began. */
    static final String LEFT = "left";

    private static final String LAST_PING = "last";

    private final Box box;
    private final Purpose purpose;
    private final String domain;
    private final Tally tally;
    private Watcher watcher;
    private boolean reached;
    private boolean ended;
    private String reason = "closed by the hub without a word";
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScramClient scram;
    private ScramClient.@Nullable ServerCheck check;

    AgentConnection(Box box, Purpose purpose, String domain, Tally tally, Watcher watcher) {
        this.box = box;
        this.purpose = purpose;
        this.domain = domain;
        this.tally = tally;
        this.watcher = watcher;
    }

    Box box() {
        return box;
    }

    boolean hasReached() {
        return reached;
    }

    /** From now on another one hears of it. */
    void watch(Watcher next) {
        watcher = next;
    }

    void ping() {
        send(Ping.request("p").toElement());
    }

    /** Ends the stream regularly (RFC 7395 §3.6); the end is told to the watcher. */
    void leave() {
        if (ended) {
            watcher.ended(this, reason);
            return;
        }
        reason = LEFT;
        send(StreamOpen.close());
    }

    void failed(String why) {
        reason = why;
        end();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            context = ctx;
            send(StreamOpen.request(domain).toElement());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame frame) {
        if (PARSER.parse(ByteBufUtil.getBytes(frame.content())) instanceof ParsedFrame.Parsed(var element)) {
            take(element);
        } else {
            fail("the hub sent what is not XML");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        reason = String.valueOf(cause);
        var unused = ctx.close();
    }

    private void take(Element element) {
        if (Iq.isIq(element)) {
            Iq.read(element).ifPresent(this::take);
        } else if (element.namespace().equals(Namespaces.SASL)) {
            takeSasl(element);
        } else if (StreamOpen.isClose(element)) {
            closed();
        } else {
            StreamFeatures.read(element).ifPresent(this::take);
            StreamError.read(element)
                    .ifPresent(error ->
                            reason = "stream error " + error.condition().element());
        }
    }

    private void take(StreamFeatures features) {
        if (features.bind()) {
            send(Bind.request("b").toElement());
        } else {
            scram = new ScramClient(
                    box.pbxId(), this::salted, () -> UUID.randomUUID().toString());
            send(SaslElements.auth(SaslMechanism.SCRAM_SHA_256, scram.first()));
        }
    }

    private byte[] salted(byte[] salt, int iterations) {
        if (purpose == Purpose.LEARN_SALT) {
            box.learn(salt, iterations);
            return new byte[32];
        }
        return box.saltedPassword(salt, iterations);
    }

    private void takeSasl(Element element) {
        var content = SaslElements.content(element).orElse(new byte[0]);
        if (SaslElements.is("challenge", element) && scram != null) {
            answer(scram.answer(content));
        } else if (SaslElements.is("success", element) && check != null && check.proves(content)) {
            scram = null;
            check = null;
            send(StreamOpen.request(domain).toElement());
        } else {
            fail(SaslFailure.read(element)
                    .map(failure -> "SASL failure " + failure.condition().element())
                    .orElse("the hub did not prove itself"));
        }
    }

    private void answer(ScramClient.Answer answer) {
        switch (answer) {
            case ScramClient.Answer.Proof proof
            when purpose == Purpose.LEARN_SALT -> {
                reach();
                leave();
            }
            case ScramClient.Answer.Proof proof -> {
                check = proof.check();
                send(SaslElements.response(proof.message()));
            }
            case ScramClient.Answer.Untrusted(var why) -> fail(why);
        }
    }

    private void take(Iq iq) {
        switch (iq) {
            case Iq.Result result
            when result.id().equals("b") ->
                send(Iq.set("h", hello().toElement()).toElement());
            case Iq.Result result when result.id().equals("h") -> helloAnswered();
            case Iq.Result result when result.id().equals(LAST_PING) -> reach();
            case Iq.Result result -> watcher.pong(this);
            case Iq.Error error -> fail("error in answer to " + error.id());
            case Iq.Get get
            when ChannelFacts.Kind.ALIVE.isIn(get.payload()) -> {
                tally.alive();
                send(get.result(facts(ChannelFacts.Kind.ALIVE)).toElement());
            }
            case Iq.Get get
            when ChannelFacts.Kind.PROBE.isIn(get.payload()) ->
                send(get.result(facts(ChannelFacts.Kind.PROBE)).toElement());
            case Iq.Set set when CredentialOffer.isCredential(set.payload()) -> store(set);
            case Iq.Request request -> send(request.result().toElement());
        }
    }

    private void helloAnswered() {
        if (purpose != Purpose.ACTIVATE) {
            reach();
        }
    }

    /** The hub takes stanzas of a connection in order, so the answer to the ping says that the acknowledgement is stored. */
    private void store(Iq.Set offer) {
        CredentialOffer.read(offer.payload()).good().ifPresent(credential -> box.store(credential.secret()));
        send(offer.result().toElement());
        send(Ping.request(LAST_PING).toElement());
    }

    private Hello hello() {
        return new Hello(
                box.serial(), box.installationKey(), box.nextCounter(), "OXO Connect", "R6.2", "bench", "", "bench");
    }

    private static Element facts(ChannelFacts.Kind kind) {
        var reports = List.of(
                ChannelReport.up(Channel.CONF, Duration.ofMillis(1_200)),
                ChannelReport.up(Channel.CSTA, Duration.ofMillis(800)));
        return new ChannelFacts(kind, reports).toElement();
    }

    private void reach() {
        reached = true;
        watcher.reached(this);
        if (purpose == Purpose.LOGIN_AND_LEAVE) {
            leave();
        }
    }

    private void send(Element element) {
        if (context != null) {
            var unused = context.writeAndFlush(new TextWebSocketFrame(element.toXml()));
        }
    }

    private void closed() {
        if (!reason.equals(LEFT)) {
            send(StreamOpen.close());
        }
    }

    private void fail(String why) {
        reason = why;
        if (context != null) {
            var unused = context.close();
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            watcher.ended(this, reason);
        }
    }
}
