package dev.arcus.hub.security;

import dev.arcus.domain.store.Ticker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets one address do something so often in a while and no oftener. Bounded; the longest unused address goes first. One lock. */
public final class Throttle {

    public static final int MAX_ADDRESSES = 10_000;

    private final int times;
    private final Duration window;
    private final Ticker ticker;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };

    public Throttle(int times, Duration window, Ticker ticker) {
        this.times = times;
        this.window = window;
        this.ticker = ticker;
    }

    /** For whoever sets a password by a link, and may be guessing: ten tries a minute. */
    public static Throttle ofLinks(Ticker ticker) {
        return new Throttle(10, Duration.ofMinutes(1), ticker);
    }

    /** Whether {@code address} may once more. */
    public synchronized boolean admits(String address) {
        var now = ticker.nanos();
        var current = windows.get(address);
        if (current == null || now - current.start() >= window.toNanos()) {
            windows.put(address, new Window(now, 1));
            return true;
        }
        windows.put(address, new Window(current.start(), current.used() + 1));
        return current.used() < times;
    }

    /** How long the while is. */
    public long seconds() {
        return window.toSeconds();
    }

    private record Window(long start, int used) {}
}
