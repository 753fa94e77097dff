package dev.arcus.domain.history;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attempts that differ in nothing but their time, as one: a box that tries every 16 minutes for a month is one entry.
 *
 * @param newest the last of them
 * @param beforeLast when the last but one was made, or null when there is one only
 * @param count how many there are
 */
public record FoldedAttempt(
        Attempt newest, Instant firstSeen, @Nullable Instant beforeLast, long count) {

    /** After so long without one, the next begins an entry of its own. */
    public static final Duration GAP = Duration.ofHours(24);

    public FoldedAttempt {
        if (count < 1 || newest.at().isBefore(firstSeen) || (count > 1) != (beforeLast != null)) {
            throw new IllegalArgumentException("at least one attempt, from the first to the last");
        }
    }

    public static FoldedAttempt of(Attempt only) {
        return new FoldedAttempt(only, only.at(), null, 1);
    }

    /** Folds {@code attempts}, in the order in which they were made; last seen last. */
    public static List<FoldedAttempt> all(List<Attempt> attempts) {
        var folds = new LinkedHashMap<String, FoldedAttempt>();
        for (var attempt : attempts) {
            var before = folds.remove(attempt.foldKey());
            folds.put(attempt.foldKey(), before == null ? of(attempt) : before.with(attempt));
        }
        return List.copyOf(folds.values());
    }

    public Instant lastSeen() {
        return newest.at();
    }

    /** Whether {@code next}, made later, is one more of these. */
    public boolean takes(Attempt next) {
        return newest.foldKey().equals(next.foldKey())
                && Duration.between(lastSeen(), next.at()).compareTo(GAP) <= 0;
    }

    /** With {@code next}, one more of these. A clock that was set back does not turn the order round. */
    public FoldedAttempt with(Attempt next) {
        var first = next.at().isBefore(firstSeen) ? next.at() : firstSeen;
        return new FoldedAttempt(next, first, lastSeen(), count + 1);
    }

    /** With all of {@code later}, more of these. */
    public FoldedAttempt with(FoldedAttempt later) {
        var first = later.firstSeen().isBefore(firstSeen) ? later.firstSeen() : firstSeen;
        var before = later.beforeLast() == null ? lastSeen() : later.beforeLast();
        return new FoldedAttempt(later.newest(), first, before, count + later.count());
    }
}
