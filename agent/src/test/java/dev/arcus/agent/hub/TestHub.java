package dev.arcus.agent.hub;

import static org.awaitility.Awaitility.await;

import dev.arcus.wire.agent.Hello;
import dev.arcus.wire.agent.HelloReply;
import dev.arcus.xmpp.Bind;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.FrameLimits;
import dev.arcus.xmpp.FrameParser;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.ParsedFrame;
import dev.arcus.xmpp.StreamFeatures;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslElements;
import dev.arcus.xmpp.sasl.SaslFailure;
import dev.arcus.xmpp.sasl.SaslIdentity;
import dev.arcus.xmpp.sasl.SaslMechanism;
import dev.arcus.xmpp.sasl.SaslOutcome;
import dev.arcus.xmpp.sasl.SaslServer;
import dev.arcus.xmpp.sasl.ScramHash;
import dev.arcus.xmpp.sasl.ScramKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** A hub on loopback that does what the test tells it. One thread per connection. */
public final class TestHub implements AutoCloseable {

    public static final String DOMAIN = "pbx.example";

    private final ServerSocket listener;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final FrameParser parser = new FrameParser(FrameLimits.DEFAULT);
    private volatile Behaviour behaviour = new Behaviour();

    private TestHub(ServerSocket listener) {
        this.listener = listener;
    }

    /** What the hub does differently from a good hub. */
    public static final class Behaviour {

        private Optional<String> upgrade = Optional.empty();
        private List<String> mechanisms = List.of("SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN");
        private SaslFailure failure = SaslFailure.of(SaslCondition.NOT_AUTHORIZED);
        private boolean impostor;
        private HelloReply.State state = HelloReply.State.ONLINE;
        private Optional<Element> insteadOfGreeting = Optional.empty();
        private Optional<Element> insteadOfFeatures = Optional.empty();
        private Supplier<Instant> date = Instant::now;
        private String domain = DOMAIN;
        private boolean hub = true;
        private String meta = "<Link rel='urn:xmpp:alt-connections:websocket' href='wss://hub.example/websocket'/>";
        private boolean silent;
        private Optional<String> onlyUser = Optional.empty();
        private Set<String> silentAt = Set.of();

        /** Answers the upgrade with this status line and headers. */
        public Behaviour upgrade(String head) {
            upgrade = Optional.of(head);
            return this;
        }

        public Behaviour mechanisms(List<String> offered) {
            mechanisms = offered;
            return this;
        }

        public Behaviour failure(SaslFailure words) {
            failure = words;
            return this;
        }

        /** Lets everyone in, without knowing any secret. */
        public Behaviour impostor() {
            impostor = true;
            return this;
        }

        public Behaviour waiting() {
            state = HelloReply.State.WAITING;
            return this;
        }

        /** Sends this instead of the features, and instead of every second header. */
        public Behaviour insteadOfFeatures(Element error) {
            insteadOfFeatures = Optional.of(error);
            return this;
        }

        /** What its clock says. */
        public Behaviour date(Supplier<Instant> clock) {
            date = clock;
            return this;
        }

        /** Answers for another domain. */
        public Behaviour domain(String other) {
            domain = other;
            return this;
        }

        /** Has no host-meta, as a server that is no hub. */
        public Behaviour noHub() {
            hub = false;
            return this;
        }

        /** Says this when it is asked where the WebSocket is. */
        public Behaviour hostMeta(String xml) {
            meta = xml;
            return this;
        }

        /** Gives no answer to elements of these names. */
        public Behaviour silentAt(String... names) {
            silentAt = Set.of(names);
            return this;
        }

        /** Knows nobody but this PABX-ID. */
        public Behaviour onlyUser(String pabxId) {
            onlyUser = Optional.of(pabxId);
            return this;
        }

        /** Takes the request and says nothing. */
        public Behaviour silentUpgrade() {
            silent = true;
            return this;
        }

        private String hostMeta() {
            return hub
                    ? "200 OK\r\nConnection: close\r\nContent-Length: " + meta.length() + "\r\n\r\n" + meta
                    : "404 Not Found\r\nContent-Length: 0\r\nConnection: close";
        }

        public Behaviour insteadOfGreeting(Element error) {
            insteadOfGreeting = Optional.of(error);
            return this;
        }
    }

