package dev.arcus.hub.console.systems;

import dev.arcus.domain.timeline.Lane;
import dev.arcus.domain.timeline.Lane.Block;
import dev.arcus.domain.timeline.Lane.Subject;
import dev.arcus.domain.timeline.Mark;
import dev.arcus.domain.timeline.Picture;
import dev.arcus.hub.console.frame.Words;
import dev.arcus.hub.console.systems.TimelineView.Bar;
import dev.arcus.hub.console.systems.TimelineView.Dot;
import dev.arcus.hub.console.systems.TimelineView.Drawing;
import dev.arcus.hub.console.systems.TimelineView.Tick;
import dev.arcus.hub.console.systems.TimelineView.Total;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lays the past of a PBX out: percent from left to right, so that it fits any screen, pixels from top to bottom. */
final class TimelineDrawing {

    /** Below this nobody sees a bar, percent. */
    private static final double THINNEST = 0.4;

    /** Marks that are nearer than this are one, percent. */
    private static final double NEAR = 4;

    /** Where a label would be cut off, or stand in the word "now", percent; on a narrow screen that word is as wide as {@link #NOW}. */
    private static final double EDGE = 4;

    private static final double NOW = 20;

    private static final int MARKS = 30;
    private static final int NAME = 18;
    private static final int THICK = 26;
    private static final int THIN = 13;
    private static final int GAP = 10;
    private static final int AXIS = 24;
    private static final int LABEL = 16;

    private static final int TOLD = 6;

    private final Picture picture;
    private final TimelineWords words;
    private final Instant from;
    private final double millis;

    TimelineDrawing(Picture picture, TimelineWords words) {
        this.picture = picture;
        this.words = words;
        this.from = picture.timeline().from();
        this.millis =
                Math.max(1, Duration.between(from, picture.timeline().to()).toMillis());
    }

    Drawing draw(String title, List<Total> totals, List<Tick> ticks) {
        var lanes = new ArrayList<TimelineView.Lane>();
        var y = MARKS;
        for (var lane : picture.lanes()) {
            var height = lane.subject() == Subject.STATUS ? THICK : THIN;
            var base = y + NAME - 6;
            lanes.add(new TimelineView.Lane(
                    words.subject(lane.subject()), words.share(lane.share()), base, y + NAME, height, bars(lane)));
            y += NAME + height + GAP;
        }
        var text = totals.stream()
                .map(total -> total.label() + ": " + total.value())
                .collect(Collectors.joining("; "));
        return new Drawing(title, text, y + AXIS, y, y + LABEL, lanes, unstable(), marks(), ticks);
    }

    List<Tick> ticks(Stretch stretch, ZoneId zone, Words language) {
        return stretch.axis(from, picture.timeline().to(), zone, language).stream()
                .map(moment -> {
                    var x = at(moment.at());
                    var label = x < EDGE || x > 100 - 2 * EDGE ? "" : moment.label();
                    var isMajor = moment.major() && x < 100 - NOW;
                    return new Tick(percent(x), label, isMajor ? "major" : "minor");
                })
                .toList();
    }

    /** The short ones last: they are drawn over the long ones. */
    private List<Bar> bars(Lane lane) {
        return lane.blocks().stream()
                .sorted(Comparator.comparing((Block block) -> Duration.between(block.from(), block.to()))
                        .reversed())
                .map(block -> bar(
                        block.from(),
                        block.to(),
                        "url(#past-" + SystemWords.key(block.state()) + ")",
                        words.state(lane.subject(), block.state())))
                .toList();
    }

    private List<Bar> unstable() {
        var to = picture.timeline().to();
        return picture.unstable().stream()
                .map(spell -> bar(
                        spell.from().isBefore(from) ? from : spell.from(),
                        spell.to().isAfter(to) ? to : spell.to(),
                        "",
                        words.say("unstable")))
                .toList();
    }

    private Bar bar(Instant start, Instant end, String fill, String what) {
        var width = Math.max(THINNEST, at(end) - at(start));
        var x = Math.min(at(start), 100 - width);
        return new Bar(percent(x), percent(width), fill, what + ": " + words.span(start, end));
    }

    private List<Dot> marks() {
        var dots = new ArrayList<Dot>();
        var near = new ArrayList<Mark>();
        for (var mark : picture.marks()) {
            if (!near.isEmpty() && at(mark.at()) - at(near.getFirst().at()) > NEAR) {
                dots.add(dot(near));
                near.clear();
            }
            near.add(mark);
        }
        if (!near.isEmpty()) {
            dots.add(dot(near));
        }
        return dots;
    }

    /** Stands for all of them, with the shape of what matters most. */
    private Dot dot(List<Mark> near) {
        var kind = near.stream().map(Mark::kind).max(Comparator.naturalOrder()).orElseThrow();
        var middle = (at(near.getFirst().at()) + at(near.getLast().at())) / 2;
        var told = near.stream().limit(TOLD).map(words::mark).collect(Collectors.joining("\n"));
        var rest = near.size() > TOLD ? "\n" + words.say("more-marks", near.size() - TOLD) : "";
        return new Dot(
                percent(middle),
                MarkShape.of(kind).path(),
                SystemWords.key(kind),
                near.size() > 1 ? String.valueOf(near.size()) : "",
                told + rest);
    }

    private double at(Instant moment) {
        return 100 * Duration.between(from, moment).toMillis() / millis;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
