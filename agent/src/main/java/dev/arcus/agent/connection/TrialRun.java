package dev.arcus.agent.connection;

import dev.arcus.agent.connection.LoginTrial.Outcome;
import dev.arcus.wire.agent.Attempt;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.FrameLimits;
import dev.arcus.xmpp.FrameParser;
import dev.arcus.xmpp.ParsedFrame;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.StreamFeatures;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslElements;
import dev.arcus.xmpp.sasl.SaslFailure;
import dev.arcus.xmpp.sasl.SaslMechanism;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The dialogue of one {@link LoginTrial}, on the caller's thread; the dialler only puts events into the queue. */
final class TrialRun implements Dialer.LineListener {

    private final HubLocation.Known hub;
    private final Optional<Login> login;
    private final Duration featuresLimit;
    private final Duration loginLimit;
    private final FrameParser parser = new FrameParser(FrameLimits.DEFAULT);
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private Optional<Line> line = Optional.empty();
    private Optional<Handshake> handshake = Optional.empty();
    private boolean offered;

    /** Guarded by the queue. */
    private boolean left;

    /**
     * @param login none: only look at the features
     */
    TrialRun(HubLocation.Known hub, Optional<Login> login, Duration featuresLimit, Duration loginLimit) {
        this.hub = hub;
        this.login = login;
        this.featuresLimit = featuresLimit;
        this.loginLimit = loginLimit;
    }

    private sealed interface Event {

        record Open(Line line) implements Event {}

        record NoLine(DialFailure failure) implements Event {}

        record Frame(String text) implements Event {}

        record Over(String why) implements Event {}
    }

    Outcome run(Dialer dialer) {
        long deadline = System.nanoTime() + featuresLimit.toNanos();
        dialer.dial(hub, this);
        try {
            while (true) {
                Optional<Event> event =
                        Optional.ofNullable(events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
                if (event.isEmpty()) {
                    return new Outcome.Late(offered);
                }
                boolean before = offered;
                Optional<Outcome> outcome = take(event.get());
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                if (offered && !before) {
                    deadline = System.nanoTime() + loginLimit.toNanos();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Late(offered);
        } catch (IOException e) {
            return broken(String.valueOf(e.getMessage()));
        } finally {
            leave();
        }
    }

    private Optional<Outcome> take(Event event) throws IOException {
        return switch (event) {
            case Event.NoLine(DialFailure failure) -> Optional.of(new Outcome.NoLine(failure));
            case Event.Over(String why) -> Optional.of(broken(why));
            case Event.Frame(String text) -> received(text);
            case Event.Open(Line open) -> {
                line = Optional.of(open);
                handshake = login.map(Handshake::begin);
                send(StreamOpen.request(hub.domain()).toElement());
                yield Optional.empty();
            }
        };
    }

    private Optional<Outcome> received(String text) throws IOException {
        line.ifPresent(Line::more);
        if (!(parser.parse(text) instanceof ParsedFrame.Parsed(Element frame))) {
            return Optional.of(broken("a frame that is not XML"));
        }
        Optional<StreamError> error = StreamError.read(frame);
        if (error.isPresent()) {
            return Optional.of(ended(error.get()));
        }
        if (StreamOpen.isClose(frame)) {
            return Optional.of(broken("the stream was closed"));
        }
        Optional<Outcome> early = offered ? Optional.empty() : beforeLogin(frame);
        return early.isPresent() || handshake.isEmpty() ? early : step(handshake.get(), frame);
    }

    /** The stream header and the mechanisms. */
    private Optional<Outcome> beforeLogin(Element frame) {
        Optional<StreamOpen> open = StreamOpen.read(frame);
        if (open.isPresent()) {
            String from = open.get().from();
            return from.isEmpty() || from.equalsIgnoreCase(hub.domain())
                    ? Optional.empty()
                    : Optional.of(new Outcome.WrongDomain(from));
        }
        Optional<StreamFeatures> features = StreamFeatures.read(frame);
        if (features.isEmpty()) {
            return Optional.of(broken(frame.name()));
        }
        List<String> mechanisms = features.get().mechanisms();
        if (!mechanisms.contains(SaslMechanism.SCRAM_SHA_256.wireName())) {
            return Optional.of(new Outcome.NoScram(mechanisms));
        }
        offered = true;
        return login.isEmpty() ? Optional.of(new Outcome.Offered(mechanisms)) : Optional.empty();
    }

    private Optional<Outcome> step(Handshake state, Element frame) throws IOException {
        return switch (state.take(frame)) {
            case Handshake.Step.Refused(SaslFailure failure) -> Optional.of(refused(failure));
            case Handshake.Step.Broken(String why) ->
                Optional.of(
                        state instanceof Handshake.Proving && SaslElements.is("success", frame)
                                ? new Outcome.NotProven(why)
                                : broken(why));
            case Handshake.Step.Done done -> Optional.of(new Outcome.Accepted(false, Optional.of(done.reply())));
            case Handshake.Step.Next(Handshake next, List<Element> send) -> {
                if (next instanceof Handshake.Reopening && withCode()) {
                    yield Optional.of(new Outcome.Accepted(true, Optional.empty()));
                }
                handshake = Optional.of(next);
                for (Element each : send) {
                    send(each);
                }
                yield Optional.empty();
            }
        };
    }

    private boolean withCode() {
        return login.filter(made -> made.secret().kind() == LoginSecret.Kind.CODE)
                .isPresent();
    }

    private Outcome refused(SaslFailure failure) {
        LoginSecret.Kind best = login.map(Login::best).orElse(LoginSecret.Kind.CODE);
        String words = Ending.refused(failure, best).words();
        return new Outcome.Refused(
                LoginTrial.Why.of(words), words, Attempt.in(failure).map(Attempt::number));
    }

    private Outcome ended(StreamError error) {
        StreamCondition condition = error.condition();
        if (condition == StreamCondition.HOST_UNKNOWN) {
            return new Outcome.WrongDomain(hub.domain());
        }
        Ending ending = Ending.of(error);
        return switch (ending) {
            case Ending.Refused told ->
                new Outcome.Refused(LoginTrial.Why.of(told.words()), told.words(), told.attempt());
            case Ending.Barred barred -> broken(barred.words());
            case Ending.Lost lost -> broken(lost.words());
        };
    }

    private Outcome broken(String why) {
        return offered ? new Outcome.Broken(why) : new Outcome.NoXmpp(why);
    }

    private void send(Element element) throws IOException {
        if (line.isPresent()) {
            line.get().send(element.toXml());
        }
    }

    /** In order, so that the hub does not take it for a loss; a line that opens only now is given up at once. */
    private void leave() {
        synchronized (events) {
            left = true;
            for (Event late = events.poll(); late != null; late = events.poll()) {
                if (late instanceof Event.Open(Line open)) {
                    open.end();
                }
            }
        }
        try {
            send(StreamOpen.close());
        } catch (IOException e) {
            // It is gone already.
        }
        line.ifPresent(Line::end);
    }

    @Override
    public void connected(Line open) {
        synchronized (events) {
            if (left) {
                open.end();
                return;
            }
            events.add(new Event.Open(open));
        }
        open.more();
    }

    @Override
    public void failed(DialFailure failure) {
        events.add(new Event.NoLine(failure));
    }

    @Override
    public void frame(String text) {
        events.add(new Event.Frame(text));
    }

    @Override
    public void heard() {}

    @Override
    public void ended(String why) {
        events.add(new Event.Over(why));
    }
}
