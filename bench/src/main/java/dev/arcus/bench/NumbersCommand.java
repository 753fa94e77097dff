package dev.arcus.bench;

import dev.arcus.bench.numbers.MillionNumbers;
import dev.arcus.bench.numbers.Translating;
import dev.arcus.bench.report.Figure;
import dev.arcus.bench.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./arcus bench numbers}: the translation of numbers beside the library alone, and {@code arcus number}. */
@Command(
        name = "numbers",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures the translation of numbers; see docs/performance.md.")
final class NumbersCommand implements Callable<Integer> {

    private static final double TWICE = 2;
    private static final double THRICE = 3;
    private static final int MANY_RULES = 100;
    private static final double SECONDS = 30;

    @Spec
    @Nullable CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "400",
            description = "of about 500 numbers each, after as many to warm up; default ${DEFAULT-VALUE}")
    int rounds;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "for arcus number; 0 for none; default ${DEFAULT-VALUE}")
    int lines;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/bench",
            description = "folder for JSON; default ${DEFAULT-VALUE}")
    Path out = Path.of("target/bench");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1 || lines < 0) {
            throw new BenchFailure("at least 1 round, and no fewer than 0 lines");
        }
        var console = Objects.requireNonNull(spec).commandLine().getOut();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("rounds", rounds + ", taking turns, after as many to warm up");
        var report = new Report(Machine.describe(facts), console);
        translate(report);
        if (lines > 0) {
            number(report);
        }
        report.print();
        report.write(out.resolve("numbers.json"));
        return report.isKept() ? 0 : 1;
    }

    private void translate(Report report) {
        var translating = new Translating(rounds);
        var costs = translating.run();
        var alone = costs.getFirst().nanos();
        report.add(Figure.plain("the phone-number library alone", alone / 1000, "µs", "median of a number"));
        for (var cost : costs.subList(1, costs.size())) {
            var limit = cost.rules() < MANY_RULES ? TWICE : THRICE;
            var note = "%.2f µs a number; sum %d".formatted(cost.nanos() / 1000, translating.kept());
            report.add(Figure.atMost(
                    "a dial plan with %d rules, of that".formatted(cost.rules()),
                    cost.nanos() / alone,
                    "times",
                    limit,
                    note));
        }
    }

    private void number(Report report) throws IOException, InterruptedException {
        var took = new MillionNumbers(Launcher.find(), out, lines).run();
        report.add(Figure.atMost(
                "arcus number, %,d numbers on one core".formatted(lines),
                took.toMillis() / 1000.0,
                "s",
                SECONDS,
                "the process's start included"));
    }
}
