package dev.arcus.bench.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessCostTest {
    private final long self = ProcessHandle.current().pid();

    @Test
    void workShowsInAllAndUnderItsThread() throws Exception {
        var before = ProcessCost.of(self);
        var worker = Thread.ofPlatform().name("busy-17").start(() -> burn(Duration.ofMillis(300)));
        worker.join(Duration.ofMillis(200));

        var cost = ProcessCost.of(self).since(before);

        worker.join();
        assertThat(cost.cpu()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(cost.byThread().get("busy#")).isGreaterThan(Duration.ofMillis(20));
    }

    @Test
    void memoryNamesWhatTheProcessHolds() {
        var memory = Memory.of(self);

        assertThat(memory.rss()).isGreaterThan(memory.heapUsed());
        assertThat(memory.heapCommitted()).isGreaterThanOrEqualTo(memory.heapUsed());
    }

    private static void burn(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
