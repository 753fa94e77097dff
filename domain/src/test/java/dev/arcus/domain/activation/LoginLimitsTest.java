package dev.arcus.domain.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Peer HERE = new Peer("192.0.2.1");
    private static final Peer THERE = new Peer("192.0.2.2");
    private final LoginLimits limits = new LoginLimits(3, Duration.ofMinutes(15));

    @Test
    void theLastAllowedFailureDelaysTheNextTry() {
        fail(2);
        assertThat(limits.delay("pbx1", HERE, NOW)).isZero();

        fail(1);

        assertThat(limits.delay("pbx1", HERE, NOW)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAddressThatHasNotFailedIsNeverDelayed() {
        fail(3);

        assertThat(limits.delay("pbx1", THERE, NOW)).isZero();
        assertThat(limits.delay("pbx2", HERE, NOW)).isZero();
    }

    @Test
    void theDelayEndsWithTheWindow() {
        fail(3);

        assertThat(limits.delay("pbx1", HERE, NOW.plus(Duration.ofMinutes(15)))).isZero();
    }

    @Test
    void successForgetsFailures() {
        fail(2);
        limits.succeeded("pbx1", HERE);

        fail(1);

        assertThat(limits.delay("pbx1", HERE, NOW)).isZero();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            limits.failed("pbx1", HERE, NOW);
        }
    }
}
