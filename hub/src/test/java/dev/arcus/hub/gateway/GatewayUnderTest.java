package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.AdmitBox;
import dev.arcus.domain.activation.AuthenticatePbx;
import dev.arcus.domain.activation.BoxReports;
import dev.arcus.domain.activation.Exchange;
import dev.arcus.domain.activation.HeldBoxes;
import dev.arcus.domain.activation.LoginLimits;
import dev.arcus.domain.activation.Recorder;
import dev.arcus.domain.activation.StockBoxes;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.Guard;
import dev.arcus.domain.session.Journal;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.status.Status;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.store.Ticker;
import dev.arcus.testing.InMemoryStores;
import dev.arcus.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A gateway on a free loopback port, with everything behind it, for one test. */
final class GatewayUnderTest implements AutoCloseable {
    static final String DOMAIN = "openrainbow.com";
    static final String CODE = "test-code";

    final InMemoryStores stores = new InMemoryStores();
    final Samples samples = new Samples();
    final InstantSource clock = InstantSource.system();
    final SecureRandom random = new SecureRandom();
    final Journal journal = new Journal(
            stores.transactions(),
            stores.connectionEvents(),
            stores.attempts(),
            stores.sessionRows(),
            stores.systems());
    final StatusBoard board = new StatusBoard(Ticker.system(), clock, journal);
    final Sessions sessions = new Sessions(stores.sessionRows(), journal, List.of(board), clock);
    final HeldBoxes held = new HeldBoxes(2, clock);
    final Recorder recorder = new Recorder(journal, clock, random);
    final Exchange exchange = new Exchange(
            stores.credentials(),
            new StockBoxes(stores.fleetItems(), stores.firstActivations()),
            sessions,
            stores.transactions(),
            Samples.SALT_KEY,
            recorder,
            random);
    final Gateway gateway;

    private GatewayUnderTest(GatewayConfiguration configuration) throws IOException {
        this.gateway = Gateway.start(configuration, useCases(), new Gateway.Chance(clock, Ticker.system(), random));
    }

    static GatewayUnderTest start() {
        return start(Limits.standard());
    }

    static GatewayUnderTest start(GatewayLimits limits) {
        return start(limits, GatewayConfiguration.Trust.NOBODY);
    }

    static GatewayUnderTest start(GatewayLimits limits, GatewayConfiguration.Trust trust) {
        var listeners =
                GatewayConfiguration.Listeners.plainOnly(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return start(new GatewayConfiguration(DOMAIN, "wss://agent.test/websocket", listeners, trust, limits));
    }

    static GatewayUnderTest start(GatewayConfiguration configuration) {
        try {
            return new GatewayUnderTest(configuration);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private GatewayUseCases useCases() {
        var authenticate = new AuthenticatePbx(
                stores.loginDirectory(),
                stores.fleetItems(),
                Samples.SALT_KEY,
                LoginLimits.standard(),
                journal,
                clock,
                random);
        var admit = new AdmitBox(
                stores.loginDirectory(),
                exchange,
                sessions,
                held,
                new Guard(stores.blockedBoxes(), stores.cloneCases()),
                recorder);
        var reports = new BoxReports(stores.systems(), stores.stations(), sessions, journal, stores.transactions());
        return new GatewayUseCases(
                new GatewayUseCases.Logins(authenticate, admit, exchange, held, recorder), sessions, board, reports);
    }

    int port() {
        return gateway.boundPorts().plain().orElseThrow();
    }

    TestAgent connect() {
        return TestAgent.connect("ws://127.0.0.1:" + port() + "/websocket");
    }

    /** A system that waits for its first login, with {@link #CODE}. */
    SystemId declare(String pbxId) {
        return declare(pbxId, CODE);
    }

    SystemId declare(String pbxId, String code) {
        var system = samples.system(pbxId, "Office " + pbxId);
        return stores.transactions().run(() -> {
            stores.systems().add(system);
            stores.credentials().add(system.id(), Samples.created(system.pbxId(), code));
            return system.id();
        });
    }

    /** A fleet item whose pair nobody has declared. */
    void stock(String pair) {
        var partner = samples.partner("Nordlicht");
        stores.transactions().run(() -> stores.fleetItems().add(samples.fleetItem(partner, pair, null)));
    }

    Credential credential(SystemId system) {
        return stores.credentials().find(system).orElseThrow().value();
    }

    Status status(SystemId system) {
        return board.statusOf(system, credential(system).phase());
    }

    List<dev.arcus.domain.history.Attempt> attempts(String pbxId) {
        journal.flush();
        return newest(stores.attempts().of(new PbxId(pbxId), 100));
    }

    List<dev.arcus.domain.history.Attempt> strangers() {
        journal.flush();
        return newest(stores.attempts().ofStrangers(100));
    }

    private static List<dev.arcus.domain.history.Attempt> newest(List<dev.arcus.domain.history.FoldedAttempt> folds) {
        return folds.stream()
                .map(dev.arcus.domain.history.FoldedAttempt::newest)
                .toList();
    }

    List<dev.arcus.domain.history.ConnectionEvent> events(SystemId system) {
        journal.flush();
        return stores.connectionEvents().of(system, 100);
    }

    @Override
    public void close() {
        gateway.close();
        journal.close();
    }

    /** Limits for tests: the defaults, with one thing changed. */
    static final class Limits {
        private Limits() {}

        static GatewayLimits standard() {
            return GatewayLimits.DEFAULT;
        }

        static GatewayLimits crowd(int connections, int unauthenticated, int perAddress) {
            var usual = GatewayLimits.DEFAULT;
            return new GatewayLimits(
                    usual.frame(),
                    new GatewayLimits.Crowd(connections, unauthenticated, perAddress),
                    usual.queues(),
                    usual.waits());
        }

        static GatewayLimits queues(int outgoing, int incoming) {
            var usual = GatewayLimits.DEFAULT;
            return new GatewayLimits(
                    usual.frame(), usual.crowd(), new GatewayLimits.Queues(outgoing, incoming), usual.waits());
        }

        static GatewayLimits frame(int bytes, int depth) {
            var usual = GatewayLimits.DEFAULT;
            return new GatewayLimits(
                    new GatewayLimits.Frame(bytes, depth), usual.crowd(), usual.queues(), usual.waits());
        }

        /** Login, hello, interval, deadline, incumbent, in milliseconds. */
        static GatewayLimits waits(int login, int hello, int interval, int deadline, int incumbent) {
            var usual = GatewayLimits.DEFAULT;
            var waits = new GatewayLimits.Waits(
                    Duration.ofMillis(login),
                    Duration.ofMillis(hello),
                    Duration.ofMillis(interval),
                    Duration.ofMillis(deadline),
                    Duration.ofMillis(incumbent),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60));
            return new GatewayLimits(usual.frame(), usual.crowd(), usual.queues(), waits);
        }
    }
}