    public static TestHub start(SSLContext tls) {
        try {
            TestHub hub = new TestHub(
                    tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
            Thread.ofVirtual().start(hub::accept);
            return hub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("wss://127.0.0.1:" + listener.getLocalPort() + "/websocket");
    }

    /** Accepts a secret from now on, under an id for the test. */
    public TestHub knows(String id, String secret) {
        secrets.put(id, secret);
        return this;
    }

    public TestHub forgets(String id) {
        secrets.remove(id);
        return this;
    }

    public TestHub behaves(Behaviour different) {
        behaviour = different;
        return this;
    }

    public int visits() {
        return visits.size();
    }

    /** The n-th connection since the start, counted from 1, waiting for it. */
    public Visit visit(int number) {
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> visits.size() >= number);
        return visits.get(number - 1);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        visits.forEach(Visit::cut);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            ServerSocketLine line = new ServerSocketLine(socket);
            List<String> request = line.request();
            if (request.getFirst().startsWith("GET /.well-known/host-meta ")) {
                line.answer(behaviour.hostMeta());
                return;
            }
            Visit visit = new Visit(line, request);
            visits.add(visit);
            if (behaviour.silent) {
                line.read();
            } else if (behaviour.upgrade.isPresent()) {
                line.answer(behaviour.upgrade.get());
            } else if (ServerSocketLine.header(request, "upgrade").isEmpty()) {
                line.answer("400 Bad Request\r\nContent-Length: 0\r\nConnection: close");
            } else {
                line.date(behaviour.date.get());
                line.accept(
                        request,
                        ServerSocketLine.header(request, "sec-websocket-protocol")
                                .orElse(""));
                talk(line, visit);
            }
            visit.ended();
        } catch (IOException | UncheckedIOException e) {
            // The agent refused the certificate, was killed, or someone cut the line: that is what tests do.
        }
    }

    private void talk(ServerSocketLine line, Visit visit) throws IOException {
        Talk talk = new Talk(visit);
        try {
            for (Optional<String> text = line.read(); text.isPresent(); text = line.read()) {
                if (parser.parse(text.get()) instanceof ParsedFrame.Parsed(Element frame)) {
                    visit.take(frame);
                    talk.take(frame);
                }
            }
        } finally {
            visit.ended();
        }
    }

    /** The dialogue of one connection up to the greeting. */
    private final class Talk {

        private final Visit visit;
        private Optional<SaslServer> login = Optional.empty();
        private boolean known;

        Talk(Visit visit) {
            this.visit = visit;
        }

        void take(Element frame) {
            if (behaviour.silentAt.contains(frame.name())) {
                return;
            }
            if (StreamOpen.read(frame).isPresent()) {
                visit.send(StreamOpen.answer(behaviour.domain, UUID.randomUUID().toString())
                        .toElement());
                StreamFeatures features =
                        known ? StreamFeatures.ofBind() : StreamFeatures.ofMechanisms(behaviour.mechanisms);
                visit.send(behaviour.insteadOfFeatures.orElseGet(features::toElement));
            } else if (StreamOpen.isClose(frame)) {
                visit.send(StreamOpen.close());
            } else if (SaslElements.is("auth", frame)) {
                SaslMechanism mechanism = SaslMechanism.of(
                                frame.attribute("mechanism").orElse(""))
                        .orElseThrow();
                login(
                        SaslServer.begin(
                                mechanism,
                                TestHub.this::identity,
                                () -> UUID.randomUUID().toString()),
                        frame);
            } else if (SaslElements.is("response", frame)) {
                login(login.orElseThrow(), frame);
            } else {
                Iq.read(frame).ifPresent(this::iq);
            }
        }

        private void login(SaslServer server, Element frame) {
            switch (server.take(SaslElements.content(frame).orElseThrow())) {
                case SaslOutcome.Challenge(byte[] message, SaslServer next) -> {
                    login = Optional.of(next);
                    visit.send(SaslElements.challenge(message));
                }
                case SaslOutcome.Accepted(String user, String id, byte[] message) -> {
                    known = true;
                    visit.loggedIn(user, id);
                    visit.send(SaslElements.success(message));
                }
                case SaslOutcome.Refused refused -> {
                    known = behaviour.impostor;
                    visit.send(
                            known
                                    ? SaslElements.success(
                                            "v=bm90IHRoZSBzaWduYXR1cmU=".getBytes(StandardCharsets.US_ASCII))
                                    : behaviour.failure.toElement());
                }
            }
        }

        private void iq(Iq iq) {
            if (!(iq instanceof Iq.Set set)) {
                return;
            }
            if (Bind.isBind(set.payload())) {
                visit.send(set.result(Bind.bound(visit.user() + "@" + DOMAIN + "/agent")));
            } else if (Hello.isHello(set.payload())) {
                Element greeting = behaviour.insteadOfGreeting.orElseGet(
                        () -> set.result(reply().toElement()).toElement());
                visit.send(greeting);
                visit.greeted(Hello.read(set.payload()).good().orElseThrow());
            } else {
                visit.send(set.result());
            }
        }
    }

    private HelloReply reply() {
        return new HelloReply(
                behaviour.state,
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                65_536,
                Instant.EPOCH);
    }

    private SaslIdentity identity(String user) {
        byte[] salt = {1, 2, 3, 4};
        return new SaslIdentity(
                salt,
                4_096,
                secrets.entrySet().stream()
                        .filter(entry -> behaviour.onlyUser.orElse(user).equals(user))
                        .map(entry -> new SaslIdentity.Candidate(
                                entry.getKey(),
                                ScramKeys.derive(ScramHash.SHA_256, entry.getValue(), salt, 4_096),
                                ScramKeys.derive(ScramHash.SHA_1, entry.getValue(), salt, 4_096),
                                entry.getValue()::equals))
                        .toList());
    }
}
