package dev.arcus.domain.timeline;

import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.history.Flaps;
import dev.arcus.domain.history.Flaps.Spell;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.timeline.Lane.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The past of a system as it can be drawn: a lane for its status, one for its login and one for each channel, what happened beside
 * them, and what it comes to. However much happened, it has no more than {@code 2 × }{@link #PARTS}{@code  + 1} blocks a lane.
 *
 * @param marks oldest first
 * @param unstable when it broke off again and again
 */
public record Picture(
        Timeline timeline, List<Lane> lanes, List<Mark> marks, List<Spell> unstable, Interruptions interruptions) {

    /** What is shorter than the time divided by this has no room of its own. */
    public static final int PARTS = 300;

    public Picture {
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
        unstable = List.copyOf(unstable);
    }

    /** {@code monitored}: the channels at present; those that were told of once have a lane, too. */
    public static Picture of(Timeline.Facts facts, Collection<Channel> monitored, Instant from, Instant to) {
        var timeline = Timeline.of(facts, from, to);
        return new Picture(
                timeline,
                lanes(facts, channels(facts, monitored), timeline),
                marks(facts, timeline),
                Flaps.spells(facts.newestFirst(), facts.now().at()).stream()
                        .filter(spell -> spell.from().isBefore(timeline.to())
                                && spell.to().isAfter(from))
                        .toList(),
                Interruptions.of(timeline.spans()));
    }

    private static Set<Channel> channels(Timeline.Facts facts, Collection<Channel> monitored) {
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(monitored);
        facts.newestFirst().stream()
                .filter(event -> event.kind() == Kind.CHANNEL_DOWN || event.kind() == Kind.CHANNEL_UP)
                .flatMap(event -> TimelineState.channel(event).stream())
                .forEach(channels::add);
        return channels;
    }

    private static List<Lane> lanes(Timeline.Facts facts, Set<Channel> channels, Timeline timeline) {
        Map<Subject, Joined<LaneState>> lanes = new EnumMap<>(Subject.class);
        Stream.concat(
                        Stream.of(Subject.STATUS, Subject.LOGIN),
                        channels.stream().map(Subject::of))
                .forEach(subject -> lanes.put(subject, new Joined<>(timeline.from(), timeline.to())));
        Timeline.walk(
                facts,
                timeline.to(),
                (at, state) -> lanes.forEach((subject, lane) ->
                        lane.until(at, state.map(known -> known.of(subject)).orElse(LaneState.NOTHING_KNOWN))));
        var room = Duration.between(timeline.from(), timeline.to()).dividedBy(PARTS);
        return lanes.entrySet().stream()
                .map(lane -> Lane.of(lane.getKey(), lane.getValue().parts(), room))
                .toList();
    }

    private static List<Mark> marks(Timeline.Facts facts, Timeline timeline) {
        return Stream.concat(
                        facts.newestFirst().stream().map(Mark::of).flatMap(Optional::stream),
                        facts.gaps().stream().map(Mark::of))
                .filter(mark ->
                        !mark.at().isBefore(timeline.from()) && mark.at().isBefore(timeline.to()))
                .filter(mark -> mark.kind() != Mark.Kind.HUB || !mark.at().isBefore(facts.declared()))
                .sorted(Comparator.comparing(Mark::at))
                .toList();
    }
}
