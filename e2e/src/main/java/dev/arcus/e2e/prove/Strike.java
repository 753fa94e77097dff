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
    private static final Duration LONGEST_SLICE = Duration.ofMillis(6);
    private static final Duration LONGEST_LULL = Duration.ofMillis(30);
    private static final int SLICES = 120;

    /** How often the database is read in one hunt: that takes far longer than a slice. */
    private static final int LOOKS = 12;

    /** What a hunt waits for at first; it settles for one less each {@link #PATIENCE} slices, for by then fewer are left to pass. */
    private static final int MOST_PREY = 4;

    private static final int PATIENCE = 20;

    private final World world;
    private final List<Fleet> fleets;

    Strike(World world, List<Fleet> fleets) {
        this.world = world;
        this.fleets = List.copyOf(fleets);
    }

    /** Kills when {@code aim} says, and returns what that found. The victims are dead, the others run again. */
    Blow at(Aim aim, int exchanges) throws InterruptedException {
        world.marks().await(aim.mark(), aim.count(exchanges), LONGEST_WAIT);
        pause(aim.delay());
        var victims = victims(aim.victim());
        var survivors = survivors(aim.victim());
        victims.forEach(victim -> victim.signal(Signal.KILL));
        survivors.forEach(survivor -> survivor.signal(Signal.STOP));
        try {
            bury(victims);
            survivors.forEach(ChildProcess::drain);
            return new Blow(
                    autopsy(),
                    aim.victim().isAgents() ? fleets : List.of(),
                    aim.victim().isHub());
        } finally {
            survivors.forEach(survivor -> survivor.signal(Signal.CONT));
        }
    }

    /**
     * For a step that lasts moments only: from the aimed moment on everybody runs for a few random milliseconds and is stopped, again
     * and again, until exchanges stand at {@code prey}; then the victims are killed as they stand. When the
     * last has passed, nobody dies, or, as often, the victims wherever they are by then. Where only agents are to die, those do who
     * stand there, and whoever shares their process: the others have nothing to do with it.
     */
    Blow hunt(Step prey, Aim aim, int exchanges, boolean orLate, RandomGenerator random) throws InterruptedException {
        world.marks().await(aim.mark(), aim.count(exchanges), LONGEST_WAIT);
        var everybody = victims(Victim.BOTH);
        try {
            var looks = 0;
            for (var slice = 1; ; slice++) {
                awaitPrey(prey);
                pause(Duration.ofNanos(random.nextLong(LONGEST_SLICE.toNanos())));
                everybody.forEach(each -> each.signal(Signal.STOP));
                everybody.forEach(ChildProcess::drain);
                if (slice >= SLICES || mayStandAt(prey, enough(slice))) {
                    var found = autopsy();
                    looks++;
                    if (slice >= SLICES || looks >= LOOKS || found.count(prey) >= enough(slice)) {
                        return kill(aim.victim(), prey, found, orLate);
                    }
                }
                everybody.forEach(each -> each.signal(Signal.CONT));
            }
        } finally {
            everybody.forEach(each -> each.signal(Signal.CONT));
        }
    }

    private Blow kill(Victim victim, Step prey, Autopsy found, boolean orLate) {
        var struck = fleets.stream().filter(fleet -> holds(fleet, prey, found)).toList();
        if (struck.isEmpty() && !orLate) {
            return new Blow(found, List.of(), false);
        }
        var dead = !victim.isAgents() ? List.<Fleet>of() : victim.isHub() || struck.isEmpty() ? fleets : struck;
        var victims = new ArrayList<ChildProcess>();
        dead.forEach(fleet -> victims.add(fleet.process().process()));
        if (victim.isHub()) {
            victims.add(world.hub().process());
        }
        victims.forEach(each -> each.signal(Signal.KILL));
        bury(victims);
        return new Blow(found, dead, victim.isHub());
    }

    private static boolean holds(Fleet fleet, Step prey, Autopsy found) {
        return fleet.pbxs().stream().anyMatch(pbx -> found.stepOf(pbx) == prey);
    }

    /** Offers come in bunches, as the hub commits them: whoever has just received one is about to store it. */
    private void awaitPrey(Step prey) throws InterruptedException {
        if (prey == Step.STORED) {
            world.marks().awaitAnother(Mark.OFFER_RECEIVED, LONGEST_LULL);
        }
    }

    private static int enough(int slice) {
        return Math.max(1, MOST_PREY - slice / PATIENCE);
    }

    /** A cheap look at folders and logs before the database is read, which alone can tell. */
    private boolean mayStandAt(Step prey, int enough) {
        var possible = pbxs().stream().filter(pbx -> prey == Step.STORED ? hasStoredOnly(pbx) : awaitsOffer(pbx));
        return possible.count() >= enough;
    }

    private boolean awaitsOffer(ProvenPbx pbx) {
        return world.marks().saw(Mark.LOGIN_WITH_CODE, pbx.key())
                && !world.marks().saw(Mark.OFFER_SENT, pbx.key());
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
