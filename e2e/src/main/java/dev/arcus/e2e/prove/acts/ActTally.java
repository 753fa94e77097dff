package dev.arcus.e2e.prove.acts;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was found so far.
 *
 * @param rounds kills of the hub
 * @param acts by name of the act
 */
public record ActTally(long rounds, Map<String, Counts> acts, long violations) {

    public static final ActTally EMPTY = new ActTally(0, Map.of(), 0);

    public ActTally {
        acts = Map.copyOf(acts);
    }

    /**
     * Of one act.
     *
     * @param undone cut, and not begun afterwards
     * @param done cut, and done afterwards
     * @param missed answered before the kill
     */
    public record Counts(long undone, long done, long missed) {

        static final Counts NONE = new Counts(0, 0, 0);

        public long cut() {
            return undone + done;
        }

        Counts plus(Counts more) {
            return new Counts(undone + more.undone, done + more.done, missed + more.missed);
        }
    }

    public ActTally plus(ActTally more) {
        var sum = new TreeMap<>(acts);
        more.acts.forEach((name, counts) -> sum.merge(name, counts, Counts::plus));
        return new ActTally(rounds + more.rounds, sum, violations + more.violations);
    }
}
