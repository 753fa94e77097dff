package dev.arcus.bench.api;

import java.util.Arrays;

/** How long the requests of one kind took, in nanoseconds, shortest first. */
public record Latencies(long[] sorted) {

    public static Latencies of(long[] nanos) {
        var copy = nanos.clone();
        Arrays.sort(copy);
        return new Latencies(copy);
    }

    /** The time that {@code percent} of the requests kept, in milliseconds: the nearest rank. */
    public double millis(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
