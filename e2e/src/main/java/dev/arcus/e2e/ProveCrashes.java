package dev.arcus.e2e;

import dev.arcus.e2e.prove.CrashProof;
import dev.arcus.e2e.prove.Database;
import dev.arcus.e2e.prove.Laboratory;
import dev.arcus.e2e.prove.Report;
import dev.arcus.e2e.prove.ResultsFile;
import dev.arcus.e2e.prove.Tally;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code arcus prove crashes}. Exit codes: 0 everything held, 1 something did not, 2 bad options. */
@Command(
        name = "crashes",
        mixinStandardHelpOptions = true,
        description =
                "Kills agents and hub in the middle of the exchange of the activation code, again and again, and checks"
                        + " after each round that the PBX is Running without a new code and that nothing else gets in.")
final class ProveCrashes implements Callable<Integer> {

    private static final int FLEETS = 4;

    @Option(
            names = "--rounds",
            required = true,
            description = "Exchanges to cut, those already in the results file included.")
    private long rounds;

    @Option(names = "--for", paramLabel = "TIME", converter = Time.class, description = "Stop after 90s, 60m or 8h.")
    private Duration limit = Duration.ofDays(365);

    @Option(
            names = "--database",
            paramLabel = "h2|postgres",
            converter = DatabaseName.class,
            description = "Where the hub keeps its state (default: h2).")
    private Database database = Database.H2;

    @Option(names = "--batch", description = "PBXs in one process: one kill cuts them all (default: ${DEFAULT-VALUE}).")
    private int batch = 10;

    @Option(names = "--results", paramLabel = "FILE", description = "Where runs add up (default: nowhere).")
    private @Nullable Path results;

    @Option(names = "--seed", description = "Of the aims (default: a random one).")
    private @Nullable Long seed;

    @Override
    public Integer call() throws Exception {
        var file = new ResultsFile(results == null ? Files.createTempFile("arcus-crashes", ".txt") : results);
        var chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        var plan = new CrashProof.Plan(database, rounds, limit, FLEETS, batch, chosen);
        System.out.printf("Killing on %s, seed %d, results in %s%n", database.word(), chosen, file.path());
        var total = Laboratory.prove(plan, file, System.out);
        new Report(System.out).tell(database, total);
        return holds(total) ? 0 : 1;
    }

    private boolean holds(Tally total) {
        var finished = total.rounds() >= rounds;
        if (!finished && total.violations() == 0) {
            System.out.printf("Stopped at %d of %d rounds; run it again to go on.%n", total.rounds(), rounds);
        }
        return total.violations() == 0 && total.neglected().isEmpty();
    }

    static final class Time implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            try {
                return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            } catch (java.time.format.DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is no time such as 90s, 60m or 8h");
            }
        }
    }

    static final class DatabaseName implements ITypeConverter<Database> {

        @Override
        public Database convert(String text) {
            for (var known : Database.values()) {
                if (known.word().equals(text)) {
                    return known;
                }
            }
            throw new TypeConversionException("'" + text + "' is neither h2 nor postgres");
        }
    }
}
