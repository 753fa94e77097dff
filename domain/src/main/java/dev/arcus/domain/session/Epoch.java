package dev.arcus.domain.session;

import java.util.Comparator;

/**
 * Numbers the sessions of a hub: which start of the hub, and which session since. A callback that carries an older epoch than
 * the session in force is ignored.
 */
public record Epoch(long incarnation, long counter) implements Comparable<Epoch> {

    private static final Comparator<Epoch> ORDER =
            Comparator.comparingLong(Epoch::incarnation).thenComparingLong(Epoch::counter);

    @Override
    public int compareTo(Epoch other) {
        return ORDER.compare(this, other);
    }
}
