package dev.arcus.e2e.prove;

import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Exchanges that are under way together: cut once or several times, restarted, awaited until every PBX is Running, then tried
 * from outside. One thread, used once.
 */
final class Batch {

    private static final Duration HEALS_WITHIN = Duration.ofSeconds(90);
    private static final Duration EXCHANGES_WITHIN = Duration.ofSeconds(20);
    private static final double CUT_AGAIN = 0.5;
    private static final int MOST_CUTS = 4;
    private static final int SAMPLE = 6;

    private final World world;
    private final Kind kind;
    private final List<Fleet> fleets;
    private final Marksman marksman;
    private final RandomGenerator random;
    private final Map<Step, Long> kills = new EnumMap<>(Step.class);
    private final Set<String> cut = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private Map<String, Step> known = Map.of();
    private Set<String> returning = Set.of();
    private long signals;

    /** Which exchanges they are. */
    enum Kind {
        /** Of a code for a password, with a PBX that never had one. */
        FIRST,
        /** Of a new code, after a reset. */
        AFTER_RESET,
        /** Of a password for another one, in band. */
        RENEWAL
    }

    Batch(World world, Kind kind, List<Fleet> fleets, Marksman marksman, RandomGenerator random) {
        this.world = world;
        this.kind = kind;
        this.fleets = List.copyOf(fleets);
        this.marksman = marksman;
        this.random = random;
    }

    /** What came of it. */
    record Result(Tally tally, List<String> violations) {}

    /** Cuts, heals and checks. The agents were started a moment ago and run at the end. */
    Result run() throws InterruptedException {
        var cuts = 0;
        do {
            cutOnce();
            cuts++;
        } while (violations.isEmpty() && cuts < MOST_CUTS && random.nextDouble() < CUT_AGAIN && isAnyUnderWay());
        var slowest = Duration.ZERO;
        if (violations.isEmpty()) {
            slowest = heal();
        }
        if (violations.isEmpty()) {
            tryFromOutside();
        }
        return new Result(
                new Tally(
                        cut.size(),
                        signals,
                        kills,
                        kind == Kind.RENEWAL ? kills : Map.of(),
                        violations.size(),
                        slowest),
                violations);
    }

    private void cutOnce() throws InterruptedException {
        var wanted = marksman.neediest(possible());
        var exchanges = underWay(wanted);
        world.marks().aim();
        if (wanted == Step.FIRST_USE && known.isEmpty()) {
            completeAndReturn();
        }
        var aim = marksman.aimAt(wanted);
        var strike = new Strike(world, fleets);
        var blow = wanted.isShort()
                ? strike.hunt(wanted, aim, exchanges, !marksman.hasHit(), random)
                : strike.at(aim, exchanges);
        note(aim, blow);
        if (blow.isHubDead()) {
            world.hub().restart();
        }
        if (!blow.dead().isEmpty()) {
            rob(blow);
            restart(blow.dead());
        } else if (blow.isHubDead() && random.nextBoolean()) {
            fleets.forEach(fleet -> fleet.signal(Signal.KILL));
            restart(fleets);
        }
    }

    private void note(Aim aim, Blow blow) {
        var autopsy = blow.autopsy();
        signals += blow.signals();
        var hit = new EnumMap<Step, Long>(Step.class);
        autopsy.steps().forEach((pbx, step) -> {
            if (blow.cut(pbx) && isCut(pbx, step)) {
                hit.merge(step, 1L, Long::sum);
                if (step.isCounted()) {
                    cut.add(pbx);
                }
            }
        });
        autopsy.steps().forEach((pbx, step) -> {
            if (step.compareTo(Step.STORED) >= 0) {
                world.marks().holdsNew(pbx);
            }
        });
        marksman.learn(aim, hit);
        hit.forEach((step, count) -> kills.merge(step, count, Long::sum));
        known = autopsy.steps();
        returning = known.keySet().stream().filter(blow::cut).collect(Collectors.toSet());
        violations.addAll(autopsy.violations());
    }

    /** Whoever stands where the last kill left him, and has not even begun to log in again, was not cut a second time. */
    private boolean isCut(String pbx, Step step) {
        return step != known.get(pbx) || world.marks().cameBack(pbx);
    }

