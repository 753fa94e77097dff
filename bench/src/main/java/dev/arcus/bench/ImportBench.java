package dev.arcus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.bench.hub.HubProcess;
import dev.arcus.bench.hub.ProcessCost;
import dev.arcus.bench.hub.Recording;
import dev.arcus.bench.imports.Neighbour;
import dev.arcus.bench.imports.SampleFiles;
import dev.arcus.bench.report.Figure;
import dev.arcus.bench.report.Report;
import dev.arcus.cli.client.AdminClient;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The measurement: a partner's administrator imports a file of fleet items, then one of declarations, half of them from that
 * stock; each is sent again, which finds every row the same, and taken back. Somebody else changes a company meanwhile.
 */
final class ImportBench {

    private static final String API = "/api/rainbow/admin/v1.0";
    private static final String IMPORTS = "/api/arcus/v1/imports";
    private static final double BUDGET_SECONDS = 10;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int TOP = 30;

    private final ImportCommand options;
    private final Report report;
    private final PrintWriter console;

    ImportBench(ImportCommand options, Report report, PrintWriter console) {
        this.options = options;
        this.report = report;
        this.console = console;
    }

    void run() {
        try (var site = Workplace.open(options.setup());
                var hub = site.startHub();
                var staff = login(hub, HubProcess.EMAIL)) {
            var files = new SampleFiles(options.rows, options.companies);
            var partner = staff.post(
                    API + "/companies",
                    Map.of("name", "Bench partner", "country", "DEU", "isBP", true, "bpType", "DR"));
            var email = administrator(staff, id(partner));
            try (var admin = login(hub, email);
                    var neighbour = Neighbour.start(admin)) {
                customers(admin, files);
                warmUp(admin, files);
                recorded(hub, () -> {
                    var fleet = measure(hub, admin, neighbour, "fleet", files.fleet());
                    var systems = measure(hub, admin, neighbour, "systems", files.systems());
                    undo(admin, neighbour, "systems", systems);
                    undo(admin, neighbour, "fleet", fleet);
                });
            }
        }
    }

    private static void customers(AdminClient admin, SampleFiles files) {
        for (var name : files.companies()) {
            var company = admin.post(API + "/companies", Map.of("name", name, "country", "DEU"));
            admin.post(API + "/sites", Map.of("name", "Site", "companyId", id(company), "status", "active"));
        }
    }

    /** A few rows of each kind, so that a hub that just started is not measured with its compiler. */
    private void warmUp(AdminClient admin, SampleFiles files) {
        say("Warming up …");
        for (var file : files.warmUp().entrySet()) {
            var rehearsed = rehearse(admin, file.getKey(), file.getValue());
            apply(admin, rehearsed);
        }
    }

    private String measure(HubProcess hub, AdminClient admin, Neighbour neighbour, String kind, String file) {
        say("Importing " + options.rows + " rows, " + kind + " …");
        neighbour.worst();
        var before = ProcessCost.of(hub.pid());
        long start = System.nanoTime();
        var rehearsed = rehearse(admin, kind, file);
        double rehearsal = since(start);
        var stages = apply(admin, rehearsed);
        double all = since(start);
        var cost = ProcessCost.of(hub.pid()).since(before);
        report.add(Figure.atMost(
                kind + ": rehearsed and applied",
                all,
                "s",
                BUDGET_SECONDS,
                "of which rehearsal %.2f; then %s; hub CPU %.1f"
                        .formatted(rehearsal, stages, cost.cpu().toMillis() / 1000.0)));
        report.add(Figure.plain(
                kind + ": longest act of somebody else meanwhile",
                neighbour.worst(),
                "ms",
                "one company changed after the other"));
        start = System.nanoTime();
        var again = rehearse(admin, kind, file);
        if (again.path("rows").path("same").asInt() != options.rows) {
            throw new BenchFailure("not every row is the same the second time: " + again);
        }
        report.add(Figure.plain(kind + ": the same file again", since(start), "s", "rehearsal; every row the same"));
        return id(rehearsed);
    }

    private void undo(AdminClient admin, Neighbour neighbour, String kind, String id) {
        say("Undoing " + kind + " …");
        neighbour.worst();
        long start = System.nanoTime();
        admin.post(IMPORTS + "/" + id + "/undo");
        report.add(Figure.plain(
                kind + ": undone",
                since(start),
                "s",
                "longest act of somebody else meanwhile %.0f ms".formatted(neighbour.worst())));
    }

    private static JsonNode rehearse(AdminClient admin, String kind, String file) {
        var rehearsed = admin.post(IMPORTS + "?kind=" + kind, "text/csv", file.getBytes(StandardCharsets.UTF_8));
        if (rehearsed.path("rows").path("errors").asInt() > 0) {
            throw new BenchFailure(
                    "rows have errors: " + admin.get(IMPORTS + "/" + id(rehearsed) + "/rows?outcome=error&limit=3"));
        }
        return rehearsed;
    }

    /** Applies it and waits until it is; how long each stage took, as it looked from outside. */
    private static Map<String, String> apply(AdminClient admin, JsonNode rehearsed) {
        var path = IMPORTS + "/" + id(rehearsed);
        var stages = new ArrayList<Map.Entry<String, Long>>();
        var state = admin.post(path + "/apply");
        while (state.path("phase").asText().equals("applying")) {
            stages.add(Map.entry(state.path("progress").path("stage").asText(), System.nanoTime()));
            HubProcess.pause(LOOK);
            state = admin.get(path);
        }
        stages.add(Map.entry("end", System.nanoTime()));
        if (!state.path("phase").asText().equals("applied")) {
            throw new BenchFailure("the import was not applied: " + state);
        }
        var seconds = new TreeMap<String, Long>();
        for (int i = 1; i < stages.size(); i++) {
            seconds.merge(
                    stages.get(i - 1).getKey(),
                    stages.get(i).getValue() - stages.get(i - 1).getValue(),
                    Long::sum);
        }
        var texts = new TreeMap<String, String>();
        seconds.forEach((stage, nanos) -> texts.put(stage, "%.2f".formatted(nanos / 1e9)));
        return texts;
    }

    private void recorded(HubProcess hub, Runnable work) {
        if (!options.profile) {
            work.run();
            return;
        }
        var recording = Recording.start(hub.pid(), options.out.resolve("import.jfr"));
        try (recording) {
            work.run();
        }
        var profile = recording.read(TOP);
        report.explain("methods on top of the stack, " + profile.samples() + " samples", profile.self());
        report.explain("methods of the hub, with what they call", profile.within());
    }

    private static String administrator(AdminClient staff, String partner) {
        var email = "bp@bench.example";
        staff.post(
                API + "/users",
                Map.of(
                        "loginEmail",
                        email,
                        "password",
                        HubProcess.PASSWORD,
                        "firstName",
                        "Bench",
                        "lastName",
                        "Bench",
                        "companyId",
                        partner,
                        "roles",
                        List.of("user", "bp_admin"),
                        "adminType",
                        "undefined"));
        return email;
    }

    private static AdminClient login(HubProcess hub, String email) {
        return AdminClient.login(hub.admin(), hub.caFile(), email, HubProcess.PASSWORD);
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void say(String what) {
        console.println(what);
        console.flush();
    }
}
