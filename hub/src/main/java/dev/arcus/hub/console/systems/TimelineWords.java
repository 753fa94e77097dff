package dev.arcus.hub.console.systems;

import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.timeline.Availability;
import dev.arcus.domain.timeline.Interruptions;
import dev.arcus.domain.timeline.Lane.Subject;
import dev.arcus.domain.timeline.LaneState;
import dev.arcus.domain.timeline.Mark;
import dev.arcus.hub.console.frame.Phrases;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.TimelineView.Total;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Puts the past of a PBX into words. */
final class TimelineWords {

    private final Visit visit;
    private final Phrases phrases;

    TimelineWords(Visit visit, Phrases phrases) {
        this.visit = visit;
        this.phrases = phrases;
    }

    String say(String key, Object... values) {
        return visit.text("timeline." + key, values);
    }

    String subject(Subject subject) {
        return switch (subject) {
            case STATUS -> visit.text("systems.status");
            case LOGIN -> visit.text("systems.channel.xmpp");
            case CONF, CSTA, HTTP -> visit.text("systems.channel." + SystemWords.key(subject));
        };
    }

    /** The status has its own words; a login and a channel are there or not. */
    String state(Subject subject, LaneState state) {
        if (subject != Subject.STATUS) {
            return say("state." + SystemWords.key(state));
        }
        return switch (state) {
            case UP -> label(StatusLabel.RUNNING);
            case DOWN -> label(StatusLabel.DEGRADED);
            case AWAY -> label(StatusLabel.ACTIVATED);
            case PENDING -> label(StatusLabel.PENDING);
            case NOTHING_KNOWN, IDLE, NOT_OBSERVED, CHANGING -> say("state." + SystemWords.key(state));
        };
    }

    /** What a pattern means in whatever lane. */
    String key(LaneState state) {
        var key = "key." + SystemWords.key(state);
        return switch (state) {
            case UP -> say(key, label(StatusLabel.RUNNING));
            case DOWN -> say(key, label(StatusLabel.DEGRADED));
            case AWAY -> say(key, label(StatusLabel.ACTIVATED));
            case PENDING -> label(StatusLabel.PENDING);
            case NOTHING_KNOWN, IDLE, NOT_OBSERVED, CHANGING -> say("state." + SystemWords.key(state));
        };
    }

    String mark(Mark.Kind kind) {
        return say("mark." + SystemWords.key(kind));
    }

    /** With its time and its cause. */
    String mark(Mark mark) {
        var cause = cause(mark.cause());
        return time(mark.at()) + " · " + mark(mark.kind()) + (cause.isEmpty() ? "" : ": " + cause);
    }

    String cause(@Nullable CauseClass cause) {
        return cause == null ? "" : phrases.cause(cause, visit.words().language());
    }

    String label(StatusLabel label) {
        return phrases.label(label, visit.words().language());
    }

    String time(Instant at) {
        return visit.time(at);
    }

    String span(Instant from, Instant to) {
        return say("span", time(from), time(to), length(Duration.between(from, to)));
    }

    String share(OptionalDouble percent) {
        return percent.isPresent() ? visit.words().percent(percent.getAsDouble()) : "";
    }

    /** In its two largest units. */
    String length(Duration length) {
        var seconds = Math.max(1, Math.round(length.toMillis() / 1000.0));
        var whole = Duration.ofSeconds(seconds);
        if (whole.toDays() > 0) {
            return units("day", whole.toDays(), "hour", whole.toHoursPart());
        }
        if (whole.toHours() > 0) {
            return units("hour", whole.toHours(), "minute", whole.toMinutesPart());
        }
        if (whole.toMinutes() > 0) {
            return units("minute", whole.toMinutes(), "second", whole.toSecondsPart());
        }
        return unit("second", seconds);
    }

    private String units(String large, long many, String small, long few) {
        return few == 0 ? unit(large, many) : unit(large, many) + " " + unit(small, few);
    }

    private String unit(String unit, long count) {
        return say("unit." + unit, visit.words().number(count));
    }

    List<Total> totals(Availability share, Interruptions interruptions) {
        var totals = new ArrayList<Total>();
        if (share.counted().isZero()) {
            totals.add(new Total("–", say("total.nothing")));
        } else {
            totals.add(new Total(share(share.runningPercent()), say("total.running", label(StatusLabel.RUNNING))));
            totals.add(new Total(visit.words().number(interruptions.count()), say("total.interruptions")));
        }
        if (interruptions.count() > 0) {
            totals.add(new Total(length(interruptions.longest()), say("total.longest")));
        }
        if (!share.hubAway().isZero()) {
            totals.add(new Total(length(share.hubAway()), say("total.not-observed")));
        }
        return totals;
    }
}
