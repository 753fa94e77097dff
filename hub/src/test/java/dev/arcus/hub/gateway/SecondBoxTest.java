package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.hub.gateway.GatewayUnderTest.Limits;
import dev.arcus.xmpp.Ping;
import dev.arcus.xmpp.StreamCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two boxes, one identity: the one that answers stays. */
class SecondBoxTest {
    private final GatewayUnderTest hub = GatewayUnderTest.start(Limits.waits(10_000, 10_000, 15_000, 10_000, 500));

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void secondBoxIsRefusedWhileTheFirstAnswers() {
        var system = hub.declare("PBX-1");
        var first = hub.connect().bound("PBX-1", GatewayUnderTest.CODE).answeringAlive();
        first.hello("CPU1");
        var session = hub.sessions.of(system).orElseThrow();

        var second = hub.connect().bound("PBX-1", GatewayUnderTest.CODE).sayHello("CPU1", TestAgent.KEY);
        var error = second.streamError();

        assertThat(error.condition()).isEqualTo(StreamCondition.CONFLICT);
        assertThat(hub.sessions.of(system)).contains(session);
        first.send(Ping.request("p").toElement());
        assertThat(first.nextAnswer("p")).isNotNull();
        assertThat(hub.attempts("PBX-1"))
                .anySatisfy(attempt -> assertThat(attempt.cause()).isEqualTo(Attempt.Cause.SECOND_BOX));
        assertThat(hub.events(system))
                .anySatisfy(event -> assertThat(event.kind()).isEqualTo(ConnectionEvent.Kind.REFUSED));
    }

    @Test
    void firstBoxIsReplacedWhenItDoesNotAnswer() {
        var system = hub.declare("PBX-1");
        var first = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);
        first.hello("CPU1");
        var session = hub.sessions.of(system).orElseThrow();

        var second = hub.connect().bound("PBX-1", GatewayUnderTest.CODE).answeringAlive();
        second.hello("CPU1");

        assertThat(hub.sessions.of(system).orElseThrow().epoch()).isGreaterThan(session.epoch());
        assertThat(first.streamError().condition()).isEqualTo(StreamCondition.CONFLICT);
        await().until(() -> hub.gateway.counters().ended(DisconnectCause.REPLACED) == 1);
    }

    @Test
    void lateEndOfTheOldConnectionDoesNotEndTheNewOne() {
        var system = hub.declare("PBX-1");
        var first = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);
        first.hello("CPU1");
        var second = hub.connect().bound("PBX-1", GatewayUnderTest.CODE).answeringAlive();
        second.hello("CPU1");
        var session = hub.sessions.of(system).orElseThrow();

        first.close();
        await().until(() -> hub.gateway.connections() == 1);

        assertThat(hub.sessions.of(system)).contains(session);
        assertThat(hub.gateway.online()).isEqualTo(1);
        assertThat(hub.gateway.connectedSystems().probe(system)).isPresent();
    }

    @Test
    void manyBoxesAtOnceLeaveOneOnline() throws Exception {
        var system = hub.declare("PBX-1");
        var first = hub.connect().bound("PBX-1", GatewayUnderTest.CODE).answeringAlive();
        first.hello("CPU1");
        var session = hub.sessions.of(system).orElseThrow();

        try (var crowd = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                var _ = crowd.submit(() -> {
                    var other = hub.connect().bound("PBX-1", GatewayUnderTest.CODE);
                    return other.sayHello("CPU1", TestAgent.KEY).streamError();
                });
            }
        }

        assertThat(hub.sessions.of(system)).contains(session);
        assertThat(hub.gateway.counters().ended(DisconnectCause.SECOND_BOX_REFUSED))
                .isEqualTo(10);
    }
}
