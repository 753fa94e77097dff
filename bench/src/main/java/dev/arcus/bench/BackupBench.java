package dev.arcus.bench;

import dev.arcus.bench.api.BulkEstate;
import dev.arcus.bench.api.Latencies;
import dev.arcus.bench.hub.Estate;
import dev.arcus.bench.hub.HubProcess;
import dev.arcus.bench.load.Box;
import dev.arcus.bench.load.Driver;
import dev.arcus.bench.load.Purpose;
import dev.arcus.bench.load.SteadyLogins;
import dev.arcus.bench.load.Wave;
import dev.arcus.bench.report.Figure;
import dev.arcus.bench.report.Report;
import dev.arcus.cli.client.AdminClient;
import dev.arcus.hub.storage.Database;
import dev.arcus.hub.storage.portable.BackupReader;
import dev.arcus.testing.ThrowAwayPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The measurement: an estate in bulk, PBXs that log in at an even pace, a backup meanwhile, and what is done with it afterwards. */
final class BackupBench {

    private static final int BOXES = 200;
    private static final double MOST_MILLIS = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final BackupCommand options;
    private final Report report;
    private final PrintWriter console;

    BackupBench(BackupCommand options, Report report, PrintWriter console) {
        this.options = options;
        this.report = report;
        this.console = console;
    }

    void run() throws IOException, InterruptedException {
        try (var site = Workplace.open(options.setup())) {
            site.startHub().close();
            say("Writing " + options.systems + " systems of " + options.companies + " companies …");
            try (var stores = Database.open(site.database())) {
                new BulkEstate(stores).write(options.systems, options.companies);
            }
            var file = site.folder().resolve("bench.backup");
            try (var hub = site.startHub()) {
                logins(hub, file);
            }
            afterwards(site, file);
        }
    }

    private void logins(HubProcess hub, Path file) throws IOException, InterruptedException {
        try (var driver = new Driver(hub.gateway(), hub.caFile(), "openrainbow.com")) {
            var boxes = activated(hub, driver);
            say("Logins without a backup …");
            pace(driver, boxes, WARM_UP.dividedBy(options.seconds < WARM_UP.toSeconds() ? 10 : 1), () -> {});
            backUp(hub, file.resolveSibling("warm-up.backup"));
            var quiet = pace(driver, boxes, Duration.ofSeconds(options.seconds), () -> {});
            say("Logins while a backup is written …");
            var took = new ArrayList<Duration>();
            var busy = pace(driver, boxes, Duration.ZERO, () -> {
                var end =
                        System.nanoTime() + Duration.ofSeconds(options.seconds).toNanos();
                while (System.nanoTime() < end) {
                    took.add(backUp(hub, file));
                }
            });
            took.sort(null);
            report.add(seconds(
                    "backup of the running hub",
                    took.get(took.size() / 2),
                    "over HTTP into a file; median of %d, one after the other".formatted(took.size())));
            report.add(Figure.plain("its size", Files.size(file) / 1024.0 / 1024.0, "MiB", rows(file)));
            tell("logins without a backup", quiet);
            tell("logins while a backup is written", busy);
            report.add(Figure.atMost(
                    "what a backup adds to a login at p99",
                    busy.millis(99) - quiet.millis(99),
                    "ms",
                    MOST_MILLIS,
                    "longest: %.0f ms without, %.0f ms with".formatted(quiet.millis(100), busy.millis(100))));
        }
    }

    private List<Box> activated(HubProcess hub, Driver driver) {
        try (var api = AdminClient.login(hub.admin(), hub.caFile(), HubProcess.EMAIL, HubProcess.PASSWORD)) {
            var boxes = new Estate(api, new SecureRandom()).declare(BOXES);
            var wave = Wave.run(driver, Purpose.ACTIVATE, false, boxes, BOXES, 8);
            var unused = wave.crowd().leave(8);
            boxes.forEach(Box::prepare);
            return boxes;
        }
    }

    /** Something to do while PBXs log in. */
    private interface Meanwhile {
        void run() throws IOException, InterruptedException;
    }

    private Latencies pace(Driver driver, List<Box> boxes, Duration time, Meanwhile meanwhile)
            throws IOException, InterruptedException {
        try (var logins =
                SteadyLogins.begin(driver, boxes, Duration.ofSeconds(1).dividedBy(options.loginsPerSecond))) {
            meanwhile.run();
            HubProcess.pause(time);
            return Latencies.of(logins.end());
        }
    }

    private static Duration backUp(HubProcess hub, Path file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(hub.adminPlain().resolve("/api/arcus/v1/local/backup"))
                .header("X-Arcus-Local-Token", Files.readString(hub.localTokenFile()))
                .build();
        var start = System.nanoTime();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) {
                throw new BenchFailure("the hub made no backup: " + answer.statusCode());
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void afterwards(Workplace site, Path file) throws IOException, InterruptedException {
        say("Checking, restoring …");
        var start = System.nanoTime();
        var rows = new BackupReader(file, null).verify().countRows();
        report.add(seconds(
                "reading the backup back", Duration.ofNanos(System.nanoTime() - start), rows + " rows, every hash"));
        report.add(seconds("arcus admin check", site.run("admin", "check"), "as a process, the database of the hub"));
        var other = site.folder().resolve("restored");
        report.add(seconds(
                "arcus admin restore",
                site.run("admin", "restore", file.toString(), "--data", other.toString()),
                "as a process, into H2, compared row by row"));
        if (options.move) {
            var server = ThrowAwayPostgres.running();
            var secret = Files.writeString(site.folder().resolve("secret"), server.password());
            report.add(seconds(
                    "arcus admin move to PostgreSQL",
                    site.run(
                            "admin",
                            "move",
                            "--to",
                            server.createDatabase(),
                            "--to-user",
                            server.user(),
                            "--to-password-file",
                            secret.toString()),
                    "as a process, compared row by row"));
        }
    }

    private static String rows(Path file) throws IOException {
        return new BackupReader(file, null).verify().countRows() + " rows";
    }

    private void tell(String name, Latencies times) {
        report.add(Figure.plain(name + ", p50", times.millis(50), "ms", times.sorted().length + " logins"));
        report.add(Figure.plain(name + ", p99", times.millis(99), "ms", ""));
    }

    private static Figure seconds(String name, Duration took, String note) {
        return Figure.plain(name, took.toMillis() / 1000.0, "s", note);
    }

    private void say(String what) {
        console.println(what);
        console.flush();
    }
}
