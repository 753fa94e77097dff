package dev.arcus.e2e.prove;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What some batches came to. Immutable; sums add up.
 *
 * @param rounds exchanges that were cut at one of the six steps at least once, healed and were checked
 * @param signals how many processes were sent SIGKILL
 * @param kills exchanges cut, by the step they were at
 * @param renewals those of {@code kills} that cut a renewal of the password
 * @param violations invariants that did not hold
 * @param slowest longest time from the last restart until every PBX of a batch was Running
 */
public record Tally(
        long rounds, long signals, Map<Step, Long> kills, Map<Step, Long> renewals, long violations, Duration slowest) {

    public static final Tally EMPTY = new Tally(0, 0, Map.of(), Map.of(), 0, Duration.ZERO);

    /** A step with a smaller part of all kills fails the proof. */
    public static final double LEAST_SHARE = 0.05;

    /** With fewer kills than this nothing can be said about shares. */
    public static final long JUDGED_FROM = 200;

    public Tally {
        kills = Map.copyOf(kills);
        renewals = Map.copyOf(renewals);
    }

    public long kills(Step step) {
        return kills.getOrDefault(step, 0L);
    }

    /** Kills at one of the six steps. */
    public long counted() {
        return Step.counted().stream().mapToLong(this::kills).sum();
    }

    /** Renewals cut at {@code step}. */
    public long renewals(Step step) {
        return renewals.getOrDefault(step, 0L);
    }

    /** The part of the counted kills that fell on {@code step}, 0 to 1. */
    public double share(Step step) {
        return counted() == 0 ? 0 : (double) kills(step) / counted();
    }

    /** The steps that got less than {@link #LEAST_SHARE}; none as long as there are too few kills to judge. */
    public List<Step> neglected() {
        return counted() < JUDGED_FROM
                ? List.of()
                : Step.counted().stream()
                        .filter(step -> share(step) < LEAST_SHARE)
                        .toList();
    }

    public Tally plus(Tally more) {
        return new Tally(
                rounds + more.rounds,
                signals + more.signals,
                sum(kills, more.kills),
                sum(renewals, more.renewals),
                violations + more.violations,
                slowest.compareTo(more.slowest) >= 0 ? slowest : more.slowest);
    }

    private static Map<Step, Long> sum(Map<Step, Long> some, Map<Step, Long> more) {
        var sum = new EnumMap<Step, Long>(Step.class);
        sum.putAll(some);
        more.forEach((step, count) -> sum.merge(step, count, Long::sum));
        return sum;
    }
}
