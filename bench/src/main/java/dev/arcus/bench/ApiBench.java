package dev.arcus.bench;

import dev.arcus.bench.api.Administrators;
import dev.arcus.bench.api.BulkEstate;
import dev.arcus.bench.api.Caller;
import dev.arcus.bench.api.Kind;
import dev.arcus.bench.api.Kind.Who;
import dev.arcus.bench.api.Kinds;
import dev.arcus.bench.api.Landmarks;
import dev.arcus.bench.api.Latencies;
import dev.arcus.bench.hub.HubProcess;
import dev.arcus.bench.hub.Memory;
import dev.arcus.bench.hub.Recording;
import dev.arcus.bench.report.Figure;
import dev.arcus.bench.report.Report;
import dev.arcus.cli.client.AdminClient;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.hub.storage.Database;
import dev.arcus.hub.storage.DatabaseSettings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The measurement: a hub makes its tables, an estate is written into them in bulk while it is down, then the hub runs again and
 * is asked over TLS for one kind of page after the other.
 */
final class ApiBench {

    private static final double BUDGET_MILLIS = 20;
    private static final int TOP = 25;

    private final ApiCommand options;
    private final Report report;
    private final PrintWriter console;

    ApiBench(ApiCommand options, Report report, PrintWriter console) {
        this.options = options;
        this.report = report;
        this.console = console;
    }

    /** The heap after a full collection: of a hub that just started, and after all pages. In KiB. */
    private record Heap(long before, long after) {}

    void run() {
        var small = options.comparedWith > 0
                ? run(options.comparedWith, Math.max(20, options.comparedWith / 10), false)
                : new Heap(0, 0);
        var large = run(options.systems, options.companies, true);
        report.add(Figure.plain("heap of the hub after its start", large.before / 1024.0, "MiB", "after jcmd GC.run"));
        report.add(Figure.plain("heap of the hub after all pages", large.after / 1024.0, "MiB", "after jcmd GC.run"));
        if (options.comparedWith > 0) {
            report.add(Figure.plain(
                    "  the same with " + options.comparedWith + " systems",
                    small.after / 1024.0,
                    "MiB",
                    "after jcmd GC.run; the same pages"));
        }
    }

    private Heap run(int systems, int companies, boolean counts) {
        try (var site = Workplace.open(options.setup())) {
            site.startHub().close();
            say("Writing " + systems + " systems of " + companies + " companies …");
            var marks = write(site.database(), systems, companies);
            try (var hub = site.startHub()) {
                long before = Memory.afterCollection(hub.pid()).heapUsed();
                pages(hub, marks, counts);
                return new Heap(before, Memory.afterCollection(hub.pid()).heapUsed());
            }
        }
    }

    private static Landmarks write(DatabaseSettings database, int systems, int companies) {
        try (var stores = Database.open(database)) {
            return new BulkEstate(stores).write(systems, companies);
        }
    }

    private void pages(HubProcess hub, Landmarks marks, boolean counts) {
        var kinds = Kinds.of(marks).stream()
                .filter(kind -> title(kind).contains(options.only))
                .toList();
        var callers = callers(hub, marks);
        try {
            if (counts && options.profile) {
                measureRecorded(hub, kinds, callers);
            } else if (counts) {
                measure(kinds, callers);
            } else {
                kinds.forEach(kind -> times(kind, caller(callers, kind), Math.min(20, options.requests)));
            }
        } finally {
            callers.values().forEach(Caller::close);
        }
    }

    private void measureRecorded(HubProcess hub, List<Kind> kinds, Map<Who, Caller> callers) {
        kinds.forEach(kind -> times(kind, caller(callers, kind), options.warmUp));
        var recording = Recording.start(hub.pid(), options.out.resolve("lists.jfr"));
        try (recording) {
            measure(kinds, callers);
        }
        var profile = recording.read(TOP);
        report.explain("methods on top of the stack, " + profile.samples() + " samples", profile.self());
        report.explain("methods of the hub, with what they call", profile.within());
    }

    private void measure(List<Kind> kinds, Map<Who, Caller> callers) {
        say("Warming up, then asking for " + kinds.size() + " kinds of pages …");
        kinds.forEach(kind -> times(kind, caller(callers, kind), options.warmUp));
        var worst = new ArrayList<Double>();
        for (var kind : kinds) {
            var caller = caller(callers, kind);
            times(kind, caller, options.warmUp);
            var latencies = times(kind, caller, options.requests);
            worst.add(latencies.millis(99));
            report.add(Figure.atMost(
                    title(kind),
                    latencies.millis(99),
                    "ms",
                    BUDGET_MILLIS,
                    "p99; p50 %s, longest %s; of %d"
                            .formatted(
                                    number(latencies.millis(50)),
                                    number(latencies.millis(100)),
                                    caller.total(kind.path(0, 0)))));
        }
        report.add(Figure.atMost(
                "worst list page",
                worst.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                "ms",
                BUDGET_MILLIS,
                "p99 of " + worst.size() + " kinds"));
    }

    private static Latencies times(Kind kind, Caller caller, int requests) {
        var nanos = new long[Math.max(1, requests)];
        long total = caller.total(kind.path(0, 0));
        for (int number = 0; number < nanos.length; number++) {
            nanos[number] = caller.time(kind.path(number, total));
        }
        return Latencies.of(nanos);
    }

    private Map<Who, Caller> callers(HubProcess hub, Landmarks marks) {
        var callers = new EnumMap<Who, Caller>(Who.class);
        try (var api = AdminClient.login(hub.admin(), hub.caFile(), HubProcess.EMAIL, HubProcess.PASSWORD)) {
            callers.put(Who.SUPERADMIN, login(hub, HubProcess.EMAIL));
            callers.put(Who.BP_ADMIN, administrator(hub, api, marks.partner(), "bp_admin"));
            callers.put(Who.DISTRIBUTOR, administrator(hub, api, marks.distributor(), "bp_admin"));
            callers.put(Who.COMPANY_ADMIN, administrator(hub, api, marks.customer(), "admin"));
        }
        return callers;
    }

    private static Caller administrator(HubProcess hub, AdminClient api, CompanyId company, String role) {
        return login(hub, Administrators.make(api, company, role));
    }

    private static Caller login(HubProcess hub, String email) {
        return Caller.login(hub.admin(), hub.caFile(), email, HubProcess.PASSWORD);
    }

    private static Caller caller(Map<Who, Caller> callers, Kind kind) {
        var caller = callers.get(kind.who());
        if (caller == null) {
            throw new BenchFailure("nobody is " + kind.who());
        }
        return caller;
    }

    private static String title(Kind kind) {
        return Setup.name(kind.who()) + ": " + kind.name() + ", " + Setup.name(kind.part());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void say(String what) {
        console.println(what);
        console.flush();
    }
}
