package dev.arcus.domain.administration;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.HubGap;
import dev.arcus.domain.history.HubRuns;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.timeline.Timeline;
import java.time.Instant;
import java.time.InstantSource;

/** What the status of a system was, and how much of the time it was there. */
public final class ReadTimeline {

    /** As many events of one system as any hub keeps. */
    private static final int MOST = 10_000;

    private final ReadSystems read;
    private final Sessions sessions;
    private final Stores stores;
    private final InstantSource clock;

    /** Where the past is kept. */
    public record Stores(ConnectionEvents events, HubRuns runs) {}

    public ReadTimeline(ReadSystems read, Sessions sessions, Stores stores, InstantSource clock) {
        this.read = read;
        this.sessions = sessions;
        this.stores = stores;
        this.clock = clock;
    }

    public Outcome<Timeline> run(Actor actor, SystemId id, Instant from, Instant to) {
        return read.find(actor, id).map(view -> timeline(view, from, to));
    }

    private Timeline timeline(SystemView view, Instant from, Instant to) {
        var id = view.system().id();
        var now = new Timeline.Now(
                clock.instant(),
                view.status().label() == StatusLabel.PENDING,
                sessions.of(id).isPresent());
        var facts = new Timeline.Facts(
                stores.events().of(id, MOST),
                HubGap.between(stores.runs().newest(HubRuns.MAX)),
                view.system().created(),
                now);
        return Timeline.of(facts, from, to);
    }
}
