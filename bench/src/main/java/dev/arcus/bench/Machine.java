package dev.arcus.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says on what, when and how a run was measured. */
final class Machine {
    /** What a recording does to the figures. */
    static final String PROFILED = "recorded by Flight Recorder, which itself takes processor time";

    private Machine() {}

    /** The machine, then {@code more}. */
    static Map<String, Object> describe(Map<String, Object> more) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var facts = new LinkedHashMap<String, Object>();
        facts.put(
                "measured",
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("machine", system.getAvailableProcessors() + " × " + processor() + ", shared by hub and driver");
        facts.put("load before", String.format(Locale.ROOT, "%.2f", system.getSystemLoadAverage()));
        facts.put("java", Runtime.version().toString());
        facts.putAll(more);
        return facts;
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
