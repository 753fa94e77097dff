package dev.arcus.bench;

import dev.arcus.bench.api.Administrators;
import dev.arcus.bench.api.BulkEstate;
import dev.arcus.bench.api.Caller;
import dev.arcus.bench.api.KeptEstate;
import dev.arcus.bench.api.Kind.Who;
import dev.arcus.bench.api.Landmarks;
import dev.arcus.bench.api.Latencies;
import dev.arcus.bench.audit.LongTrail;
import dev.arcus.bench.console.ConsolePage;
import dev.arcus.bench.console.ConsolePages;
import dev.arcus.bench.console.ConsolePages.Totals;
import dev.arcus.bench.console.Visitor;
import dev.arcus.bench.console.Visits;
import dev.arcus.bench.hub.HubProcess;
import dev.arcus.bench.hub.ProcessCost;
import dev.arcus.bench.hub.Recording;
import dev.arcus.bench.report.Figure;
import dev.arcus.bench.report.Report;
import dev.arcus.cli.client.AdminClient;
import dev.arcus.hub.storage.Database;
import dev.arcus.hub.storage.DatabaseSettings;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The measurement: an estate is written into a hub's tables while it is down; then the hub runs, and people look at its console. What
 * is timed is the answer, from the request to the last byte: no browser draws it.
 */
final class ConsoleBench {

    private static final double BUDGET_MILLIS = 200;
    private static final double BUDGET_KB = 150;
    private static final double KB = 1_000;
    private static final int TOP = 40;
    private static final int WORST = 15;

    private final ConsoleCommand options;
    private final Report report;
    private final PrintWriter console;

    ConsoleBench(ConsoleCommand options, Report report, PrintWriter console) {
        this.options = options;
        this.report = report;
        this.console = console;
    }

    /** What each kind of page took the first time that somebody asked for one, in milliseconds, by its title. */
    private record First(Map<String, Double> millis) {

        double of(ConsolePage page) {
            return Objects.requireNonNull(millis.get(title(page)));
        }
    }

    void run() {
        try (var site = Workplace.open(options.setup())) {
            var marks = estate(site);
            var totals = new EnumMap<Who, Totals>(Who.class);
            var emails = new EnumMap<Who, String>(Who.class);
            try (var hub = site.startHub()) {
                emails.putAll(people(hub, marks));
                emails.forEach((who, email) -> totals.put(who, totals(hub, email)));
            }
            try (var hub = site.startHub()) {
                atOnce(hub);
                visit(hub, pages(marks, totals), emails);
            }
        }
    }

    private Landmarks estate(Workplace site) {
        var kept = Optional.ofNullable(options.estate).map(KeptEstate::new);
        if (kept.isPresent() && kept.get().isThere()) {
            return kept.get().restore(site.data());
        }
        site.startHub().close();
        say("Writing " + options.systems + " systems of " + options.companies + " companies …");
        var marks = write(site.database());
        kept.ifPresent(estate -> estate.keep(site.data(), marks));
        return marks;
    }

    private Landmarks write(DatabaseSettings database) {
        try (var stores = Database.open(database)) {
            var marks = new BulkEstate(stores).write(options.systems, options.companies);
            var unused = new LongTrail(stores, List.of(marks.customer())).growTo(options.audit);
            return marks;
        }
    }

    private static Map<Who, String> people(HubProcess hub, Landmarks marks) {
        var emails = new EnumMap<Who, String>(Who.class);
        try (var api = AdminClient.login(hub.admin(), hub.caFile(), HubProcess.EMAIL, HubProcess.PASSWORD)) {
            emails.put(Who.SUPERADMIN, HubProcess.EMAIL);
            emails.put(Who.BP_ADMIN, Administrators.make(api, marks.partner(), "bp_admin"));
            emails.put(Who.COMPANY_ADMIN, Administrators.make(api, marks.customer(), "admin"));
        }
        return emails;
    }

    private static Totals totals(HubProcess hub, String email) {
        try (var caller = Caller.login(hub.admin(), hub.caFile(), email, HubProcess.PASSWORD)) {
            var api = "/api/rainbow/admin/v1.0/";
            return new Totals(caller.total(api + "systems?limit=1"), caller.total(api + "companies?limit=1"));
        }
    }

