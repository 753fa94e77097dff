package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential.Phase;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions.Opening;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.status.StatusLabel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StalledHubTest {

    private final DomainUnderTest hub = new DomainUnderTest();
    private final Session session = online();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void hubThatStoodStillKnowsNothingEvenBeforeItsLoopHasNoticed() {
        // Given a PBX that proved itself to a hub whose loop beats
        hub.board.hubBeats();
        prove();

        // When nothing runs for more than six seconds, and the first thing that does is a question
        hub.clock.advance(Duration.ofSeconds(7));
        var asked = label();

        // Then the answer is Unknown until the PBX has proved itself again
        hub.board.hubBeats();
        var asLoopGoesOn = label();
        hub.clock.advance(Duration.ofMillis(1));
        prove();
        assertThat(List.of(asked, asLoopGoesOn, label()))
                .containsExactly(StatusLabel.UNKNOWN, StatusLabel.UNKNOWN, StatusLabel.RUNNING);
    }

    @Test
    void hubThatIsAFewSecondsLateIsBelieved() {
        // Given a PBX that proved itself to a hub whose loop beats
        hub.board.hubBeats();
        prove();

        // When the loop is five seconds late
        hub.clock.advance(Duration.ofSeconds(6));

        // Then the PBX is still Running
        assertThat(label()).isEqualTo(StatusLabel.RUNNING);
    }

    private Session online() {
        var opening = hub.sessions.open(
                SystemId.next(hub.random), new PbxId("PBX1"), new Binding("CPU1", "a".repeat(32)), 1, "192.0.2.7");
        return ((Opening.Opened) opening).session();
    }

    private void prove() {
        hub.board.proved(
                session,
                List.of(
                        new ChannelReading(Channel.CONF, true, Duration.ZERO, ""),
                        new ChannelReading(Channel.CSTA, true, Duration.ZERO, "")));
    }

    private StatusLabel label() {
        return hub.board.statusOf(session.system(), Phase.ACTIVATED).label();
    }
}
