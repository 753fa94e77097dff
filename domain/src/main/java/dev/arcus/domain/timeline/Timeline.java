package dev.arcus.domain.timeline;

import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.history.HubGap;
import dev.arcus.domain.timeline.TimelineSpan.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the status of a system was, from its events and the hub's own starts and stops: a pure function of both. The spans follow
 * each other without a hole from {@code from} to {@code to}. A gap of the hub is never drawn as the fault of a PBX: a PBX that was connected
 * before is Unknown until it is back, or the hub gave up on it, or {@link #PATIENCE} has passed.
 */
public record Timeline(Instant from, Instant to, List<TimelineSpan> spans) {

    public static final Duration PATIENCE = Duration.ofMinutes(10);

    public Timeline {
        spans = List.copyOf(spans);
    }

    /**
     * What it is made from.
     *
     * @param newestFirst all events of the system that are kept
     * @param gaps of the hub, oldest first
     * @param declared when the system came to be
     * @param now what it is at present, for the time about which no event tells
     */
    public record Facts(List<ConnectionEvent> newestFirst, List<HubGap> gaps, Instant declared, Now now) {}

    /** The present. */
    public record Now(Instant at, boolean pending, boolean connected) {}

    /** What became of it: one point after another. */
    private record Point(Instant at, Consumer<TimelineState> change) {}

    public static Timeline of(Facts facts, Instant from, Instant to) {
        var end = to.isAfter(facts.now().at()) ? facts.now().at() : to;
        var spans = new Builder(from, end.isBefore(from) ? from : end);
        var begin = begin(facts);
        spans.until(begin, Shown.NOTHING);
        var state = first(facts);
        @Nullable Instant patience = null;
        for (var point : points(facts)) {
            if (patience != null && state.isAwaited() && point.at().isAfter(patience)) {
                spans.until(patience, state.shown());
                state.gaveUp();
            }
            spans.until(point.at(), state.shown());
            point.change().accept(state);
            patience = state.isAwaited() ? point.at().plus(PATIENCE) : null;
        }
        if (patience != null) {
            spans.until(patience, state.shown());
            state.gaveUp();
        }
        spans.until(end, state.shown());
        return new Timeline(from, end, spans.spans);
    }

    public Availability availability() {
        return availability(from, to);
    }

    public Availability availability(Instant start, Instant end) {
        return Availability.of(spans, start, end);
    }

    /** From when on anything is known: the declaration, or the first event that is kept. */
    private static Instant begin(Facts facts) {
        var events = facts.newestFirst();
        return events.isEmpty() || events.getLast().kind() == Kind.DECLARED
                ? facts.declared()
                : events.getLast().at();
    }

    /** What it was before the first event: what that event ended. */
    private static TimelineState first(Facts facts) {
        var oldestFirst = facts.newestFirst().reversed();
        var pending = oldestFirst.stream()
                .map(ConnectionEvent::kind)
                .filter(kind -> kind == Kind.ACTIVATED || isPendingAfter(kind))
                .findFirst()
                .map(kind -> kind == Kind.ACTIVATED)
                .orElse(facts.now().pending());
        var connected = oldestFirst.stream()
                .map(ConnectionEvent::kind)
                .filter(kind -> kind != Kind.DECLARED && !isPendingAfter(kind) && kind != Kind.REFUSED)
                .findFirst()
                .map(kind -> kind != Kind.CONNECTED)
                .orElse(facts.now().connected());
        return new TimelineState(pending, connected);
    }

    private static boolean isPendingAfter(Kind kind) {
        return kind == Kind.RESET || kind == Kind.REPLACED;
    }

    /** In order; a clock that was set back moves nothing before what happened earlier. */
    private static List<Point> points(Facts facts) {
        var points = new ArrayList<Point>();
        var begin = begin(facts);
        for (var gap : facts.gaps()) {
            if (gap.to().isAfter(begin)) {
                points.add(new Point(gap.from(), state -> state.hubWent(gap.cause())));
                points.add(new Point(gap.to(), TimelineState::hubCame));
            }
        }
        var last = Instant.MIN;
        for (var event : facts.newestFirst().reversed()) {
            last = event.at().isBefore(last) ? last : event.at();
            points.add(new Point(last, state -> state.take(event)));
        }
        points.sort(Comparator.comparing(Point::at));
        return points;
    }

    /** Cuts to the asked time, and joins what is alike. */
    private static final class Builder {
        private final List<TimelineSpan> spans = new ArrayList<>();
        private final Instant end;
        private Instant reached;

        Builder(Instant start, Instant end) {
            this.reached = start;
            this.end = end;
        }

        void until(Instant at, Shown shown) {
            var to = at.isAfter(end) ? end : at;
            if (!to.isAfter(reached)) {
                return;
            }
            var before = spans.isEmpty() ? null : spans.getLast();
            if (before != null && before.shown().equals(shown)) {
                spans.removeLast();
                spans.add(new TimelineSpan(before.from(), to, shown));
            } else {
                spans.add(new TimelineSpan(reached, to, shown));
            }
            reached = to;
        }
    }
}
