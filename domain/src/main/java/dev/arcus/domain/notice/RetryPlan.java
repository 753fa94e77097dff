package dev.arcus.domain.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again: after 10 s, 30 s, 1, 5 and 15 minutes, 1, 2, 4, 8 and 8 hours, each up to a tenth sooner by
 * chance, so that receivers that come back are not met by all at once. Eleven tries in 23 h; then it is dead.
 */
final class RetryPlan {

    private static final double JITTER = 0.1;

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private RetryPlan() {}

    /** {@code tries} that failed so far, 1 or more; empty when it is to be given up. */
    static Optional<Duration> after(int tries, RandomGenerator random) {
        if (tries > WAITS.size()) {
            return Optional.empty();
        }
        var wait = WAITS.get(tries - 1).toMillis();
        return Optional.of(Duration.ofMillis(wait - (long) (wait * JITTER * random.nextDouble())));
    }
}
