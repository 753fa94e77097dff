package dev.arcus.domain.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a refused box tries again by itself: 10 s, 30 s, 1, 2, 4, 8 min, then every 16 min (docs/protocol.md §5). How far it is
 * in the schedule shows in the time between its last two attempts; <i>Apply</i> on the PBX begins it anew.
 */
public final class RetrySchedule {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(16));

    private RetrySchedule() {}

    /** When the next attempt is due after {@code newestFirst}; empty when there was none, or it is long overdue. */
    public static Optional<Instant> next(List<FoldedAttempt> newestFirst, Instant now) {
        if (newestFirst.isEmpty()) {
            return Optional.empty();
        }
        var last = newestFirst.getFirst().lastSeen();
        var wait = beforeLast(newestFirst)
                .map(before -> after(Duration.between(before, last)))
                .orElse(WAITS.getFirst());
        var due = last.plus(wait);
        return now.isAfter(due.plus(wait)) ? Optional.empty() : Optional.of(due);
    }

    /** The last but one: of the newest fold itself, or the last of the next one. */
    private static Optional<Instant> beforeLast(List<FoldedAttempt> newestFirst) {
        return Stream.concat(
                        Stream.ofNullable(newestFirst.getFirst().beforeLast()),
                        newestFirst.stream().skip(1).limit(1).map(FoldedAttempt::lastSeen))
                .max(Comparator.naturalOrder());
    }

    /** The wait that follows one of about {@code gap}: connecting takes a few seconds on top of each wait. */
    private static Duration after(Duration gap) {
        for (var i = 0; i + 1 < WAITS.size(); i++) {
            if (gap.compareTo(WAITS.get(i + 1)) < 0) {
                return gap.compareTo(WAITS.get(i)) < 0 ? WAITS.getFirst() : WAITS.get(i + 1);
            }
        }
        return WAITS.getLast();
    }
}