    /** The exchanges run to their end, and the agents return with their passwords. */
    private void completeAndReturn() throws InterruptedException {
        world.marks().await(Mark.COMMITTED, all().size(), EXCHANGES_WITHIN);
        fleets.forEach(fleet -> fleet.process().process().stop());
        known = all().stream().collect(Collectors.toMap(ProvenPbx::key, pbx -> Step.COMMITTED));
        returning = known.keySet();
        world.marks().aim();
        fleets.forEach(fleet -> fleet.process().restart());
    }

    /** While the agents are away, others try to take their place. */
    private void rob(Blow blow) {
        var outsider = outsider();
        var autopsy = blow.autopsy();
        for (var pbx : sample(blow.bereft())) {
            var step = autopsy.stepOf(pbx);
            if (step != Step.BEFORE) {
                outsider.tryToRob(pbx).ifPresent(violations::add);
            }
            if (step == Step.OFFER_WRITTEN || step == Step.OFFER_SENT) {
                outsider.tryToRepeat(pbx, autopsy.entryOf(pbx)).ifPresent(violations::add);
            }
        }
    }

    private void restart(List<Fleet> dead) {
        world.marks().aim();
        dead.forEach(fleet -> fleet.process().restart());
    }

    /** Every PBX becomes Running, by the hub's own word, with nothing but what it has. */
    private Duration heal() {
        var systems = all().stream().map(ProvenPbx::system).toList();
        try {
            return Patience.until(
                    HEALS_WITHIN,
                    "every PBX is Running",
                    () -> String.valueOf(labels(systems)),
                    () -> labels(systems).stream().allMatch("Running"::equals));
        } catch (IllegalStateException late) {
            violations.add("not every PBX came back: " + late.getMessage());
            return HEALS_WITHIN;
        }
    }

    private List<String> labels(List<String> systems) {
        return world.asking(() -> world.admin().labels(systems));
    }

    private void tryFromOutside() {
        var outsider = outsider();
        for (var pbx : all()) {
            violations.addAll(outsider.tryEverything(pbx));
        }
        sample(all()).forEach(pbx -> outsider.tryAsTwin(pbx).ifPresent(violations::add));
        for (var pbx : all()) {
            holder(pbx).ifPresent(violations::add);
        }
        var labels = labels(all().stream().map(ProvenPbx::system).toList());
        if (!labels.stream().allMatch("Running"::equals)) {
            violations.add("after strangers knocked, not every PBX is Running: " + labels);
        }
    }

    /** The one holder is the box: the API shows the fingerprint of the very password that lies in its folder. */
    private Optional<String> holder(ProvenPbx pbx) {
        var system = world.asking(() -> world.admin().system(pbx.system()));
        var own = pbx.password().map(password -> Autopsy.fingerprint(password.secret()));
        return system.credential().equals("activated") && own.equals(Optional.of(system.code()))
                ? Optional.empty()
                : Optional.of(pbx.pbxId() + ": the hub is " + system.credential() + " with " + system.code()
                        + ", the agent has " + own.orElse("nothing"));
    }

    /** The steps that the next kill can hit: an agent that has the password will not come with the code again. */
    private List<Step> possible() {
        return Step.counted().stream().filter(step -> underWay(step) > 0).toList();
    }

    /** How many exchanges still come by {@code step}. */
    private int underWay(Step step) {
        if (known.isEmpty()) {
            return all().size();
        }
        return (int) returning.stream()
                .map(known::get)
                .filter(at -> at.compareTo(step) <= 0)
                .filter(at -> step == Step.FIRST_USE ? at != Step.BEFORE : at.compareTo(Step.STORED) < 0)
                .count();
    }

    private boolean isAnyUnderWay() {
        return !possible().isEmpty();
    }

    private List<ProvenPbx> all() {
        return fleets.stream().flatMap(fleet -> fleet.pbxs().stream()).toList();
    }

    private List<ProvenPbx> sample(List<ProvenPbx> pbxs) {
        var mixed = new ArrayList<>(pbxs);
        Collections.shuffle(mixed, Random.from(random));
        return mixed.subList(0, Math.min(SAMPLE, mixed.size()));
    }

    private Outsider outsider() {
        return new Outsider(world.hub().gateway(), random);
    }
}
