package dev.arcus.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Credential.Phase;
import dev.arcus.domain.session.Epoch;
import dev.arcus.domain.status.LiveFacts.ChannelFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each word of the console and what it promises (product page, "Status"). */
class StatusTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T10:00:00Z");
    private static final long NOW = Duration.ofHours(1).toNanos();
    private static final HubView CLEAR = new HubView(NOW, 0);

    @Test
    void notActivatedIsPending() {
        assertThat(Status.of(Phase.CREATED, null, false, CLEAR).label()).isEqualTo(StatusLabel.PENDING);
        assertThat(Status.of(Phase.ACTIVATING, allUp(0), false, CLEAR).label()).isEqualTo(StatusLabel.PENDING);
    }

    @Test
    void activatedAndNotConnectedIsActivated() {
        assertThat(Status.of(Phase.ACTIVATED, null, false, CLEAR).label()).isEqualTo(StatusLabel.ACTIVATED);
    }

    @Test
    void everyChannelProvedIsRunning() {
        var status = Status.of(Phase.ACTIVATED, allUp(0), false, CLEAR);

        assertThat(status.label()).isEqualTo(StatusLabel.RUNNING);
        assertThat(status.xmpp()).isTrue();
    }

    @Test
    void proofOf35SecondsIsEnoughAndOneNanosecondMoreIsNot() {
        var lifetime = Status.PROOF_LIFETIME.toNanos();

        assertThat(Status.of(Phase.ACTIVATED, allUp(lifetime), false, CLEAR).label())
                .isEqualTo(StatusLabel.RUNNING);
        assertThat(Status.of(Phase.ACTIVATED, allUp(lifetime + 1), false, CLEAR).label())
                .isEqualTo(StatusLabel.DEGRADED);
    }

    @Test
    void oneChannelDownIsDegradedAndNamesIt() {
        var facts = live(0, Map.of(Channel.CONF, up(0), Channel.CSTA, down("no answer from the PBX")));

        var status = Status.of(Phase.ACTIVATED, facts, false, CLEAR);

        assertThat(status.label()).isEqualTo(StatusLabel.DEGRADED);
        assertThat(status.channels())
                .filteredOn(channel -> !channel.up())
                .singleElement()
                .satisfies(channel -> {
                    assertThat(channel.channel()).isEqualTo(Channel.CSTA);
                    assertThat(channel.reason()).isEqualTo("no answer from the PBX");
                });
    }

    @Test
    void reportWithoutProofCountsForNothing() {
        var unproved = new ChannelFact(true, false, 0, "", SINCE);

        var status =
                Status.of(Phase.ACTIVATED, live(0, Map.of(Channel.CONF, up(0), Channel.CSTA, unproved)), false, CLEAR);

        assertThat(status.label()).isEqualTo(StatusLabel.DEGRADED);
    }

    @Test
    void unreportedChannelIsDegraded() {
        var status = Status.of(Phase.ACTIVATED, live(0, Map.of(Channel.CONF, up(0))), false, CLEAR);

        assertThat(status.label()).isEqualTo(StatusLabel.DEGRADED);
    }

    @Test
    void httpCountsOnlyWhenTheBoxHasIt() {
        var facts = live(0, Map.of(Channel.CONF, up(0), Channel.CSTA, up(0), Channel.HTTP, down("closed")));

        assertThat(Status.of(Phase.ACTIVATED, facts, false, CLEAR).label()).isEqualTo(StatusLabel.DEGRADED);
        assertThat(Status.of(Phase.ACTIVATED, allUp(0), false, CLEAR).channels())
                .hasSize(2);
    }

    @Test
    void connectedBeforeTheRestartIsUnknownWithinTheGrace() {
        assertThat(Status.of(Phase.ACTIVATED, null, true, CLEAR).label()).isEqualTo(StatusLabel.UNKNOWN);
    }

    @Test
    void proofFromBeforeAStallIsUnknown() {
        var stalled = new HubView(NOW, NOW - 1);

        assertThat(Status.of(Phase.ACTIVATED, allUp(2), false, stalled).label()).isEqualTo(StatusLabel.UNKNOWN);
        assertThat(Status.of(Phase.ACTIVATED, allUp(0), false, stalled).label()).isEqualTo(StatusLabel.RUNNING);
    }

    private static LiveFacts allUp(long ageNanos) {
        return live(ageNanos, Map.of(Channel.CONF, up(ageNanos), Channel.CSTA, up(ageNanos)));
    }

    private static LiveFacts live(long ageNanos, Map<Channel, ChannelFact> channels) {
        return new LiveFacts(new Epoch(1, 1), SINCE, NOW - ageNanos, channels);
    }

    private static ChannelFact up(long ageNanos) {
        return new ChannelFact(true, true, NOW - ageNanos, "", SINCE);
    }

    private static ChannelFact down(String reason) {
        return new ChannelFact(false, false, 0, reason, SINCE);
    }
}
