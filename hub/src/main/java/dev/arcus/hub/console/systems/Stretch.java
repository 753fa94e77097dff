package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far back a timeline goes, and what stands on its axis. */
enum Stretch {
    DAY("24h", Duration.ofHours(24)),
    MONTH("30d", Duration.ofDays(30));

    private static final int HOURS = 3;
    private static final int DAYS = 5;

    private final String query;
    private final Duration length;

    Stretch(String query, Duration length) {
        this.query = query;
        this.length = length;
    }

    /** The last day, unless the query asks for another one that there is. */
    static Stretch of(@Nullable String query) {
        return Arrays.stream(values())
                .filter(stretch -> stretch.query.equals(query))
                .findFirst()
                .orElse(DAY);
    }

    String query() {
        return query;
    }

    Duration length() {
        return length;
    }

    /** A moment on the axis; {@code major}: its label has room on a narrow screen, too. */
    record Moment(Instant at, String label, boolean major) {}

    /** Round hours or whole days of {@code zone} after {@code from}, before {@code to}. */
    List<Moment> axis(Instant from, Instant to, ZoneId zone, Words words) {
        return switch (this) {
            case DAY -> hours(from, to, zone, words);
            case MONTH -> days(from, to, zone, words);
        };
    }

    private static List<Moment> hours(Instant from, Instant to, ZoneId zone, Words words) {
        var moments = new ArrayList<Moment>();
        // By the wall clock: a day with a change of the clock has its round hours, too.
        LocalDateTime wall = from.atZone(zone).toLocalDate().atStartOfDay();
        for (; wall.atZone(zone).toInstant().isBefore(to); wall = wall.plusHours(HOURS)) {
            var at = wall.atZone(zone);
            if (at.toInstant().isAfter(from)) {
                var label = at.toLocalTime().equals(LocalTime.MIDNIGHT) ? words.day(at) : words.clock(at);
                moments.add(new Moment(at.toInstant(), label, at.getHour() % (2 * HOURS) == 0));
            }
        }
        return moments;
    }

    private static List<Moment> days(Instant from, Instant to, ZoneId zone, Words words) {
        var moments = new ArrayList<Moment>();
        ZonedDateTime at = to.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        for (var back = 0; at.toInstant().isAfter(from); back++, at = at.minusDays(DAYS)) {
            moments.add(new Moment(at.toInstant(), words.day(at), back % 2 == 0));
        }
        return moments.reversed();
    }
}
