package dev.arcus.agent.hub;

import dev.arcus.wire.agent.Hello;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** One connection that an agent made to the test hub. Any thread. */
public final class Visit {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerSocketLine line;
    private final List<String> request;
    private final List<Element> received = new ArrayList<>();
    private String user = "";
    private String secret = "";
    private Optional<Hello> hello = Optional.empty();
    private boolean over;

    Visit(ServerSocketLine line, List<String> request) {
        this.line = line;
        this.request = request;
    }

    /** Request line and headers of the upgrade. */
    public List<String> request() {
        return request;
    }

    public void send(Element element) {
        try {
            line.text(element.toXml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void send(Iq iq) {
        send(iq.toElement());
    }

    /** Sends a text as it is. */
    public void sendText(String text) {
        try {
            line.text(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void sendBinary() {
        try {
            line.binary(new byte[] {1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts the connection without a word. */
    public void cut() {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first frame that fits, waiting for it. */
    public Element await(Predicate<Element> fits) {
        soon(() -> find(fits).isPresent());
        return find(fits).orElseThrow();
    }

    /** The answer to a request that was sent with this id. */
    public Iq.Answer answer(String id) {
        return (Iq.Answer) Iq.read(await(frame -> Iq.read(frame)
                        .filter(iq -> iq instanceof Iq.Answer && iq.id().equals(id))
                        .isPresent()))
                .orElseThrow();
    }

    /** The first set of the agent with this payload, waiting for it. */
    public Element told(String payload) {
        return await(frame -> payload(frame, payload).isPresent()).children().getFirst();
    }

    public synchronized List<Element> received() {
        return List.copyOf(received);
    }

    public synchronized String user() {
        return user;
    }

    /** The id of the secret that matched. */
    public synchronized String secret() {
        return secret;
    }

    /** Waits until the agent said hello. */
    public Hello awaitHello() {
        soon(() -> hello().isPresent());
        return hello().orElseThrow();
    }

    public void awaitOver() {
        soon(this::isOver);
    }

    public synchronized boolean isOver() {
        return over;
    }

    static Optional<Element> payload(Element frame, String name) {
        return Iq.read(frame)
                .filter(Iq.Request.class::isInstance)
                .map(iq -> ((Iq.Request) iq).payload())
                .filter(payload -> payload.name().equals(name));
    }

    synchronized void take(Element frame) {
        received.add(frame);
    }

    synchronized void loggedIn(String name, String matched) {
        user = name;
        secret = matched;
    }

    synchronized void greeted(Hello said) {
        hello = Optional.of(said);
    }

    synchronized void ended() {
        over = true;
    }

    private synchronized Optional<Hello> hello() {
        return hello;
    }

    private synchronized Optional<Element> find(Predicate<Element> fits) {
        return received.stream().filter(fits).findFirst();
    }

    private static void soon(Callable<Boolean> holds) {
        Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(holds);
    }
}
