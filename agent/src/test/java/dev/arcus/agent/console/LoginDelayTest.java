package dev.arcus.agent.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.time.Ticker;
import dev.arcus.testing.TestClock;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How guesses are slowed down. */
final class LoginDelayTest {

    private final TestClock clock = new TestClock();
    private final Ticker ticker = clock::nanos;

    @Test
    void thePauseDoublesUpToFiveMinutes() {
        LoginDelay delay = new LoginDelay(ticker);
        InetAddress from = address(1);
        long[] pauses = new long[14];

        for (int i = 0; i < pauses.length; i++) {
            pauses[i] = delay.begin(from).map(Duration::toSeconds).orElse(0L);
            clock.advance(Duration.ofSeconds(pauses[i]));
            if (pauses[i] > 0) {
                assertThat(delay.begin(from)).isEmpty();
            }
        }

        assertThat(pauses).containsExactly(0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300);
    }

    @Test
    void anotherAddressIsNotDelayed() {
        LoginDelay delay = new LoginDelay(ticker);
        for (int i = 0; i < 3; i++) {
            assertThat(delay.begin(address(1))).isEmpty();
        }

        assertThat(delay.begin(address(1))).isPresent();
        assertThat(delay.begin(address(2))).isEmpty();
    }

    @Test
    void oneAddressMoreThanTheMostForgetsTheQuietestOne() {
        LoginDelay delay = new LoginDelay(ticker);
        for (int i = 0; i < 3; i++) {
            assertThat(delay.begin(address(0))).isEmpty();
        }
        assertThat(delay.begin(address(0))).isPresent();

        for (int i = 1; i < LoginDelay.MOST_ADDRESSES; i++) {
            assertThat(delay.begin(address(i))).isEmpty();
        }
        assertThat(delay.begin(address(0))).isPresent();
        for (int i = 1; i <= LoginDelay.MOST_ADDRESSES; i++) {
            assertThat(delay.begin(address(1000 + i))).isEmpty();
        }

        assertThat(delay.begin(address(0))).isEmpty();
    }

    private static InetAddress address(int number) {
        return InetAddress.ofLiteral("10.0." + number / 256 + "." + number % 256);
    }
}
