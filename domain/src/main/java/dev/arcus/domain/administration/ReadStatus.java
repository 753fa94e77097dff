package dev.arcus.domain.administration;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.fleet.FirstActivations;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.Flaps;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.domain.history.RetrySchedule;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.system.BoxState;
import dev.arcus.domain.system.Systems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The status of a system with everything that explains it: since when, from where, the last failure, the next attempt. */
public final class ReadStatus {

    private static final int EVENTS = 50;
    /** Enough for a hundred drops, which is more than an hour has in a box that waits as it should. */
    private static final int FLAPS = 400;

    private final ReadSystems read;
    private final Systems systems;
    private final Sessions sessions;
    private final ConnectionEvents events;
    private final Attempts attempts;
    private final FirstActivations firsts;
    private final InstantSource clock;

    public ReadStatus(
            ReadSystems read,
            Systems systems,
            Sessions sessions,
            ConnectionEvents events,
            Attempts attempts,
            FirstActivations firsts,
            InstantSource clock) {
        this.read = read;
        this.systems = systems;
        this.sessions = sessions;
        this.events = events;
        this.attempts = attempts;
        this.firsts = firsts;
        this.clock = clock;
    }

    /**
     * The status and its reasons.
     *
     * @param since when the label began to hold, as far as the history tells
     * @param address where the box is connected from
     * @param lastAttempt the newest attempt that named the system
     * @param nextAttempt when a box that is not connected is due to try again by itself
     * @param first the box that came first with the pair, if nobody knew its serial number
     * @param flaps how often its connection drops
     * @param box which configuration it is to have, and which it has
     */
    public record Report(
            SystemView view,
            Optional<Instant> since,
            Optional<String> address,
            Optional<FoldedAttempt> lastAttempt,
            Optional<Instant> nextAttempt,
            Optional<BoxState> box,
            Optional<FirstActivation> first,
            Flaps flaps) {}

    public Outcome<Report> run(Actor actor, SystemId id) {
        return switch (read.find(actor, id)) {
            case Outcome.Done<SystemView> done -> Outcome.done(report(done.value()));
            case Outcome.Refused<SystemView> refused -> new Outcome.Refused<>(refused.why());
        };
    }

    private Report report(SystemView view) {
        var system = view.system();
        var session = sessions.of(system.id());
        var newest = attempts.of(system.pbxId(), 2);
        return new Report(
                view,
                since(view, session),
                session.map(Session::address),
                newest.stream().findFirst(),
                session.isPresent() ? Optional.empty() : RetrySchedule.next(newest, clock.instant()),
                systems.boxState(system.id()),
                firsts.find(system.id()),
                Flaps.of(events.of(system.id(), FLAPS), clock.instant()));
    }

    private Optional<Instant> since(SystemView view, Optional<Session> session) {
        var changed = Optional.of(view.system().statusUpdated());
        return switch (view.status().label()) {
            case PENDING -> changed;
            case RUNNING ->
                newest(view, Set.of(Kind.CONNECTED, Kind.ACTIVATED, Kind.CHANNEL_UP))
                        .or(() -> session.map(Session::since));
            case DEGRADED -> newest(view, Set.of(Kind.CHANNEL_DOWN)).or(() -> session.map(Session::since));
            case ACTIVATED -> newest(view, Set.of(Kind.DISCONNECTED)).or(() -> changed);
            case UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Instant> newest(SystemView view, Set<Kind> kinds) {
        List<ConnectionEvent> newestFirst = events.of(view.system().id(), EVENTS);
        return newestFirst.stream()
                .filter(event -> kinds.contains(event.kind()))
                .map(ConnectionEvent::at)
                .findFirst();
    }
}
