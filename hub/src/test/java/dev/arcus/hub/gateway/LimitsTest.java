package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.hub.gateway.GatewayUnderTest.Limits;
import dev.arcus.wire.agent.ComeBack;
import dev.arcus.wire.agent.Stations;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.Ping;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslElements;
import dev.arcus.xmpp.sasl.SaslFailure;
import dev.arcus.xmpp.sasl.SaslMechanism;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Every limit of docs/protocol.md §7: held at its value, passed by one. */
class LimitsTest {

    @Test
    void maxFrameBytes() {
        try (var hub = GatewayUnderTest.start(Limits.frame(1_024, 32))) {
            var header = StreamOpen.request(GatewayUnderTest.DOMAIN).toElement().toXml();
            IntFunction<String> ofLength = length -> header + " ".repeat(length - header.length());

            var fits = hub.connect();
            fits.send(ofLength.apply(1_024));
            var tooBig = hub.connect();
            tooBig.send(ofLength.apply(1_025));

            assertThat(StreamOpen.read(fits.next())).isPresent();
            assertThat(tooBig.closeStatus()).isEqualTo(1009);
            await().until(() -> hub.gateway.counters().ended(DisconnectCause.LIMIT_PASSED) == 1);
        }
    }

    @Test
    void maxFrameBytesHoldsForMessagesInPieces() {
        try (var hub = GatewayUnderTest.start(Limits.frame(1_024, 32))) {
            var agent = hub.connect();

            agent.socket().sendText("<a>" + "x".repeat(1_000), false).join();
            agent.socket().sendText("x".repeat(1_000) + "</a>", true).join();

            assertThat(agent.closeStatus()).isEqualTo(1009);
        }
    }

    @Test
    void maxDepth() {
        try (var hub = GatewayUnderTest.start(Limits.frame(65_536, 32))) {
            var agent = hub.connect();

            agent.send("<a>".repeat(33) + "</a>".repeat(33));

            assertThat(agent.streamError().condition()).isEqualTo(StreamCondition.POLICY_VIOLATION);
        }
    }

    @Test
    void maxDepthItselfIsTaken() {
        try (var hub = GatewayUnderTest.start(Limits.frame(65_536, 32))) {
            var agent = hub.connect();

            agent.send("<a xmlns='urn:x'>" + "<a>".repeat(31) + "</a>".repeat(32));

            // Read, and then refused for what it is.
            assertThat(agent.streamError().condition()).isEqualTo(StreamCondition.INVALID_NAMESPACE);
        }
    }

    @Test
    void loginTimeoutRunsFromTheAcceptWhetherOrNotAnythingIsSaid() {
        try (var hub = GatewayUnderTest.start(Limits.waits(500, 10_000, 15_000, 10_000, 5_000))) {
            var agent = hub.connect().open();
            try (var silent = RawSocket.connect(hub.port())) {
                assertThat(silent.read()).isEqualTo(-1);
            }

            assertThat(agent.streamError().condition()).isEqualTo(StreamCondition.CONNECTION_TIMEOUT);
            await().until(() -> hub.gateway.counters().ended(DisconnectCause.LOGIN_TIMED_OUT) == 2);
        }
    }

