package dev.arcus.domain.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What held, one after another without a hole, cut to the asked time; what is alike is one. One thread. */
final class Joined<T> {

    private final List<Part<T>> parts = new ArrayList<>();
    private final Instant end;
    private Instant reached;

    Joined(Instant start, Instant end) {
        this.reached = start;
        this.end = end;
    }

    /** {@code to} is not in it. */
    record Part<T>(Instant from, Instant to, T what) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** From what was said before until {@code at}, {@code what} held. */
    void until(Instant at, T what) {
        var to = at.isAfter(end) ? end : at;
        if (!to.isAfter(reached)) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast().what().equals(what)) {
            var before = parts.removeLast();
            parts.add(new Part<>(before.from(), to, what));
        } else {
            parts.add(new Part<>(reached, to, what));
        }
        reached = to;
    }

    List<Part<T>> parts() {
        return parts;
    }
}
