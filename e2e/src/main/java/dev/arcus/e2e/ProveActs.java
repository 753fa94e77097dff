package dev.arcus.e2e;

import dev.arcus.e2e.prove.Database;
import dev.arcus.e2e.prove.Venue;
import dev.arcus.e2e.prove.acts.ActProof;
import dev.arcus.e2e.prove.acts.ActTally;
import dev.arcus.e2e.prove.acts.Acts;
import dev.arcus.e2e.prove.acts.ActsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code arcus prove acts}. Exit codes: 0 everything held, 1 something did not, 2 bad options. */
@Command(
        name = "acts",
        mixinStandardHelpOptions = true,
        description =
                "Kills the hub in the middle of acts of administrators, again and again, and checks that each is done"
                        + " or not begun in all that it touches, and that the same call again leads to its end.")
final class ProveActs implements Callable<Integer> {

    /** From so many kills on, an act that none of them cut was not proved. */
    private static final int ENOUGH = 20;

    @Option(names = "--rounds", required = true, description = "Kills, those already in the results file included.")
    private long rounds;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = ProveCrashes.Time.class,
            description = "Stop after 90s, 60m or 8h.")
    private Duration limit = Duration.ofDays(365);

    @Option(
            names = "--database",
            paramLabel = "h2|postgres",
            converter = ProveCrashes.DatabaseName.class,
            description = "Where the hub keeps its state (default: h2).")
    private Database database = Database.H2;

    @Option(names = "--results", paramLabel = "FILE", description = "Where runs add up (default: nowhere).")
    private @Nullable Path results;

    @Option(names = "--seed", description = "Of the moments (default: a random one).")
    private @Nullable Long seed;

    @Override
    public Integer call() throws Exception {
        var file = new ActsFile(results == null ? Files.createTempFile("arcus-acts", ".txt") : results);
        var chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        var folder = Files.createTempDirectory("arcus-acts");
        System.out.printf(
                "Cutting %d acts, seed %d, data in %s, results in %s%n", Acts.ALL.size(), chosen, folder, file.path());
        var end = Instant.now().plus(limit);
        var total = file.total();
        try (var proof = ActProof.prepare(Acts.ALL, Venue.in(folder, database), new SplittableRandom(chosen))) {
            proof.footprints().forEach((name, changes) -> {
                System.out.println(name + " leaves");
                changes.forEach(change -> System.out.println("    " + change));
            });
            while (total.rounds() < rounds
                    && total.violations() == 0
                    && Instant.now().isBefore(end)) {
                var round = proof.round();
                file.append(Instant.now(), round);
                total = total.plus(round.tally());
                round.violations().forEach(violation -> System.out.println("VIOLATION " + violation));
            }
        }
        tell(total);
        return holds(total) ? 0 : 1;
    }

    private static void tell(ActTally total) {
        System.out.printf("%n%d SIGKILLs%n  %-20s %8s %8s %8s%n", total.rounds(), "act", "undone", "done", "missed");
        new TreeMap<>(total.acts())
                .forEach((name, counts) -> System.out.printf(
                        "  %-20s %8d %8d %8d%n", name, counts.undone(), counts.done(), counts.missed()));
        System.out.println(
                total.violations() == 0 ? "Every act held." : "FAILED: " + total.violations() + " did not hold.");
    }

    private static boolean holds(ActTally total) {
        return total.violations() == 0
                && (total.rounds() < ENOUGH || total.acts().values().stream().allMatch(counts -> counts.cut() > 0));
    }
}
