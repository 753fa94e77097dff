package dev.arcus.agent.console;

import dev.arcus.agent.time.Ticker;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses: after three failures from an address the next attempt waits 1, 2, 4 … s, at most 5 minutes. An
 * attempt counts as failed until it succeeded, so that many at once gain nothing. Guarded by itself.
 */
final class LoginDelay {

    /** How many failures cost nothing. */
    static final int FREE = 3;

    /** The longest pause. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** How many addresses are remembered; the one that was quiet longest is forgotten first. */
    static final int MOST_ADDRESSES = 256;

    private static final int LARGEST_EXPONENT = 9;

    private final Ticker ticker;
    private final Map<InetAddress, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

    LoginDelay(Ticker ticker) {
        this.ticker = ticker;
    }

    private record Failures(int count, long lastAt) {

        Duration pause() {
            if (count < FREE) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE, LARGEST_EXPONENT));
            return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
    }

    /** Begins an attempt, or says how long to wait first. */
    synchronized Optional<Duration> begin(InetAddress from) {
        long now = ticker.nanos();
        Failures before = failures.getOrDefault(from, new Failures(0, now));
        Duration left = before.pause().minusNanos(now - before.lastAt());
        if (left.isPositive()) {
            return Optional.of(left);
        }
        failures.put(from, new Failures(before.count() + 1, now));
        if (failures.size() > MOST_ADDRESSES) {
            failures.remove(failures.keySet().iterator().next());
        }
        return Optional.empty();
    }

    /** The attempt was good. */
    synchronized void succeeded(InetAddress from) {
        failures.remove(from);
    }
}
