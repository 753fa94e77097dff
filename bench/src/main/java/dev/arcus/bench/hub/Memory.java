package dev.arcus.bench.hub;

import dev.arcus.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The memory of a JVM's process, in KiB.
 *
 * @param rss resident, as {@code smaps_rollup} says
 * @param heapCommitted what the heap has from the system
 * @param heapUsed what of it is taken by objects, garbage included
 */
public record Memory(long rss, long heapCommitted, long heapUsed) {
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final long STEADY_KIB = 512;
    private static final Pattern RSS = Pattern.compile("Rss:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("heap .*?(?:committed|total) (\\d+)K, used (\\d+)K");

    public static Memory of(long pid) {
        var heap = HEAP.matcher(Jcmd.run(pid, "GC.heap_info"));
        if (!heap.find()) {
            throw new BenchFailure("jcmd GC.heap_info says nothing that is understood");
        }
        return new Memory(resident(pid), Long.parseLong(heap.group(1)), Long.parseLong(heap.group(2)));
    }

    /** The same after a full collection, which {@code jcmd GC.run} forces. */
    public static Memory afterCollection(long pid) {
        if (!Jcmd.run(pid, "GC.run").contains("successfully")) {
            throw new BenchFailure("jcmd GC.run failed");
        }
        // G1 gives memory back to the system step by step.
        long before;
        long now = resident(pid);
        do {
            before = now;
            HubProcess.pause(STEP);
            now = resident(pid);
        } while (before - now > STEADY_KIB);
        return of(pid);
    }

    private static long resident(long pid) {
        try {
            var rss = RSS.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
            if (rss.find()) {
                return Long.parseLong(rss.group(1));
            }
            throw new BenchFailure("smaps_rollup names no Rss");
        } catch (IOException e) {
            throw new BenchFailure("the hub is gone: " + e.getMessage(), e);
        }
    }
}