    @Test
    void loginTimeoutIsNotStretchedByTricklingBytes() {
        try (var hub = GatewayUnderTest.start(Limits.waits(700, 10_000, 15_000, 10_000, 5_000));
                var slow = RawSocket.connect(hub.port())) {
            slow.send("GET /websocket HTTP/1.1\r\nX-Slow: ");

            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> {
                        trickle(slow);
                        return hub.gateway.counters().ended(DisconnectCause.LOGIN_TIMED_OUT) == 1;
                    });
        }
    }

    private static void trickle(RawSocket slow) {
        try {
            slow.send("x");
        } catch (UncheckedIOException closedMeanwhile) {
            assertThat(closedMeanwhile).isNotNull();
        }
    }

    @Test
    void helloTimeout() {
        try (var hub = GatewayUnderTest.start(Limits.waits(10_000, 300, 15_000, 10_000, 5_000))) {
            hub.declare("PBX-1");
            var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);

            assertThat(agent.streamError().condition()).isEqualTo(StreamCondition.CONNECTION_TIMEOUT);
            await().until(() -> hub.gateway.counters().ended(DisconnectCause.HELLO_TIMED_OUT) == 1);
        }
    }

    @Test
    void aliveDeadline() {
        try (var hub = GatewayUnderTest.start(Limits.waits(10_000, 10_000, 400, 300, 5_000))) {
            var system = hub.declare("PBX-1");
            var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);
            agent.hello("CPU1");

            assertThat(agent.streamError().condition()).isEqualTo(StreamCondition.CONNECTION_TIMEOUT);
            assertThat(hub.sessions.of(system)).isEmpty();
            assertThat(hub.gateway.counters().ended(DisconnectCause.NO_ANSWER)).isEqualTo(1);
        }
    }

    @Test
    void answersKeepTheConnectionOverManyRounds() {
        try (var hub = GatewayUnderTest.start(Limits.waits(10_000, 10_000, 300, 300, 5_000))) {
            var system = hub.declare("PBX-1");
            var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE).answeringAlive();
            agent.hello("CPU1");
            long before = hub.gateway.counters().received();

            await().until(() -> hub.gateway.counters().received() >= before + 6);

            assertThat(hub.sessions.of(system)).isPresent();
        }
    }

    @Test
    void maxUnauthenticatedClosesTheOldest() {
        try (var hub = GatewayUnderTest.start(Limits.crowd(100, 3, 100))) {
            var oldest = RawSocket.connect(hub.port());
            await().until(() -> hub.gateway.unauthenticated() == 1);
            var others = List.of(hub.connect(), hub.connect(), hub.connect());

            assertThat(oldest.read()).isEqualTo(-1);
            assertThat(hub.gateway.unauthenticated()).isEqualTo(3);
            others.forEach(other -> assertThat(other.isClosed()).isFalse());
        }
    }

    @Test
    void maxUnauthenticatedPerAddressClosesTheNewest() {
        try (var hub = GatewayUnderTest.start(Limits.crowd(100, 100, 3))) {
            var others = List.of(hub.connect(), hub.connect(), hub.connect());
            try (var newest = RawSocket.connect(hub.port())) {
                assertThat(newest.read()).isEqualTo(-1);
            }

            others.forEach(other -> assertThat(other.isClosed()).isFalse());
            assertThat(hub.gateway.counters().ended(DisconnectCause.NO_ROOM)).isEqualTo(1);
        }
    }

    @Test
    void loggedInConnectionsLeaveRoomForOthers() {
        try (var hub = GatewayUnderTest.start(Limits.crowd(100, 100, 1))) {
            hub.declare("PBX-1");
            hub.declare("PBX-2");
            hub.connect().login("PBX-1", GatewayUnderTest.CODE);

            var second = hub.connect().login("PBX-2", GatewayUnderTest.CODE);

            assertThat(second.isClosed()).isFalse();
        }
    }

    @Test
    void loginFailures() {
        try (var hub = GatewayUnderTest.start()) {
            hub.declare("PBX-1");
            for (int i = 0; i < 10; i++) {
                assertThat(loginFailure(hub).condition()).isEqualTo(SaslCondition.NOT_AUTHORIZED);
            }

            var throttled = loginFailure(hub);

            assertThat(throttled.condition()).isEqualTo(SaslCondition.TEMPORARY_AUTH_FAILURE);
            assertThat(ComeBack.in(throttled)).isPresent();
        }
    }

    private static SaslFailure loginFailure(GatewayUnderTest hub) {
        try (var agent = hub.connect().open()) {
            return SaslFailure.read(agent.authenticate("PBX-1", "guess")).orElseThrow();
        }
    }

    @Test
    void maxHeld() {
        try (var hub = GatewayUnderTest.start()) {
            var pairs = List.of("ALE12-1234.5678.90", "ALE13-1234.5678.90", "ALE14-1234.5678.90");
            pairs.forEach(hub::stock);

            assertThat(hub.connect().bound(pairs.get(0), pairs.get(0)).hello("CPU1"))
                    .isInstanceOf(Iq.Result.class);
            assertThat(hub.connect().bound(pairs.get(1), pairs.get(1)).hello("CPU2"))
                    .isInstanceOf(Iq.Result.class);
            var third = hub.connect()
                    .bound(pairs.get(2), pairs.get(2))
                    .sayHello("CPU3", TestAgent.KEY)
                    .streamError();

            assertThat(third.condition()).isEqualTo(StreamCondition.RESOURCE_CONSTRAINT);
            assertThat(ComeBack.in(third)).isPresent();
        }
    }

    @Test
    void outgoingQueue() {
        try (var hub = GatewayUnderTest.start(Limits.queues(4, 64));
                var deaf = RawSocket.connect(hub.port()).upgrade()) {
            deaf.sendText(
                    StreamOpen.request(GatewayUnderTest.DOMAIN).toElement().toXml());
            byte[] login = RawSocket.frame(1, plainLogin(hub));
            deaf.send(login)
                    .sendText(StreamOpen.request(GatewayUnderTest.DOMAIN)
                            .toElement()
                            .toXml());
            byte[] ping =
                    RawSocket.frame(1, Ping.request("x".repeat(255)).toElement().toXml());

            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        flood(deaf, ping);
                        return hub.gateway.counters().ended(DisconnectCause.QUEUE_FULL) == 1;
                    });
        }
    }

    private static String plainLogin(GatewayUnderTest hub) {
        hub.declare("PBX-1");
        byte[] message = ("\0PBX-1\0" + GatewayUnderTest.CODE).getBytes(StandardCharsets.UTF_8);
        return SaslElements.auth(SaslMechanism.PLAIN, message).toXml();
    }

    private static void flood(RawSocket deaf, byte[] ping) {
        try {
            for (int i = 0; i < 100; i++) {
                deaf.send(ping);
            }
        } catch (UncheckedIOException closedMeanwhile) {
            assertThat(closedMeanwhile).isNotNull();
        }
    }

    /** What one read of the socket may still bring after reading was stopped. */
    private static final int ONE_READ = 16;

    @Test
    void incomingQueueStopsReadingUntilThereIsRoom() throws Exception {
        try (var hub = GatewayUnderTest.start(Limits.queues(10_000, 8))) {
            hub.declare("PBX-1");
            var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE).answeringAlive();
            agent.hello("CPU1");
            var stations = new Stations(
                    Collections.nCopies(200, new Stations.Station("100", "n".repeat(100), "d".repeat(60))));
            var release = new CountDownLatch(1);
            var store = Thread.startVirtualThread(() -> holdTheStore(hub, release));
            long before = hub.gateway.counters().received();

            var sent = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < 500; i++) {
                sent.add(agent.sendLater(
                        Iq.set("s" + i, stations.toElement()).toElement().toXml()));
            }
            await().until(() -> hub.gateway.counters().received() > before + 4);
            await().during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> hub.gateway.counters().received() <= before + 8 + ONE_READ);
            release.countDown();
            store.join();

            agent.nextAnswer("s499");
            assertThat(sent).allSatisfy(each -> assertThat(each).isCompleted());
        }
    }

    private static void holdTheStore(GatewayUnderTest hub, CountDownLatch release) {
        hub.stores.transactions().run(() -> {
            try {
                release.await();
                return true;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
    }

    @Test
    void maxConnections() {
        try (var hub = GatewayUnderTest.start(Limits.crowd(2, 100, 100))) {
            var first = hub.connect();
            hub.connect();
            try (var third = RawSocket.connect(hub.port())) {
                var answer = third.request(
                        "GET /websocket",
                        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: xmpp\r\n");

                assertThat(answer).startsWith("HTTP/1.1 503").containsIgnoringCase("retry-after: ");
            }
            first.close();

            await().untilAsserted(() -> hub.connect().open().close());
        }
    }

    @Test
    void stations() {
        try (var hub = GatewayUnderTest.start()) {
            hub.declare("PBX-1");
            var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE).answeringAlive();
            agent.hello("CPU1");
            String station = "<station number='100'/>";

            agent.send("<iq type='set' id='s1'><stations xmlns='urn:arcus:agent:1'>" + station.repeat(1_000)
                    + "</stations></iq>");
            agent.nextAnswer("s1");
            agent.send("<iq type='set' id='s2'><stations xmlns='urn:arcus:agent:1'>" + station.repeat(1_001)
                    + "</stations></iq>");

            assertThat(agent.streamError().condition()).isEqualTo(StreamCondition.POLICY_VIOLATION);
        }
    }
}
