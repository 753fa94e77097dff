package dev.arcus.e2e.support;

import dev.arcus.wire.agent.CredentialOffer;
import dev.arcus.wire.agent.Hello;
import dev.arcus.wire.agent.HelloReply;
import dev.arcus.wire.agent.Reading;
import dev.arcus.xmpp.Bind;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslElements;
import dev.arcus.xmpp.sasl.SaslMechanism;
import dev.arcus.xmpp.sasl.ScramClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A PBX written from {@code docs/protocol.md} alone, one step at a time: it does what the test says, not what an agent would.
 * One thread.
 */
public final class RawPbx implements AutoCloseable {

    private final FrameSocket socket;
    private final String domain;
    private final List<String> heard = new ArrayList<>();

    private RawPbx(FrameSocket socket, String domain) {
        this.socket = socket;
        this.domain = domain;
    }

    public static RawPbx dial(Gateway gateway) {
        return new RawPbx(FrameSocket.dial(gateway), gateway.domain());
    }

    /** What became of coming in. */
    public sealed interface Answer {

        /** Logged in, bound and greeted. */
        record In(HelloReply reply) implements Answer {}

        /**
         * Shown the door.
         *
         * @param step {@code login} or {@code hello}
         * @param words the element that said so
         */
        record Refused(String step, Element words) implements Answer {}
    }

    /** A login with SCRAM-SHA-256, then bind, then hello. */
    public Answer comeIn(String pabxId, String secret, Hello hello) {
        var refused = login(pabxId, secret, SaslMechanism.SCRAM_SHA_256);
        return refused.<Answer>map(words -> new Answer.Refused("login", words)).orElseGet(() -> greet(hello));
    }

    /** Opens the stream and logs in; empty is success. */
    public Optional<Element> login(String pabxId, String secret, SaslMechanism mechanism) {
        openStream();
        return switch (mechanism) {
            case PLAIN -> plain(pabxId, secret);
            case SCRAM_SHA_256 -> scram(pabxId, secret);
            case SCRAM_SHA_1 -> throw new IllegalArgumentException("a test has no use for SCRAM-SHA-1 yet");
        };
    }

    /** After a login: opens the stream again, binds and greets. */
    public Answer greet(Hello hello) {
        openStream();
        socket.send(Bind.request("b1").toElement());
        hear();
        socket.send(Iq.set("h1", hello.toElement()).toElement());
        var answer = hear();
        if (Iq.read(answer).orElse(null) instanceof Iq.Result result
                && HelloReply.read(result.payload().orElseThrow()) instanceof Reading.Good(var reply)) {
            return new Answer.In(reply);
        }
        return new Answer.Refused("hello", answer);
    }

    /** Opens the stream and returns the features. */
    public Element openStream() {
        socket.send(StreamOpen.request(domain).toElement());
        hear();
        return hear();
    }

    /** The offer of a private access code, if it comes within 10 s. */
    public Optional<Offer> offer() {
        for (var frame = socket.next(); frame.isPresent(); frame = socket.next()) {
            if (Iq.read(FrameSocket.parse(frame.get())).orElse(null) instanceof Iq.Set set
                    && CredentialOffer.read(set.payload()) instanceof Reading.Good(var offer)) {
                return Optional.of(new Offer(set, offer));
            }
        }
        return Optional.empty();
    }

    /** An offer, and the question that an acknowledgement answers. */
    public record Offer(Iq.Set question, CredentialOffer credential) {}

    public void acknowledge(Offer offer) {
        socket.send(offer.question().result().toElement());
    }

    public FrameSocket socket() {
        return socket;
    }

    /** Every frame that the hub has sent and this PBX has read, as it came. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        socket.close();
    }

    private Optional<Element> plain(String pabxId, String secret) {
        var message = ("\0" + pabxId + "\0" + secret).getBytes(StandardCharsets.UTF_8);
        socket.send(SaslElements.auth(SaslMechanism.PLAIN, message));
        return refusal(hear());
    }

    private Optional<Element> scram(String pabxId, String secret) {
        var scram = new ScramClient(
                pabxId, secret, () -> UUID.randomUUID().toString().replace("-", ""));
        socket.send(SaslElements.auth(SaslMechanism.SCRAM_SHA_256, scram.first()));
        var challenge = hear();
        if (!SaslElements.is("challenge", challenge)) {
            return Optional.of(challenge);
        }
        var content = SaslElements.content(challenge).orElseThrow();
        if (!(scram.answer(content) instanceof ScramClient.Answer.Proof(var message, var check))) {
            throw new IllegalStateException("the hub's challenge cannot be trusted");
        }
        socket.send(SaslElements.response(message));
        var answer = hear();
        var refused = refusal(answer);
        if (refused.isEmpty() && !check.proves(SaslElements.content(answer).orElseThrow())) {
            throw new IllegalStateException("the hub does not know the secret it accepted");
        }
        return refused;
    }

    private static Optional<Element> refusal(Element answer) {
        return SaslElements.is("success", answer) ? Optional.empty() : Optional.of(answer);
    }

    private Element hear() {
        var frame = socket.next(Duration.ofSeconds(15))
                .orElseThrow(() -> new IllegalStateException("the hub fell silent after " + heard));
        heard.add(frame);
        return FrameSocket.parse(frame);
    }
}
