package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.prove.CrashProof;
import dev.arcus.e2e.prove.Database;
import dev.arcus.e2e.prove.Laboratory;
import dev.arcus.e2e.prove.Report;
import dev.arcus.e2e.prove.ResultsFile;
import dev.arcus.e2e.prove.Tally;
import dev.arcus.testing.ThrowAwayPostgres;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code arcus prove crashes}; docs/crash-proof.md says what it proves. */
@Order(2)
class CrashProofTest {

    private static final int ROUNDS = 8;
    private static final int FLEETS = 2;
    private static final int BATCH = 8;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void killsInTheMiddleOfTheExchangeLoseNothingOnH2() throws Exception {
        assertEverythingHeld(prove(Database.H2));
    }

    @Test
    void killsInTheMiddleOfTheExchangeLoseNothingOnPostgres() throws Exception {
        Assumptions.assumeTrue(ThrowAwayPostgres.isInstalled(), ThrowAwayPostgres.MISSING);
        assertEverythingHeld(prove(Database.POSTGRES));
    }

    private Tally prove(Database database) throws Exception {
        // Given a hub on this database, and exchanges that begin
        var plan = new CrashProof.Plan(database, ROUNDS, LIMIT, FLEETS, BATCH, 1);

        // When they are cut again and again
        var total = Laboratory.prove(plan, new ResultsFile(folder.resolve("results")), System.out);
        new Report(System.out).tell(database, total);
        return total;
    }

    private static void assertEverythingHeld(Tally total) {
        // Then every one of them came back, and nothing else came in
        assertThat(total.violations()).isZero();
        assertThat(total.rounds()).isPositive();
    }
}
