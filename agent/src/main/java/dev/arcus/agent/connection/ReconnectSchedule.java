package dev.arcus.agent.connection;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When to try again ({@code docs/protocol.md} §5): each answer is a pause and the schedule from then on. Refusals follow
 * the fixed steps of the real device, losses spread at random over a growing range. Immutable.
 *
 * @param refusals how many refusals since the last success
 * @param losses how many losses since the last success
 */
public record ReconnectSchedule(int refusals, int losses) {

    /** The longest wait after a loss unless the hub said otherwise. */
    public static final Duration DEFAULT_WINDOW = Duration.ofSeconds(60);

    /** The longest pause that the protocol lets a hub ask for: longer ones are cut to this. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final List<Duration> REFUSED = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(16));

    /** 2^17 s is longer than {@link #LONGEST}. */
    private static final int LARGEST_EXPONENT = 17;

    public ReconnectSchedule {
        if (refusals < 0 || losses < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    /** A pause, and the schedule for the time after it. */
    public record Step(Duration pause, ReconnectSchedule next) {}

    /** After a success, and when someone applied new settings. */
    public static ReconnectSchedule anew() {
        return new ReconnectSchedule(0, 0);
    }

    /** After a refusal: 10 s, 30 s, 1, 2, 4, 8 min, then always 16 min. */
    public Step refused() {
        int step = Math.min(refusals, REFUSED.size() - 1);
        return new Step(REFUSED.get(step), new ReconnectSchedule(step + 1, losses));
    }

    /**
     * After a lost connection or one that never came to be: random between 0 and min(window, 2^n s), n = 1, 2, 3 …
     *
     * @param window the longest wait, as the hub said or {@link #DEFAULT_WINDOW}
     */
    public Step lost(Duration window, RandomGenerator random) {
        int exponent = Math.min(losses + 1, LARGEST_EXPONENT);
        Duration range = shorter(shorter(window, LONGEST), Duration.ofSeconds(1L << exponent));
        return new Step(between(Duration.ZERO, range, random), new ReconnectSchedule(refusals, exponent));
    }

    /**
     * After {@code come-back}: random between half of what the hub said and all of it.
     *
     * @param after as the hub said; cut to {@link #LONGEST}
     */
    public Step comeBack(Duration after, RandomGenerator random) {
        Duration all = shorter(after, LONGEST);
        return new Step(between(all.dividedBy(2), all, random), this);
    }

    private static Duration between(Duration least, Duration most, RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
