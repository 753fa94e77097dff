package dev.arcus.hub.api;

import dev.arcus.domain.administration.ReadIncidents.Named;
import dev.arcus.domain.administration.ReadIncidents.Seen;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.system.SystemName;
import dev.arcus.domain.timeline.Availability;
import dev.arcus.domain.timeline.Timeline;
import dev.arcus.domain.timeline.TimelineSpan;
import dev.arcus.wire.admin.IncidentBody;
import dev.arcus.wire.admin.TimelineBody;
import dev.arcus.wire.errors.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Renders timelines and incidents. */
final class TimelineWriter {

    private TimelineWriter() {}

    static TimelineBody write(SystemId id, Timeline timeline, int buckets, Language language) {
        return new TimelineBody(
                id.value(),
                SystemWriter.date(timeline.from()),
                SystemWriter.date(timeline.to()),
                share(timeline.availability()),
                timeline.spans().stream().map(span -> span(span, language)).toList(),
                buckets(timeline, buckets));
    }

    static IncidentBody write(Seen seen, Language language) {
        var incident = seen.incident();
        var back = incident.members().stream()
                .filter(member -> member.back() != null)
                .count();
        return new IncidentBody(
                SystemWriter.date(incident.start()),
                incident.end().map(SystemWriter::date).orElse(null),
                SystemWriter.lower(incident.cause()),
                HistoryWords.cause(incident.cause(), language),
                SystemWriter.lower(incident.extent()),
                incident.place().isEmpty() ? null : incident.place(),
                incident.members().size(),
                (int) back,
                seen.named().stream().map(TimelineWriter::member).toList());
    }

    private static IncidentBody.Member member(Named named) {
        var back = named.member().back();
        return new IncidentBody.Member(
                named.member().system().value(),
                named.name().map(SystemName::name).orElse(null),
                named.name().map(name -> name.pbxId().text()).orElse(null),
                SystemWriter.date(named.member().dropped()),
                back == null ? null : SystemWriter.date(back));
    }

    private static TimelineBody.Span span(TimelineSpan span, Language language) {
        var label = span.shown().label();
        @Nullable CauseClass cause = span.shown().cause();
        return new TimelineBody.Span(
                SystemWriter.date(span.from()),
                SystemWriter.date(span.to()),
                label == null ? null : Words.label(label),
                label == null ? null : Words.label(label, language),
                cause == null ? null : SystemWriter.lower(cause),
                cause == null ? null : HistoryWords.cause(cause, language),
                span.shown().hub());
    }

    private static List<TimelineBody.Bucket> buckets(Timeline timeline, int count) {
        var buckets = new ArrayList<TimelineBody.Bucket>();
        var whole = Duration.between(timeline.from(), timeline.to());
        var start = timeline.from();
        for (var i = 1; i <= count; i++) {
            Instant end = timeline.from().plus(whole.multipliedBy(i).dividedBy(count));
            buckets.add(new TimelineBody.Bucket(
                    SystemWriter.date(start), SystemWriter.date(end), share(timeline.availability(start, end))));
            start = end;
        }
        return List.copyOf(buckets);
    }

    private static TimelineBody.Share share(Availability availability) {
        return new TimelineBody.Share(
                rounded(availability.runningPercent()),
                rounded(availability.connectedPercent()),
                availability.counted().toSeconds(),
                availability.hubAway().toSeconds());
    }

    /** To a hundredth of a percent, downwards: what was not there all the time is not 100. */
    private static @Nullable Double rounded(OptionalDouble percent) {
        return percent.isPresent() ? Math.floor(percent.getAsDouble() * 100) / 100 : null;
    }
}
