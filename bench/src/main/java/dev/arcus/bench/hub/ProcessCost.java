package dev.arcus.bench.hub;

import dev.arcus.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a process has cost so far, as Linux tells it in {@code /proc}.
 *
 * @param cpu user and system time of all its threads, in steps of 10 ms
 * @param byThread run time of the threads that live now, by name without numbers
 */
public record ProcessCost(Duration cpu, Map<String, Duration> byThread) {
    private static final long TICK_MILLIS = 10;

    public ProcessCost {
        byThread = Map.copyOf(byThread);
    }

    public static ProcessCost of(long pid) {
        var proc = Path.of("/proc", Long.toString(pid));
        try {
            var stat = Files.readString(proc.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return new ProcessCost(Duration.ofMillis(ticks * TICK_MILLIS), threads(proc.resolve("task")));
        } catch (IOException e) {
            throw new BenchFailure("the hub is gone: " + e.getMessage(), e);
        }
    }

    /** What was spent since {@code earlier}. */
    public ProcessCost since(ProcessCost earlier) {
        var spent = new TreeMap<String, Duration>();
        byThread.forEach(
                (name, time) -> spent.put(name, time.minus(earlier.byThread.getOrDefault(name, Duration.ZERO))));
        spent.values().removeIf(time -> time.compareTo(Duration.ofMillis(1)) < 0);
        return new ProcessCost(cpu.minus(earlier.cpu), spent);
    }

    private static Map<String, Duration> threads(Path tasks) throws IOException {
        var times = new TreeMap<String, Duration>();
        try (var folder = Files.newDirectoryStream(tasks)) {
            for (var task : folder) {
                addThread(task, times);
            }
        }
        return times;
    }

    private static void addThread(Path task, Map<String, Duration> times) {
        try {
            var name = Files.readString(task.resolve("comm")).strip().replaceAll("[-#0-9]+", "#");
            var nanos = Files.readString(task.resolve("schedstat")).split(" ", -1)[0];
            times.merge(name, Duration.ofNanos(Long.parseLong(nanos)), Duration::plus);
        } catch (IOException ended) {
            // A thread that ended between the listing and the reading.
            times.merge("ended", Duration.ZERO, Duration::plus);
        }
    }
}
