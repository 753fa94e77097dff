package dev.arcus.e2e.prove;

import dev.arcus.e2e.support.HubProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;

/** Where the proof takes place: a folder of its own, a hub, a database. */
public final class Laboratory {

    private Laboratory() {}

    /** Carries out {@code plan}. What is left in the folder is deleted if everything held, else named and kept. */
    public static Tally prove(CrashProof.Plan plan, ResultsFile results, PrintStream out)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("arcus-proof");
        var kept = true;
        try (var world = world(plan.database(), folder)) {
            var total = new CrashProof(
                            plan, world, results.total(plan.database().word()), out, Clock.systemUTC())
                    .run(results);
            kept = total.violations() > 0;
            return total;
        } finally {
            if (kept) {
                out.println("Logs and data: " + folder);
            } else {
                delete(folder);
            }
        }
    }

    private static World world(Database database, Path folder) {
        var marks = new Marks();
        var venue = Venue.in(folder, database);
        return new World(HubProcess.start(venue.setup(), marks::hear), new Ledger(venue.book()), folder, marks);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
