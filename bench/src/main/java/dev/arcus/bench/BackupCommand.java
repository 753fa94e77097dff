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

/** {@code ./arcus bench backup}: what a backup costs, and what logins cost meanwhile. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Fills a hub's database, backs it up while PBXs log in, checks and restores it; see"
                + " docs/performance.md.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--systems", paramLabel = "N", defaultValue = "100000", description = "default ${DEFAULT-VALUE}")
    int systems;

    @Option(names = "--companies", paramLabel = "N", defaultValue = "10000", description = "default ${DEFAULT-VALUE}")
    int companies;

    @Option(
            names = "--logins-per-second",
            paramLabel = "N",
            defaultValue = "25",
            description = "PBXs that log in meanwhile; default ${DEFAULT-VALUE}")
    int loginsPerSecond;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "how long logins are measured without a backup; default ${DEFAULT-VALUE}")
    int seconds;

    @Option(names = "--move", description = "move the database into a throw-away PostgreSQL, too, and time it")
    boolean move;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/bench",
            description = "folder for JSON and the hub's log; default ${DEFAULT-VALUE}")
    Path out = Path.of("target/bench");

    @Option(
            names = "--launcher",
            paramLabel = "FILE",
            hidden = true,
            description = "program that starts hubs; default: the launcher of this checkout")
    @Nullable Path launcher;

    @Override
    public Integer call() throws Exception {
        if (companies < 20 || systems < companies || loginsPerSecond < 1 || seconds < 1) {
            throw new BenchFailure("at least 20 companies, as many systems, 1 login and 1 second");
        }
        var console = Objects.requireNonNull(spec).commandLine().getOut();
        var report = new Report(Machine.describe(circumstances()), console);
        new BackupBench(this, report, console).run();
        report.print();
        var file = out.resolve("backup-" + systems + ".json");
        report.write(file);
        console.println();
        console.println("Written to " + file);
        return report.isKept() ? 0 : 1;
    }

    Setup setup() {
        return new Setup(out, Setup.Database.H2, launcher);
    }

    private Map<String, Object> circumstances() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("systems", systems);
        facts.put("companies", companies);
        facts.put("logins", loginsPerSecond + " a second, full TLS handshake each");
        return facts;
    }
}
