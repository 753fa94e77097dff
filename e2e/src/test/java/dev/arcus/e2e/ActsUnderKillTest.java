package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.prove.Database;
import dev.arcus.e2e.prove.Venue;
import dev.arcus.e2e.prove.acts.ActProof;
import dev.arcus.e2e.prove.acts.ActTally;
import dev.arcus.e2e.prove.acts.Acts;
import dev.arcus.testing.ThrowAwayPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code arcus prove acts}; docs/crash-proof.md says what it proves. */
@Order(2)
class ActsUnderKillTest {

    private static final int KILLS = 2;

    @TempDir
    private Path folder;

    @Test
    void actsCutInTheMiddleAreDoneOrNotBegunAndTheSameCallAgainEndsThemOnH2() {
        prove(Database.H2);
    }

    @Test
    void actsCutInTheMiddleAreDoneOrNotBegunAndTheSameCallAgainEndsThemOnPostgres() {
        Assumptions.assumeTrue(ThrowAwayPostgres.isInstalled(), ThrowAwayPostgres.MISSING);
        prove(Database.POSTGRES);
    }

    private void prove(Database database) {
        // Given a hub on which every act was seen once, uncut
        try (var proof = ActProof.prepare(Acts.ALL, Venue.in(folder, database), new SplittableRandom(1))) {
            var violations = new ArrayList<String>();
            var total = ActTally.EMPTY;

            // When it is killed in the middle of all of them, a few times
            for (var i = 0; i < KILLS; i++) {
                var round = proof.round();
                violations.addAll(round.violations());
                total = total.plus(round.tally());
            }

            // Then nothing is half-done, and some acts were cut indeed
            assertThat(violations).isEmpty();
            assertThat(total.acts().values().stream()
                            .mapToLong(ActTally.Counts::cut)
                            .sum())
                    .isPositive();
        }
    }
}
