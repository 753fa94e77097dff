package dev.arcus.bench;

import dev.arcus.bench.hub.ProcessCost;
import java.time.Duration;

/**
 * What a phase gave, and what it cost the hub.
 *
 * @param cost of the hub's process during the phase
 */
record Measured<T>(T value, ProcessCost cost) {

    Duration cpu() {
        return cost.cpu();
    }

    /** Processor time of the hub for one of {@code count} things, in milliseconds. */
    double millisPer(int count) {
        return cpu().toNanos() / 1e6 / count;
    }
}
