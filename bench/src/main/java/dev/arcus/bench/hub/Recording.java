package dev.arcus.bench.hub;

import dev.arcus.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** A Flight Recorder recording of the hub: where the processor time of one phase went. */
public final class Recording implements AutoCloseable {
    /** Taken by processor time, native code included (JEP 509). */
    private static final String SAMPLE = "jdk.CPUTimeSample";

    private static final String NAME = "bench";

    private final long pid;
    private final Path file;

    private Recording(long pid, Path file) {
        this.pid = pid;
        this.file = file;
    }

    /** Begins to record the process into {@code file}; {@link #close} ends it. */
    public static Recording start(long pid, Path file) {
        var said = Jcmd.run(
                pid,
                "JFR.start",
                "name=" + NAME,
                "settings=profile",
                SAMPLE + "#enabled=true",
                SAMPLE + "#throttle=2ms",
                "filename=" + file.toAbsolutePath());
        if (!said.contains("Started")) {
            throw new BenchFailure("no recording: " + said);
        }
        return new Recording(pid, file);
    }

    @Override
    public void close() {
        if (!Jcmd.run(pid, "JFR.stop", "name=" + NAME).contains("Stopped")) {
            throw new BenchFailure("the recording did not end");
        }
    }

    /**
     * Where the samples fell.
     *
     * @param self share of the method on top of the stack
     * @param within share of stacks that hold the method of the hub
     */
    public record Profile(int samples, List<String> self, List<String> within) {
        public Profile {
            self = List.copyOf(self);
            within = List.copyOf(within);
        }
    }

    /** The methods with the most samples, {@code limit} of each kind. */
    public Profile read(int limit) {
        var self = new HashMap<String, Integer>();
        var within = new HashMap<String, Integer>();
        int samples = 0;
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (isSample(event)) {
                    samples++;
                    count(event, self, within);
                }
            }
        } catch (IOException e) {
            throw new BenchFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
        return new Profile(samples, top(self, samples, limit), top(within, samples, limit));
    }

    private static boolean isSample(RecordedEvent event) {
        return event.getEventType().getName().equals(SAMPLE)
                && event.getStackTrace() != null
                && !event.getStackTrace().getFrames().isEmpty();
    }

    private static void count(RecordedEvent event, Map<String, Integer> self, Map<String, Integer> within) {
        var frames = event.getStackTrace().getFrames();
        self.merge(name(frames.getFirst()), 1, Integer::sum);
        var seen = new HashSet<String>();
        for (var frame : frames) {
            var name = name(frame);
            if (name.startsWith("dev.arcus") && seen.add(name)) {
                within.merge(name, 1, Integer::sum);
            }
        }
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static List<String> top(Map<String, Integer> counts, int samples, int limit) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(limit)
                .map(entry -> "%5.1f %%  %s".formatted(100.0 * entry.getValue() / samples, entry.getKey()))
                .toList();
    }
}
