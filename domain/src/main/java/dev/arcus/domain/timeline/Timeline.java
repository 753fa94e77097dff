package dev.arcus.domain.timeline;

import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.history.HubGap;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.timeline.TimelineSpan.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /**
     * The present.
     *
     * @param unproved channels that are not up, whether an event told of it or not
     */
    public record Now(Instant at, boolean pending, boolean connected, List<Unproved> unproved) {

        public Now {
            unproved = List.copyOf(unproved);
        }

        /** With nothing to be said against its channels. */
        public Now(Instant at, boolean pending, boolean connected) {
            this(at, pending, connected, List.of());
        }
    }

    /** No proof {@code since} then, or since the login, whichever is later. */
    public record Unproved(Channel channel, Instant since) {}

    /** What became of it: one point after another. */
    private record Point(Instant at, Consumer<TimelineState> change) {}

    /** Hears what held until when; empty where nothing is known. */
    interface Walker {
        void until(Instant at, Optional<TimelineState> state);
    }

    public static Timeline of(Facts facts, Instant from, Instant to) {
        var now = facts.now().at();
        var last = to.isAfter(now) ? now : to;
        var end = last.isBefore(from) ? from : last;
        var spans = new Joined<Shown>(from, end);
        walk(
                facts,
                end,
                (at, state) -> spans.until(at, state.map(TimelineState::shown).orElse(Shown.NOTHING)));
        return new Timeline(
                from,
                end,
                spans.parts().stream()
                        .map(part -> new TimelineSpan(part.from(), part.to(), part.what()))
                        .toList());
    }

    /** Goes through all that happened, from the beginning to {@code end}. */
    static void walk(Facts facts, Instant end, Walker walker) {
        walker.until(begin(facts), Optional.empty());
        var state = first(facts);
        var known = Optional.of(state);
        @Nullable Instant patience = null;
        for (var point : points(facts)) {
            if (patience != null && state.isAwaited() && point.at().isAfter(patience)) {
                walker.until(patience, known);
                state.gaveUp();
            }
            walker.until(point.at(), known);
            point.change().accept(state);
            patience = state.isAwaited() ? point.at().plus(PATIENCE) : null;
        }
        if (patience != null) {
            walker.until(patience, known);
            state.gaveUp();
        }
        walker.until(end, known);
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
        var login = begin;
        for (var event : facts.newestFirst().reversed()) {
            last = event.at().isBefore(last) ? last : event.at();
            login = event.kind() == Kind.CONNECTED ? last : login;
            points.add(new Point(last, state -> state.take(event)));
        }
        for (var unproved : facts.now().unproved()) {
            var since = unproved.since().isBefore(login) ? login : unproved.since();
            points.add(new Point(since, state -> state.fail(unproved.channel())));
        }
        points.sort(Comparator.comparing(Point::at));
        return points;
    }
}
