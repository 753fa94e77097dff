package dev.arcus.bench;

import dev.arcus.bench.report.Report;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./arcus bench gateway}: logins, idle connections, questions and first activations. */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts a hub of its own and measures what agents cost it; see docs/performance.md.")
final class GatewayCommand implements Callable<Integer> {

    /** Which TLS handshakes to measure. */
    enum Mode {
        FULL,
        RESUMED,
        BOTH
    }

    @Spec
    @Nullable CommandSpec spec;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "1000",
            description = "agents connected at once; default ${DEFAULT-VALUE}")
    int connections;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "both",
            description = "TLS handshakes of the logins: full, resumed or both; default ${DEFAULT-VALUE}")
    Mode mode = Mode.BOTH;

    @Option(
            names = "--logins",
            paramLabel = "N",
            defaultValue = "3000",
            description = "logins measured; default ${DEFAULT-VALUE}")
    int logins;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "8000",
            description = "logins before those; default ${DEFAULT-VALUE}")
    int warmUp;

    @Option(
            names = "--pings",
            paramLabel = "N",
            defaultValue = "50000",
            description = "pings measured; default ${DEFAULT-VALUE}")
    int pings;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "45",
            description = "how long idle connections are watched; default ${DEFAULT-VALUE}")
    int idleSeconds;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            defaultValue = "64",
            description = "logins under way at once; default ${DEFAULT-VALUE}")
    int inFlight;

    @Option(
            names = "--database",
            paramLabel = "DB",
            defaultValue = "h2",
            description = "h2 or postgres (a throw-away cluster); default ${DEFAULT-VALUE}")
    Setup.Database database = Setup.Database.H2;

    @Option(names = "--only-activations", description = "measure first activations and stop")
    boolean onlyActivations;

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
        if (connections < 1 || connections > 18_000) {
            throw new BenchFailure("--connections must be 1 to 18000");
        }
        var console = Objects.requireNonNull(spec).commandLine().getOut();
        var report = new Report(Machine.describe(circumstances()), console);
        new GatewayBench(this, report, console).run();
        report.print();
        var file = out.resolve(
                "gateway-%s-%d%s.json".formatted(Setup.name(database), connections, profile ? "-profile" : ""));
        report.write(file);
        console.println();
        console.println("Written to " + file);
        return 0;
    }

    List<Mode> modes() {
        return mode == Mode.BOTH ? List.of(Mode.FULL, Mode.RESUMED) : List.of(mode);
    }

    Setup setup() {
        return new Setup(out, database, launcher);
    }

    /** Says how this run was made. */
    Map<String, Object> circumstances() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("connections", connections);
        facts.put("database", Setup.name(database));
        facts.put("logins under way", inFlight);
        if (profile) {
            facts.put("profile", Machine.PROFILED);
        }
        return facts;
    }
}
