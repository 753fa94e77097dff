package dev.arcus.e2e.prove;

import dev.arcus.e2e.support.ChildProcess;
import dev.arcus.e2e.support.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** One kill: waits for the aimed moment, kills, and stops whoever survives until the facts are read. One thread. */
final class Strike {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration LONGEST_SLICE = Duration.ofMillis(15);
    private static final int SLICES = 60;
    private static final long ENOUGH = 2;

    private final World world;
    private final List<Fleet> fleets;

    Strike(World world, List<Fleet> fleets) {
        this.world = world;
        this.fleets = List.copyOf(fleets);
    }

    /** Kills when {@code aim} says, and returns what that found. The victims are dead, the others run again. */
    Autopsy at(Aim aim, int exchanges) throws InterruptedException {
        world.marks().await(aim.mark(), aim.count(exchanges), LONGEST_WAIT);
        pause(aim.delay());
        var victims = victims(aim.victim());
        var survivors = survivors(aim.victim());
        victims.forEach(victim -> victim.signal(Signal.KILL));
        survivors.forEach(survivor -> survivor.signal(Signal.STOP));
        try {
            bury(victims);
            survivors.forEach(ChildProcess::drain);
            return autopsy();
        } finally {
            survivors.forEach(survivor -> survivor.signal(Signal.CONT));
        }
    }

    /**
     * For a step that lasts moments only: from the aimed moment on everybody runs for a few random milliseconds and is stopped, again
     * and again, until exchanges stand at {@code prey}; then the victims are killed as they stand.
     */
    Autopsy hunt(Step prey, Aim aim, int exchanges, RandomGenerator random) throws InterruptedException {
        world.marks().await(aim.mark(), aim.count(exchanges), LONGEST_WAIT);
        var everybody = victims(Victim.BOTH);
        try {
            for (var slice = 1; ; slice++) {
                pause(Duration.ofNanos(random.nextLong(LONGEST_SLICE.toNanos())));
                everybody.forEach(each -> each.signal(Signal.STOP));
                everybody.forEach(ChildProcess::drain);
                if (slice >= SLICES || mayStandAt(prey)) {
                    var found = autopsy();
                    if (slice >= SLICES || found.count(prey) >= ENOUGH) {
                        var victims = victims(aim.victim());
                        victims.forEach(victim -> victim.signal(Signal.KILL));
                        bury(victims);
                        return found;
                    }
                }
                everybody.forEach(each -> each.signal(Signal.CONT));
            }
        } finally {
            everybody.forEach(each -> each.signal(Signal.CONT));
        }
    }

    /** A cheap look at the folders before the database is read: only one who has stored and not acknowledged can be at that step. */
    private boolean mayStandAt(Step prey) {
        return prey != Step.STORED || pbxs().stream().anyMatch(this::hasStoredOnly);
    }

    private boolean hasStoredOnly(ProvenPbx pbx) {
        return world.marks().saw(Mark.OFFER_RECEIVED, pbx.key())
                && !world.marks().saw(Mark.ACKNOWLEDGED, pbx.key())
                && pbx.password()
                        .filter(password -> !pbx.dead().contains(password.secret()))
                        .isPresent();
    }

    private Autopsy autopsy() {
        return Autopsy.of(pbxs(), world.ledger().read(), world.marks());
    }

    private List<ProvenPbx> pbxs() {
        return fleets.stream().flatMap(fleet -> fleet.pbxs().stream()).toList();
    }

    private static void bury(List<ChildProcess> dead) {
        dead.forEach(each -> each.awaitExit(Duration.ofSeconds(10)));
    }

    private List<ChildProcess> victims(Victim victim) {
        var chosen = new ArrayList<ChildProcess>();
        if (victim.isHub()) {
            chosen.add(world.hub().process());
        }
        if (victim.isAgents()) {
            fleets.forEach(fleet -> chosen.add(fleet.process().process()));
        }
        return chosen;
    }

    private List<ChildProcess> survivors(Victim victim) {
        var others = new ArrayList<ChildProcess>();
        if (!victim.isHub()) {
            others.add(world.hub().process());
        }
        if (!victim.isAgents()) {
            fleets.forEach(fleet -> others.add(fleet.process().process()));
        }
        return others;
    }

    /** To the microsecond: sleeps for the most part, then spins. */
    private static void pause(Duration delay) {
        var end = System.nanoTime() + delay.toNanos();
        for (var left = delay.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (left > 2_000_000) {
                LockSupport.parkNanos(left - 1_000_000);
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
