package dev.arcus.bench.audit;

import dev.arcus.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code arcus admin audit verify} as a process of its own. */
public final class Verifying {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LOOK_MILLIS = 20;

    private final Path launcher;
    private final Path data;

    /** {@code data}: of a hub that is stopped. */
    public Verifying(Path launcher, Path data) {
        this.launcher = launcher;
        this.data = data;
    }

    /** By the clock on the wall, and its highest resident memory in KiB, as seen every 20 ms. */
    public record Took(Duration time, long peakKib) {}

    /** BenchFailure when it does not find entries 1 to {@code head} whole. */
    public Took run(long head) throws IOException, InterruptedException {
        var output = data.resolveSibling("verify.log");
        var command = List.of(launcher.toString(), "admin", "audit", "verify", "--data", data.toString());
        var start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var peak = 0L;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        var words = Files.readString(output);
        if (process.exitValue() != 0 || !words.contains("whole: entries 1 to " + head + ",")) {
            throw new BenchFailure("the trail was not verified: " + words);
        }
        return new Took(took, peak);
    }

    private static long peak(long pid) {
        try {
            var found = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
