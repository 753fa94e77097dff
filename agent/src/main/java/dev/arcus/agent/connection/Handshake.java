package dev.arcus.agent.connection;

import dev.arcus.wire.agent.Hello;
import dev.arcus.wire.agent.HelloReply;
import dev.arcus.wire.agent.Reading;
import dev.arcus.xmpp.Bind;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StreamFeatures;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslElements;
import dev.arcus.xmpp.sasl.SaslFailure;
import dev.arcus.xmpp.sasl.SaslMechanism;
import dev.arcus.xmpp.sasl.ScramClient;
import java.util.List;
import java.util.Optional;

/**
 * The agent's side from the first frame to online ({@code docs/protocol.md} §3), without any input or output. Each state
 * takes the hub's next frame; stream errors and the end of the stream are handled before it.
 *
 * <pre>
 *   Opening ─open─▶ Offered ─features─▶ Challenged ─challenge─▶ Proving ─success─▶ Reopening
 *                                            └────────failure────────┴──▶ Refused
 *   Reopening ─open─▶ Bindable ─features─▶ Binding ─result─▶ Greeting ─result─▶ Done
 * </pre>
 */
sealed interface Handshake {

    /** Takes the hub's next frame. */
    Step take(Element frame);

    /** Before anything came from the hub. */
    static Handshake begin(Login login) {
        return new Opening(login);
    }

    /** The first frame to send, and the one after SASL. */
    static Element header(Login login) {
        return StreamOpen.request(login.domain()).toElement();
    }

    /** What a frame led to. */
    sealed interface Step {

        /** Go on in this state after sending this, if anything. */
        record Next(Handshake state, List<Element> send) implements Step {}

        /** The hub greeted back. */
        record Done(HelloReply reply) implements Step {}

        /** The hub refused the credentials. */
        record Refused(SaslFailure failure) implements Step {}

        /** The hub does not keep the protocol, or cannot be trusted. */
        record Broken(String why) implements Step {}
    }

    /** Waits for the hub's stream header. */
    record Opening(Login login) implements Handshake {
        @Override
        public Step take(Element frame) {
            return opened(login, frame, new Offered(login));
        }
    }

    /** Waits for the mechanisms. */
    record Offered(Login login) implements Handshake {
        @Override
        public Step take(Element frame) {
            Optional<StreamFeatures> features = StreamFeatures.read(frame);
            if (features.isEmpty()) {
                return unexpected(frame);
            }
            if (!features.get().mechanisms().contains(SaslMechanism.SCRAM_SHA_256.wireName())) {
                return new Step.Broken("the hub does not offer SCRAM-SHA-256");
            }
            ScramClient scram =
                    new ScramClient(login.pabxId().text(), login.secret().text(), login.nonces());
            return new Step.Next(
                    new Challenged(login, scram),
                    List.of(SaslElements.auth(SaslMechanism.SCRAM_SHA_256, scram.first())));
        }
    }

    /** Waits for the challenge. */
    record Challenged(Login login, ScramClient scram) implements Handshake {
        @Override
        public Step take(Element frame) {
            Optional<SaslFailure> failure = SaslFailure.read(frame);
            if (failure.isPresent()) {
                return new Step.Refused(failure.get());
            }
            if (!SaslElements.is("challenge", frame)) {
                return unexpected(frame);
            }
            return switch (scram.answer(SaslElements.content(frame).orElse(new byte[0]))) {
                case ScramClient.Answer.Proof(byte[] message, ScramClient.ServerCheck check) ->
                    new Step.Next(new Proving(login, check), List.of(SaslElements.response(message)));
                case ScramClient.Answer.Untrusted(String why) -> new Step.Broken("the hub cannot be trusted: " + why);
            };
        }
    }

    /** Waits for success; the hub must prove that it knows the secret too. */
    record Proving(Login login, ScramClient.ServerCheck check) implements Handshake {
        @Override
        public Step take(Element frame) {
            Optional<SaslFailure> failure = SaslFailure.read(frame);
            if (failure.isPresent()) {
                return new Step.Refused(failure.get());
            }
            if (!SaslElements.is("success", frame)) {
                return unexpected(frame);
            }
            if (!check.proves(SaslElements.content(frame).orElse(new byte[0]))) {
                return new Step.Broken("the hub could not prove that it knows this PBX");
            }
            return new Step.Next(new Reopening(login), List.of(header(login)));
        }
    }

    /** Waits for the second stream header. */
    record Reopening(Login login) implements Handshake {
        @Override
        public Step take(Element frame) {
            return opened(login, frame, new Bindable(login));
        }
    }

    /** Waits for bind to be offered. */
    record Bindable(Login login) implements Handshake {
        @Override
        public Step take(Element frame) {
            if (StreamFeatures.read(frame).filter(StreamFeatures::bind).isEmpty()) {
                return unexpected(frame);
            }
            return new Step.Next(new Binding(login), List.of(Bind.request("b1").toElement()));
        }
    }

    /** Waits for the full address. */
    record Binding(Login login) implements Handshake {
        @Override
        public Step take(Element frame) {
            if (result(frame, "b1").flatMap(Bind::jid).isEmpty()) {
                return unexpected(frame);
            }
            Hello hello = login.hello().get();
            return new Step.Next(
                    new Greeting(), List.of(Iq.set("h1", hello.toElement()).toElement()));
        }
    }

    /** Waits for the hub's greeting. */
    record Greeting() implements Handshake {
        @Override
        public Step take(Element frame) {
            Optional<Element> payload = result(frame, "h1").flatMap(Iq.Result::payload);
            if (payload.isEmpty()) {
                return unexpected(frame);
            }
            return switch (HelloReply.read(payload.get())) {
                case Reading.Good<HelloReply>(HelloReply reply) -> new Step.Done(reply);
                case Reading.Bad<HelloReply>(String why) ->
                    new Step.Broken("the hub's greeting breaks the protocol: " + why);
            };
        }
    }

    private static Step opened(Login login, Element frame, Handshake next) {
        Optional<StreamOpen> open = StreamOpen.read(frame);
        if (open.isEmpty()) {
            return unexpected(frame);
        }
        if (!open.get().from().isEmpty() && !open.get().from().equalsIgnoreCase(login.domain())) {
            return new Step.Broken("the hub answers for another domain");
        }
        return new Step.Next(next, List.of());
    }

    private static Optional<Iq.Result> result(Element frame, String id) {
        return Iq.read(frame)
                .filter(Iq.Result.class::isInstance)
                .map(Iq.Result.class::cast)
                .filter(answer -> answer.id().equals(id));
    }

    private static Step.Broken unexpected(Element frame) {
        return new Step.Broken("the hub sent " + frame.name() + " out of turn");
    }
}
