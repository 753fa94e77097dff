package dev.arcus.bench;

import dev.arcus.bench.audit.LongTrail;
import dev.arcus.bench.audit.Verifying;
import dev.arcus.bench.report.Figure;
import dev.arcus.bench.report.Report;
import dev.arcus.hub.storage.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./arcus bench audit}: how long {@code arcus admin audit verify} takes for a long trail, and how much memory. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes a long audit trail and measures its verification; see docs/performance.md.")
final class AuditCommand implements Callable<Integer> {

    private static final int SHORTER = 10;

    @Spec
    @Nullable CommandSpec spec;

    @Option(
            names = "--entries",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "measured with a tenth of them, too; default ${DEFAULT-VALUE}")
    int entries;

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
    public Integer call() throws IOException, InterruptedException {
        if (entries < SHORTER) {
            throw new BenchFailure("at least " + SHORTER + " entries");
        }
        var console = Objects.requireNonNull(spec).commandLine().getOut();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("entries", entries);
        var report = new Report(Machine.describe(facts), console);
        try (var site = Workplace.open(new Setup(out, Setup.Database.H2, launcher))) {
            site.startHub().close();
            measure(site, entries / SHORTER, report);
            measure(site, entries, report);
        }
        report.print();
        report.write(out.resolve("audit.json"));
        return 0;
    }

    private static void measure(Workplace site, int count, Report report) throws IOException, InterruptedException {
        long head;
        try (var stores = Database.open(site.database())) {
            head = new LongTrail(stores).growTo(count);
        }
        var took = new Verifying(site.launcher(), site.data()).run(head);
        var name = String.format(Locale.ROOT, "arcus admin audit verify, %,d entries", count);
        report.add(Figure.plain(name, took.time().toMillis() / 1000.0, "s", "the process's start included"));
        report.add(Figure.plain(name, took.peakKib() / 1024.0, "MiB", "its highest RSS"));
    }
}
