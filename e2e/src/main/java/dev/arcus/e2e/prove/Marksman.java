package dev.arcus.e2e.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Chooses the moment of each kill so that every step gets its share: it aims at the step that has been hit least, by a moment
 * that hit it well before or, as often as not, by a new one. Steps that have to be hunted are left alone while they have theirs. One
 * thread.
 */
final class Marksman {

    private static final int REMEMBERED = 12;
    private static final double EXPLORE = 0.4;

    /** The fewer have gone by, the more of those under way stand where it is aimed. */
    private static final double EARLY = 0.5;

    /** The share of all hits with which a step is out of need: a fifth more than it takes. */
    private static final double ENOUGH = 0.06;

    private static final double MERCY = 0.7;

    private static final Duration LONGEST = Duration.ofMillis(40);

    private final RandomGenerator random;
    private final Map<Step, Long> hits = new EnumMap<>(Step.class);
    private final Map<Step, List<Shot>> best = new EnumMap<>(Step.class);

    /** {@code before}: how often each step was hit in earlier runs. */
    Marksman(RandomGenerator random, Map<Step, Long> before) {
        this.random = random;
        Step.counted().forEach(step -> {
            hits.put(step, before.getOrDefault(step, 0L));
            best.put(step, new ArrayList<>());
        });
    }

    private record Shot(Aim aim, long hits) {}

    /** The one of {@code possible} that has been hit least so far; one that has to be hunted only while it lacks its share. */
    Step neediest(Collection<Step> possible) {
        var all = hits.values().stream().mapToLong(Long::longValue).sum();
        var worthwhile = possible.stream()
                .filter(step -> !step.isShort() || hits.getOrDefault(step, 0L) <= ENOUGH * all)
                .toList();
        return (worthwhile.isEmpty() ? possible : worthwhile)
                .stream()
                        .min(Comparator.comparingLong(step -> hits.getOrDefault(step, 0L)))
                        .orElseThrow();
    }

    /** Whether anything was hit so far, earlier runs included. */
    boolean hasHit() {
        return hits.values().stream().anyMatch(count -> count > 0);
    }

    /** A moment that should hit {@code wanted}. */
    Aim aimAt(Step wanted) {
        if (wanted.isShort()) {
            var mark = wanted == Step.STORED ? Mark.OFFER_RECEIVED : Mark.OFFER_WRITTEN;
            return new Aim(hunted(), mark, share(wanted), Duration.ZERO);
        }
        var known = best.getOrDefault(wanted, List.of());
        if (known.isEmpty() || random.nextDouble() < EXPLORE) {
            var mark = random.nextBoolean() ? Mark.opening(wanted) : Mark.before(wanted);
            return new Aim(victim(), mark, share(wanted), delay(random.nextDouble()));
        }
        var good = known.get(random.nextInt(known.size())).aim();
        var varied = (long) (good.delay().toNanos() * (0.5 + random.nextDouble()));
        return new Aim(good.victim(), good.mark(), good.share(), Duration.ofNanos(varied));
    }

    /** What {@code aim} really hit. */
    void learn(Aim aim, Map<Step, Long> hit) {
        hit.forEach((step, count) -> {
            if (step.isCounted() && count > 0) {
                hits.merge(step, count, Long::sum);
                remember(step, new Shot(aim, count));
            }
        });
    }

    private void remember(Step step, Shot shot) {
        var list = best.computeIfAbsent(step, key -> new ArrayList<>());
        list.add(shot);
        list.sort(Comparator.comparingLong(Shot::hits).reversed());
        if (list.size() > REMEMBERED) {
            list.removeLast();
        }
    }

    private Victim victim() {
        var all = Victim.values();
        return all[random.nextInt(all.length)];
    }

    /** Mostly agents: the hub takes every exchange with it, and a short step's share drowns in the others'. */
    private Victim hunted() {
        return random.nextDouble() < MERCY ? Victim.AGENTS : victim();
    }

    /** The first use lasts long enough for many to be in it; elsewhere it is better to be early. */
    private double share(Step wanted) {
        var chance = random.nextDouble() * EARLY;
        return wanted == Step.FIRST_USE ? EARLY + chance / 2 : Math.max(0.01, chance);
    }

    /** Most steps are over in a millisecond or two, so most delays are short. */
    private static Duration delay(double chance) {
        return Duration.ofNanos((long) (Math.pow(chance, 4) * LONGEST.toNanos()));
    }
}
