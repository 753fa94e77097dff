package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Frame;
import java.util.List;

/**
 * The past of a PBX as a picture, and the same in words.
 *
 * @param self the address that draws it anew
 * @param stretches how far back: links
 * @param more what the table leaves out, a sentence; empty for nothing
 * @param zone in which the times are
 */
public record TimelineView(
        String self,
        List<Frame.Link> stretches,
        List<Total> totals,
        Drawing drawing,
        List<Key> legend,
        List<Line> lines,
        String more,
        String zone) {

    public TimelineView {
        stretches = List.copyOf(stretches);
        totals = List.copyOf(totals);
        legend = List.copyOf(legend);
        lines = List.copyOf(lines);
    }

    /** What it comes to. */
    public record Total(String value, String label) {}

    /**
     * Widths are percent of the whole, heights pixels.
     *
     * @param text what it shows, in a sentence
     * @param floor where the lanes end, {@code axis} where the words below them stand
     */
    public record Drawing(
            String title,
            String text,
            int height,
            int floor,
            int axis,
            List<Lane> lanes,
            List<Bar> unstable,
            List<Dot> marks,
            List<Tick> ticks) {

        public Drawing {
            lanes = List.copyOf(lanes);
            unstable = List.copyOf(unstable);
            marks = List.copyOf(marks);
            ticks = List.copyOf(ticks);
        }
    }

    /** {@code name} stands at {@code base}, the bars begin at {@code top}. */
    public record Lane(String name, String share, int base, int top, int height, List<Bar> bars) {

        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /** {@code fill} is a colour with a pattern of its own, {@code text} what one reads who points at it. */
    public record Bar(String x, String width, String fill, String text) {}

    /** {@code shape} and {@code style} say what happened, {@code count} how often if not once. */
    public record Dot(String x, String shape, String style, String count, String text) {}

    /** {@code style}: whether there is room for the label on a narrow screen. */
    public record Tick(String x, String label, String style) {}

    /** What the picture's bars ({@code fill}) and marks ({@code shape}) mean; the other one is empty. */
    public record Key(String fill, String shape, String style, String text) {}

    /** One span, in words. */
    public record Line(String from, String length, Badge status, String cause) {}
}
