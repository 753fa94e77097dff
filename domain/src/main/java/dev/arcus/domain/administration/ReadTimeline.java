package dev.arcus.domain.administration;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.HubGap;
import dev.arcus.domain.history.HubRuns;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.session.Sessions;
import dev.arcus.domain.status.Status.ChannelStatus;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.timeline.Picture;
import dev.arcus.domain.timeline.Timeline;
import java.time.Duration;
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
        return read.find(actor, id).map(view -> Timeline.of(facts(view), from, to));
    }

    /** The time {@code back} from now on, to be drawn. */
    public Outcome<Picture> picture(Actor actor, SystemId id, Duration back) {
        return read.find(actor, id).map(view -> {
            var facts = facts(view);
            var now = facts.now().at();
            var monitored = view.status().channels().stream()
                    .map(ChannelStatus::channel)
                    .toList();
            return Picture.of(facts, monitored, now.minus(back), now);
        });
    }

    private Timeline.Facts facts(SystemView view) {
        var id = view.system().id();
        var at = clock.instant();
        var unproved = view.status().channels().stream()
                .filter(channel -> !channel.up())
                .map(channel -> new Timeline.Unproved(channel.channel(), since(channel, at)))
                .toList();
        var now = new Timeline.Now(
                at,
                view.status().label() == StatusLabel.PENDING,
                sessions.of(id).isPresent(),
                unproved);
        return new Timeline.Facts(
                stores.events().of(id, MOST),
                HubGap.between(stores.runs().newest(HubRuns.MAX)),
                view.system().created(),
                now);
    }

    private static Instant since(ChannelStatus channel, Instant now) {
        var age = channel.age();
        return age == null ? Instant.MIN : now.minus(age);
    }
}
