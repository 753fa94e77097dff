package dev.arcus.bench;

import dev.arcus.bench.hub.HubProcess;
import dev.arcus.bench.hub.ProcessCost;
import dev.arcus.bench.hub.Recording;
import dev.arcus.bench.load.Crowd;
import dev.arcus.bench.load.Wave;
import dev.arcus.bench.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the phases of a measurement and keeps where the hub's processor time went. */
final class Phases {
    private static final int TOP = 25;

    private final GatewayCommand options;
    private final Report report;

    Phases(GatewayCommand options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** Measures the hub while {@code work} is done; records it when a profile was asked for. */
    <T> Measured<T> measure(HubProcess hub, String name, Supplier<T> work) {
        if (!options.profile) {
            return measureOnly(hub, name, work);
        }
        var file = options.out.resolve(name.replaceAll("[^a-z0-9]+", "-") + ".jfr");
        var recording = Recording.start(hub.pid(), file);
        Measured<T> measured;
        try (recording) {
            measured = measureOnly(hub, name, work);
        }
        var profile = recording.read(TOP);
        report.explain(name + ": methods on top of the stack, " + profile.samples() + " samples", profile.self());
        report.explain(name + ": methods of the hub, with what they call", profile.within());
        return measured;
    }

    private <T> Measured<T> measureOnly(HubProcess hub, String name, Supplier<T> work) {
        var before = ProcessCost.of(hub.pid());
        var value = work.get();
        var cost = ProcessCost.of(hub.pid()).since(before);
        report.explain(name + ": the hub's threads", lines(cost));
        return new Measured<>(value, cost);
    }

    /** What stays of a wave; attempts that failed and were made again are named in the report. */
    Crowd complete(String what, Wave.Result result) {
        if (result.failed() > 0) {
            report.explain(
                    what + ": " + result.failed() + " attempts failed and were made again",
                    List.of(result.failures().toString()));
        }
        return result.crowd();
    }

    private static List<String> lines(ProcessCost cost) {
        var lines = new ArrayList<String>();
        lines.add("%6d ms in all".formatted(cost.cpu().toMillis()));
        cost.byThread().entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(10)
                .forEach(thread ->
                        lines.add("%6d ms %s".formatted(thread.getValue().toMillis(), thread.getKey())));
        return lines;
    }
}
