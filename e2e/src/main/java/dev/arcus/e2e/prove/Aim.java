package dev.arcus.e2e.prove;

import java.time.Duration;

/**
 * The moment of a kill: {@code delay} after {@code mark} was seen for the {@code share} of the exchanges that are under way.
 *
 * @param share of the exchanges, above 0 and at most 1
 */
record Aim(Victim victim, Mark mark, double share, Duration delay) {

    Aim {
        if (share <= 0 || share > 1 || delay.isNegative()) {
            throw new IllegalArgumentException("an aim is for a share above 0 and a delay from 0 on");
        }
    }

    /** How many of {@code exchanges} must have reached the mark. */
    int count(int exchanges) {
        return Math.max(1, (int) Math.round(share * exchanges));
    }

    @Override
    public String toString() {
        return victim.word() + " " + delay.toNanos() / 1000 + " us after " + Math.round(share * 100) + " % "
                + mark.word();
    }
}
