package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.wire.agent.ComeBack;
import dev.arcus.xmpp.StreamCondition;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopTest {

    @Test
    void everyAgentIsToldWhenToComeBack() {
        try (var hub = GatewayUnderTest.start()) {
            var system = hub.declare("PBX-1");
            var agent = hub.connect().bound("PBX-1", GatewayUnderTest.CODE).answeringAlive();
            agent.hello("CPU1");
            var waiting = hub.connect().open();

            hub.gateway.close();

            var error = agent.streamError();
            assertThat(error.condition()).isEqualTo(StreamCondition.SYSTEM_SHUTDOWN);
            assertThat(ComeBack.in(error)).contains(new ComeBack(Duration.ofSeconds(5)));
            assertThat(agent.closeStatus()).isEqualTo(1000);
            assertThat(waiting.streamError().condition()).isEqualTo(StreamCondition.SYSTEM_SHUTDOWN);
            assertThat(hub.gateway.counters().ended(DisconnectCause.HUB_STOPPED))
                    .isEqualTo(2);
            hub.journal.flush();
            assertThat(hub.stores.sessionRows().connected()).containsExactly(system);
        }
    }
}
