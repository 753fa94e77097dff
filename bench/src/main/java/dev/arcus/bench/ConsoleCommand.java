package dev.arcus.bench;

import dev.arcus.bench.report.Report;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./arcus bench console}: pages of the console of a large estate. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Fills a hub's database and looks at the pages of its console, as three people; see docs/performance.md.")
final class ConsoleCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--systems", paramLabel = "N", defaultValue = "100000", description = "default ${DEFAULT-VALUE}")
    int systems;

    @Option(names = "--companies", paramLabel = "N", defaultValue = "10000", description = "default ${DEFAULT-VALUE}")
    int companies;

    @Option(
            names = "--audit",
            paramLabel = "N",
            defaultValue = "20000",
            description = "entries of the audit trail; default ${DEFAULT-VALUE}")
    int audit;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "100",
            description = "measured of each kind of page; default ${DEFAULT-VALUE}")
    int requests;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "10",
            description = "requests of each kind before those; default ${DEFAULT-VALUE}")
    int warmUp;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "only pages whose name contains this")
    String only = "";

    @Option(
            names = "--database",
            paramLabel = "DB",
            defaultValue = "h2",
            description = "h2 or postgres (a throw-away cluster); default ${DEFAULT-VALUE}")
    Setup.Database database = Setup.Database.H2;

    @Option(
            names = "--profile",
            description = "record with Flight Recorder and print the top methods; costs some processor time itself")
    boolean profile;

    @Option(
            names = "--estate",
            paramLabel = "DIR",
            description =
                    "keep the filled database (h2) there, or use the one that was kept there; default: fill one, keep none")
    @Nullable Path estate;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/bench",
            description = "folder for JSON, the hub's log and recordings; default ${DEFAULT-VALUE}")
    Path out = Path.of("target/bench");

    @Option(
            names = "--launcher",
            paramLabel = "FILE",
            hidden = true,
            description = "program that starts hubs; default: the launcher of this checkout")
    @Nullable Path launcher;

    @Override
    public Integer call() throws Exception {
        if (companies < 20 || systems < companies || requests < 1) {
            throw new BenchFailure("at least 20 companies, as many systems, and 1 request");
        }
        if (estate != null && database != Setup.Database.H2) {
            throw new BenchFailure("only an embedded database can be kept: --estate goes with --database h2");
        }
        var console = Objects.requireNonNull(spec).commandLine().getOut();
        var report = new Report(Machine.describe(circumstances()), console);
        new ConsoleBench(this, report, console).run();
        report.print();
        var file =
                out.resolve("console-%s-%d%s.json".formatted(Setup.name(database), systems, profile ? "-profile" : ""));
        report.write(file);
        console.println();
        console.println("Written to " + file);
        return report.isKept() ? 0 : 1;
    }

    Setup setup() {
        return new Setup(out, database, launcher);
    }

    private Map<String, Object> circumstances() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("systems", systems);
        facts.put("companies", companies);
        facts.put("entries of the audit trail", audit);
        facts.put("database", Setup.name(database));
        facts.put("requests of each kind of page", requests + ", one after the other, after " + warmUp);
        if (profile) {
            facts.put("profile", Machine.PROFILED);
        }
        return facts;
    }
}
