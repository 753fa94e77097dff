package dev.arcus.hub.api;

import dev.arcus.domain.store.Ticker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets one address do something so often in a while and no oftener. Bounded; the longest unused address goes first. One lock. */
final class Throttle {

    static final int MAX_ADDRESSES = 10_000;

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

    Throttle(int times, Duration window, Ticker ticker) {
        this.times = times;
        this.window = window;
        this.ticker = ticker;
    }

    /** Whether {@code address} may once more. */
    synchronized boolean admits(String address) {
        var now = ticker.nanos();
        var current = windows.get(address);
        if (current == null || now - current.start() >= window.toNanos()) {
            windows.put(address, new Window(now, 1));
            return true;
        }
        windows.put(address, new Window(current.start(), current.used() + 1));
        return current.used() < times;
    }

    long seconds() {
        return window.toSeconds();
    }

    private record Window(long start, int used) {}
}
