package dev.arcus.domain.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed logins by identity and address. Only failures count: an identity attacked from many addresses delays those
 * addresses, never one that has not failed. Bounded; the longest unused entry goes first. One lock.
 */
public final class LoginLimits {

    private static final int MAX_ENTRIES = 100_000;

    private final int failures;
    private final Duration window;
    private final Map<Key, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    /** At most {@code failures} in each {@code window}, for each identity from each address. */
    public LoginLimits(int failures, Duration window) {
        this.failures = failures;
        this.window = window;
    }

    /** The defaults of the protocol page: 10 in 15 minutes. */
    public static LoginLimits standard() {
        return new LoginLimits(10, Duration.ofMinutes(15));
    }

    /** How long this peer has to wait before its next try at {@code identity}; zero when it may try now. */
    public synchronized Duration delay(String identity, Peer peer, Instant now) {
        var count = counts.get(new Key(identity, peer.address()));
        if (count == null || count.failures < failures || !now.isBefore(count.end)) {
            return Duration.ZERO;
        }
        return Duration.between(now, count.end);
    }

    public synchronized void failed(String identity, Peer peer, Instant now) {
        counts.compute(
                new Key(identity, peer.address()),
                (key, count) -> count == null || !now.isBefore(count.end)
                        ? new Count(1, now.plus(window))
                        : new Count(count.failures + 1, count.end));
    }

    public synchronized void succeeded(String identity, Peer peer) {
        counts.remove(new Key(identity, peer.address()));
    }

    private record Key(String identity, String address) {}

    private record Count(int failures, Instant end) {}
}
