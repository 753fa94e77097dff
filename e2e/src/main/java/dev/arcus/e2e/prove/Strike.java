package dev.arcus.e2e.prove;

import dev.arcus.e2e.support.ChildProcess;
import dev.arcus.e2e.support.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One kill: waits for the aimed moment, kills, and stops whoever survives until the facts are read. One thread. */
final class Strike {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

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
            victims.forEach(victim -> victim.awaitExit(Duration.ofSeconds(10)));
            survivors.forEach(ChildProcess::drain);
            var pbxs = fleets.stream().flatMap(fleet -> fleet.pbxs().stream()).toList();
            return Autopsy.of(pbxs, world.ledger().read(), world.marks());
        } finally {
            survivors.forEach(survivor -> survivor.signal(Signal.CONT));
        }
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