    private List<ConsolePage> pages(Landmarks marks, Map<Who, Totals> totals) {
        return ConsolePages.of(marks, totals).stream()
                .filter(page -> title(page).contains(options.only))
                .toList();
    }

    /** Whoever is there when the hub begins to listen: the compiler has learnt nothing, and lists are not read yet. */
    private void atOnce(HubProcess hub) {
        try (var visitor = Visitor.login(hub.admin(), hub.caFile(), HubProcess.EMAIL, HubProcess.PASSWORD)) {
            var age = hub.age().toMillis();
            var seen = visitor.seeAll("/");
            report.add(Figure.atMost(
                    "the first page of a hub that has just begun to listen",
                    millis(seen.nanos()),
                    "ms",
                    BUDGET_MILLIS,
                    "overview, style and scripts; login included, asked for %d ms after the hub was started"
                            .formatted(age)));
        }
    }

    private void visit(HubProcess hub, List<ConsolePage> pages, Map<Who, String> emails) {
        try (var visits = Visits.begin(hub, emails)) {
            var first = new HashMap<String, Double>();
            pages.forEach(page ->
                    first.put(title(page), millis(visits.see(page, 1).getFirst().nanos())));
            pages.forEach(page -> visits.see(page, options.warmUp));
            recorded(hub, () -> measure(hub, pages, visits, new First(first)));
        }
    }

    private void measure(HubProcess hub, List<ConsolePage> pages, Visits visits, First first) {
        say("Asking for " + pages.size() + " kinds of pages …");
        var worst = 0.0;
        var heaviest = 0L;
        for (var page : pages) {
            var before = ProcessCost.of(hub.pid());
            var seen = visits.see(page, options.requests);
            var cpu = ProcessCost.of(hub.pid()).since(before).cpu();
            var took = Latencies.of(seen.stream().mapToLong(Visitor.Seen::nanos).toArray());
            var weight = seen.stream().mapToLong(Visitor.Seen::weight).max().orElse(0);
            worst = Math.max(worst, took.millis(99));
            heaviest = Math.max(heaviest, weight);
            report.add(Figure.atMost(
                    title(page),
                    took.millis(99),
                    "ms",
                    BUDGET_MILLIS,
                    "p99; p50 %s, longest %s, the very first %s; hub CPU %s each; %s KB"
                            .formatted(
                                    number(took.millis(50)),
                                    number(took.millis(100)),
                                    number(first.of(page)),
                                    number(millis(cpu.toNanos()) / options.requests),
                                    number(weight / KB))));
        }
        summary(pages, first, worst, heaviest);
    }

    private void summary(List<ConsolePage> pages, First first, double worst, long heaviest) {
        report.add(Figure.atMost("worst page", worst, "ms", BUDGET_MILLIS, "p99 of " + pages.size() + " kinds"));
        var slowest = pages.stream().mapToDouble(first::of).max().orElse(0);
        report.add(Figure.atMost(
                "slowest very first page of its kind", slowest, "ms", BUDGET_MILLIS, "of a hub whose lists are read"));
        report.add(Figure.atMost(
                "heaviest page", heaviest / KB, "KB", BUDGET_KB, "compressed; one of them with style and scripts"));
        report.explain(
                "slowest the very first time, ms",
                pages.stream()
                        .sorted((a, b) -> Double.compare(first.of(b), first.of(a)))
                        .limit(WORST)
                        .map(page -> number(first.of(page)) + "  " + title(page))
                        .toList());
    }

    private void recorded(HubProcess hub, Runnable work) {
        if (!options.profile) {
            work.run();
            return;
        }
        var recording = Recording.start(hub.pid(), options.out.resolve("console.jfr"));
        try (recording) {
            work.run();
        }
        var profile = recording.read(TOP);
        report.explain("methods on top of the stack, " + profile.samples() + " samples", profile.self());
        report.explain("methods of the hub, with what they call", profile.within());
    }

    private static String title(ConsolePage page) {
        return Setup.name(page.who()) + ": " + page.name();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void say(String what) {
        console.println(what);
        console.flush();
    }
}
