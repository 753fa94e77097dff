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

/** {@code ./arcus bench import}: files of fleet items and of declarations, rehearsed, applied, repeated and undone. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the import of files, from the first byte sent until it is applied; see docs/performance.md.")
final class ImportCommand implements Callable<Integer> {

    private static final int MOST = 10_000;
    private static final int FEWEST = 10;

    @Spec
    @Nullable CommandSpec spec;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "10000",
            description = "of each file; default ${DEFAULT-VALUE}, which is as many as a file may have")
    int rows;

    @Option(
            names = "--companies",
            paramLabel = "N",
            defaultValue = "100",
            description = "customers that the declarations are spread over; default ${DEFAULT-VALUE}")
    int companies;

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
        if (rows < FEWEST || rows > MOST || companies < 1) {
            throw new BenchFailure("10 to 10,000 rows, and at least 1 company");
        }
        var console = Objects.requireNonNull(spec).commandLine().getOut();
        var report = new Report(Machine.describe(circumstances()), console);
        new ImportBench(this, report, console).run();
        report.print();
        var file = out.resolve("import-%s-%d%s.json".formatted(Setup.name(database), rows, profile ? "-profile" : ""));
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
        facts.put("rows of each file", rows);
        facts.put("companies", companies);
        facts.put("database", Setup.name(database));
        if (profile) {
            facts.put("profile", Machine.PROFILED);
        }
        return facts;
    }
}
