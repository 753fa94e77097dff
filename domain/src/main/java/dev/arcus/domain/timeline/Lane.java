package dev.arcus.domain.timeline;

import dev.arcus.domain.status.Channel;
import dev.arcus.domain.timeline.Joined.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * One subject over the time.
 *
 * @param blocks follow each other without a hole, oldest first
 * @param share percent of the time in which it could be proved that it was; empty when there was none
 */
public record Lane(Subject subject, List<Block> blocks, OptionalDouble share) {

    public Lane {
        blocks = List.copyOf(blocks);
    }

    /** What a lane tells of. */
    public enum Subject {
        STATUS,
        LOGIN,
        CONF,
        CSTA,
        HTTP;

        static Subject of(Channel channel) {
            return switch (channel) {
                case CONF -> CONF;
                case CSTA -> CSTA;
                case HTTP -> HTTP;
            };
        }
    }

    /** {@code to} is not in it. */
    public record Block(Instant from, Instant to, LaneState state) {}

    /** {@code room}: for what is shorter, several at a stretch are one block. */
    static Lane of(Subject subject, List<Part<LaneState>> parts, Duration room) {
        return new Lane(subject, fold(parts, room), share(parts));
    }

    private static OptionalDouble share(List<Part<LaneState>> parts) {
        var up = 0L;
        var whole = 0L;
        for (var part : parts) {
            switch (part.what()) {
                case UP -> {
                    up += part.length().toMillis();
                    whole += part.length().toMillis();
                }
                case DOWN, AWAY -> whole += part.length().toMillis();
                case NOTHING_KNOWN, IDLE, PENDING, NOT_OBSERVED, CHANGING -> {}
            }
        }
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * up / whole);
    }

    private static List<Block> fold(List<Part<LaneState>> parts, Duration room) {
        var blocks = new ArrayList<Block>();
        var small = new ArrayList<Part<LaneState>>();
        for (var part : parts) {
            if (part.length().compareTo(room) < 0 && part.what() != LaneState.NOTHING_KNOWN) {
                small.add(part);
            } else {
                join(small, blocks);
                blocks.add(new Block(part.from(), part.to(), part.what()));
            }
        }
        join(small, blocks);
        return blocks;
    }

    /** A loss is never lost in the picture, and what kept turning is neither shown as fine nor as away; of what harms nobody the last holds. */
    private static void join(List<Part<LaneState>> small, List<Block> blocks) {
        if (small.isEmpty()) {
            return;
        }
        var states = small.stream().map(Part::what).collect(Collectors.toSet());
        var turns = small.size() > 2
                && states.contains(LaneState.UP)
                && (states.contains(LaneState.DOWN) || states.contains(LaneState.AWAY));
        var worst = Collections.max(states);
        var isHarmless = worst.compareTo(LaneState.NOT_OBSERVED) < 0;
        var state = turns ? LaneState.CHANGING : isHarmless ? small.getLast().what() : worst;
        blocks.add(new Block(small.getFirst().from(), small.getLast().to(), state));
        small.clear();
    }
}
