package dev.arcus.domain.notice;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.StateTag;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * While it lasts, what happens to the PBXs in it is kept, not told.
 *
 * @param site only its PBXs, or null for all of the company; {@code system} only this one, or null
 */
public record MaintenanceWindow(
        MaintenanceWindowId id,
        CompanyId company,
        String name,
        @Nullable SiteId site,
        @Nullable SystemId system,
        Schedule schedule) {

    public static final int MAX_NAME = 255;
    public static final int MAX_PER_COMPANY = 100;

    public MaintenanceWindow {
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException("must have at most " + MAX_NAME + " characters");
        }
    }

    /** When it lasts. */
    public sealed interface Schedule {

        boolean covers(Instant at);

        /** From {@code from} until before {@code to}. */
        record Once(Instant from, Instant to) implements Schedule {
            private static final Duration LONGEST = Duration.ofDays(366);

            public Once {
                from = from.truncatedTo(ChronoUnit.MICROS);
                to = to.truncatedTo(ChronoUnit.MICROS);
                if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
                    throw new IllegalArgumentException("to must be after from, by a year at most");
                }
            }

            @Override
            public boolean covers(Instant at) {
                return !at.isBefore(from) && at.isBefore(to);
            }
        }

        /** Every week from {@code start} on {@code day}, by the clocks of {@code zone}. */
        record Weekly(DayOfWeek day, LocalTime start, Duration length, ZoneId zone) implements Schedule {
            private static final Duration LONGEST = Duration.ofDays(6);

            public Weekly {
                if (length.toMinutes() < 1 || length.compareTo(LONGEST) > 0) {
                    throw new IllegalArgumentException("must be 1 to " + LONGEST.toMinutes() + " minutes");
                }
            }

            @Override
            public boolean covers(Instant at) {
                var here = at.atZone(zone);
                var begin = here.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(day))
                        .atTime(start)
                        .atZone(zone);
                return lasts(begin.toInstant(), at) || lasts(begin.minusWeeks(1).toInstant(), at);
            }

            private boolean lasts(Instant begin, Instant at) {
                return !at.isBefore(begin) && at.isBefore(begin.plus(length));
            }
        }
    }

    /** A name for its stored state: another one after each change. */
    public String tag() {
        return StateTag.of(toString());
    }

    /** Whether it mutes a PBX that stands there. */
    boolean mutes(NoticePlace place, Instant at) {
        return place.stands(company)
                && (site == null || place.system().sites().contains(site))
                && (system == null || system.equals(place.system().id()))
                && schedule.covers(at);
    }
}
