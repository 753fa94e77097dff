package dev.arcus.hub.console.systems;

import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.timeline.Lane.Block;
import dev.arcus.domain.timeline.LaneState;
import dev.arcus.domain.timeline.Mark;
import dev.arcus.domain.timeline.Picture;
import dev.arcus.domain.timeline.TimelineSpan;
import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Frame;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.TimelineView.Key;
import dev.arcus.hub.console.systems.TimelineView.Line;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the page Connection that shows the past: picture, totals, legend, and the same as a table. */
final class TimelinePart {

    private static final int MOST_LINES = 100;

    private final Pages pages;
    private final Visit visit;
    private final TimelineWords words;

    TimelinePart(Pages pages, Visit visit) {
        this.pages = pages;
        this.visit = visit;
        this.words = new TimelineWords(visit, pages.phrases());
    }

    /** {@code page}: the address of the page that it stands on. */
    TimelineView view(Picture picture, Stretch stretch, String page) {
        var timeline = picture.timeline();
        var totals = words.totals(timeline.availability(), picture.interruptions());
        var drawing = new TimelineDrawing(picture, words);
        var ticks = drawing.ticks(stretch, visit.zone(), visit.words());
        var spans = timeline.spans();
        return new TimelineView(
                page + "?span=" + stretch.query(),
                Arrays.stream(Stretch.values())
                        .map(each -> new Frame.Link(
                                page + "?span=" + each.query() + "#timeline",
                                words.say("stretch." + each.query()),
                                each == stretch))
                        .toList(),
                totals,
                drawing.draw(words.say("title." + stretch.query()), totals, ticks),
                legend(picture),
                spans.reversed().stream().limit(MOST_LINES).map(this::line).toList(),
                spans.size() > MOST_LINES
                        ? words.say("newest", MOST_LINES, visit.words().number(spans.size()))
                        : "",
                words.say(
                        "zone",
                        visit.zone()
                                .getDisplayName(TextStyle.FULL, visit.words().locale())));
    }

    /** Of what the picture shows, and of nothing else. */
    private List<Key> legend(Picture picture) {
        var keys = new ArrayList<Key>();
        var states = picture.lanes().stream()
                .flatMap(lane -> lane.blocks().stream())
                .map(Block::state)
                .distinct()
                .toList();
        for (var state : LaneState.values()) {
            if (states.contains(state)) {
                keys.add(new Key("url(#past-" + SystemWords.key(state) + ")", "", "", words.key(state)));
            }
        }
        var kinds = picture.marks().stream().map(Mark::kind).distinct().toList();
        for (var kind : Mark.Kind.values()) {
            if (kinds.contains(kind)) {
                keys.add(new Key("", MarkShape.of(kind).path(), SystemWords.key(kind), words.mark(kind)));
            }
        }
        if (!picture.unstable().isEmpty()) {
            keys.add(new Key("", "", "unstable", words.say("unstable")));
        }
        return keys;
    }

    private Line line(TimelineSpan span) {
        var shown = span.shown();
        return new Line(
                words.time(span.from()),
                words.length(Duration.between(span.from(), span.to())),
                badge(shown.label()),
                words.cause(shown.cause()));
    }

    private Badge badge(@Nullable StatusLabel label) {
        return label == null
                ? new Badge("unknown", words.say("state.nothing-known"))
                : pages.badge(label, visit.words());
    }
}
