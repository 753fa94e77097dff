package dev.arcus.e2e.prove;

import java.io.PrintStream;
import java.util.Locale;

/** Tells what the proof came to. */
public final class Report {

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void tell(Database database, Tally total) {
        out.printf(
                "%n%s: %d rounds, %d SIGKILLs, %d exchanges cut, slowest return %.1f s%n",
                database.word(),
                total.rounds(),
                total.signals(),
                total.counted(),
                total.slowest().toMillis() / 1000.0);
        for (var step : Step.counted()) {
            out.printf(
                    Locale.ROOT,
                    "  %-15s %6d  %5.1f %%  %6d of renewals%n",
                    step.word(),
                    total.kills(step),
                    100 * total.share(step),
                    total.renewals(step));
        }
        out.printf(
                "  not counted: %d before the offer, %d after the first use%n",
                total.kills(Step.BEFORE), total.kills(Step.AFTER));
        total.neglected()
                .forEach(step -> out.printf(
                        "FAILED: %s got less than %.0f %% of the kills%n", step.word(), 100 * Tally.LEAST_SHARE));
        out.println(
                total.violations() == 0
                        ? "Every invariant held."
                        : "FAILED: " + total.violations() + " invariants did not hold.");
    }
}
