package dev.arcus.domain.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a connection drops: each drop that the PBX or its network brought about counts one, and half as much after each
 * {@link #HALF_LIFE}. Unstable begins with the drop that brings the score to {@link #UNSTABLE} and ends when it has fallen below
 * {@link #STABLE}.
 *
 * @param unstableSince null while it is stable
 */
public record Flaps(double score, @Nullable Instant unstableSince) {

    public static final Duration HALF_LIFE = Duration.ofHours(1);
    public static final double UNSTABLE = 3;
    public static final double STABLE = 1;

    public static Flaps of(List<ConnectionEvent> newestFirst, Instant now) {
        var score = 0.0;
        @Nullable Instant last = null;
        @Nullable Instant since = null;
        for (var event : newestFirst.reversed()) {
            if (!isDrop(event) || event.at().isAfter(now)) {
                continue;
            }
            score = decayed(score, last, event.at());
            since = score < STABLE ? null : since;
            score++;
            last = event.at();
            since = since == null && score >= UNSTABLE ? event.at() : since;
        }
        score = decayed(score, last, now);
        return new Flaps(score, score < STABLE ? null : since);
    }

    /** Some time in which it was unstable; {@code to} is not in it. */
    public record Spell(Instant from, Instant to) {}

    /** When it was unstable, oldest first; the last one ends with {@code now} at the latest. */
    public static List<Spell> spells(List<ConnectionEvent> newestFirst, Instant now) {
        var spells = new ArrayList<Spell>();
        var score = 0.0;
        @Nullable Instant last = null;
        @Nullable Instant since = null;
        for (var event : newestFirst.reversed()) {
            if (!isDrop(event) || event.at().isAfter(now)) {
                continue;
            }
            var decayed = decayed(score, last, event.at());
            if (since != null && last != null && decayed < STABLE) {
                spells.add(new Spell(since, stableAfter(score, last)));
                since = null;
            }
            score = decayed + 1;
            last = event.at();
            since = since == null && score >= UNSTABLE ? event.at() : since;
        }
        if (since != null && last != null) {
            var end = stableAfter(score, last);
            spells.add(new Spell(since, end.isAfter(now) ? now : end));
        }
        return List.copyOf(spells);
    }

    private static Instant stableAfter(double score, Instant last) {
        var lives = Math.log(score / STABLE) / Math.log(2);
        return last.plusMillis((long) (lives * HALF_LIFE.toMillis()));
    }

    private static boolean isDrop(ConnectionEvent event) {
        var cause = event.causeClass();
        return event.kind() == ConnectionEvent.Kind.DISCONNECTED && cause != null && cause.isOfThePbx();
    }

    /** Times that a clock turned round do not grow anything. */
    private static double decayed(double score, @Nullable Instant from, Instant to) {
        if (from == null || !to.isAfter(from)) {
            return score;
        }
        var lives = (double) Duration.between(from, to).toMillis() / HALF_LIFE.toMillis();
        return score * Math.pow(0.5, lives);
    }
}
