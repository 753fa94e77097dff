package dev.arcus.e2e.prove;

import dev.arcus.e2e.prove.Population.Crew;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The proof by fault injection (product page, "The exchange"): batch after batch of exchanges is cut with SIGKILL, healed and
 * checked from outside, until enough rounds are green, time is up, or something did not hold. One thread.
 */
public final class CrashProof {

    /**
     * Every other batch is a second exchange of the same PBXs, by turns a renewal and one after a reset, so that there are superseded secrets. Not
     * more often: trying all of them must stay below the limit of failed logins, or they would not be looked at.
     */
    private static final int EXCHANGES_OF_ONE_PBX = 2;

    private final Plan plan;
    private final World world;
    private final PrintStream out;
    private final Clock clock;
    private final RandomGenerator random;
    private final Marksman marksman;
    private final List<Crew> crews = new ArrayList<>();
    private int exchanges;
    private boolean renewed;

    CrashProof(Plan plan, World world, Tally before, PrintStream out, Clock clock) {
        this.plan = plan;
        this.world = world;
        this.out = out;
        this.clock = clock;
        this.random = new SplittableRandom(plan.seed());
        this.marksman = new Marksman(random, before.kills());
    }

    /**
     * What to do.
     *
     * @param rounds in all, those of earlier runs in the same results file included
     * @param limit when to stop before that
     * @param fleets processes of agents at a time
     * @param batch PBXs in one process
     * @param seed of the aims; the moments themselves are the machine's
     */
    public record Plan(Database database, long rounds, Duration limit, int fleets, int batch, long seed) {

        public Plan {
            if (rounds < 1 || fleets < 1 || batch < 1 || batch > 500) {
                throw new IllegalArgumentException(
                        "at least one round and one process, and 1 to 500 PBXs in a process");
            }
        }
    }

    /** Runs; what is added is appended to {@code results} batch by batch. Returns the sum with what stood there. */
    public Tally run(ResultsFile results) throws InterruptedException {
        var total = results.total(plan.database().word());
        var end = clock.instant().plus(plan.limit());
        var population = Population.in(world);
        while (total.rounds() < plan.rounds()
                && total.violations() == 0
                && clock.instant().isBefore(end)) {
            var batch = batch(population);
            total = total.plus(batch.tally());
            results.append(clock.instant(), plan.database().word(), plan.seed(), batch.tally(), batch.violations());
            tell(total, batch);
        }
        return total;
    }

    private Batch.Result batch(Population population) throws InterruptedException {
        var kind = prepare(population);
        world.marks().forget(kind == Batch.Kind.RENEWAL);
        var fleets = new ArrayList<Fleet>();
        try {
            for (var crew : crews) {
                fleets.add(Fleet.start(crew.pbxs(), crew.folder(), world.folder(), world.marks()));
            }
            return new Batch(world, kind, fleets, marksman, random).run();
        } finally {
            fleets.forEach(Fleet::close);
        }
    }

    private Batch.Kind prepare(Population population) {
        if (!crews.isEmpty() && exchanges < EXCHANGES_OF_ONE_PBX) {
            exchanges++;
            renewed = !renewed;
            crews.forEach(crew -> {
                if (renewed) {
                    population.renew(crew.pbxs());
                } else {
                    population.reset(crew.pbxs());
                }
            });
            return renewed ? Batch.Kind.RENEWAL : Batch.Kind.AFTER_RESET;
        }
        crews.clear();
        exchanges = 1;
        for (var i = 0; i < plan.fleets(); i++) {
            crews.add(population.declare(plan.batch()));
        }
        return Batch.Kind.FIRST;
    }

    private void tell(Tally total, Batch.Result batch) {
        out.printf(
                "%6d of %d rounds   +%d, %d exchanges cut, healed in %.1f s%n",
                total.rounds(),
                plan.rounds(),
                batch.tally().rounds(),
                batch.tally().counted(),
                batch.tally().slowest().toMillis() / 1000.0);
        batch.violations().forEach(violation -> out.println("VIOLATION " + violation));
    }
}
