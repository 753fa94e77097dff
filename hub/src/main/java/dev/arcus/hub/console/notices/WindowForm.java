package dev.arcus.hub.console.notices;

import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.KeepMaintenanceWindows.Wish;
import dev.arcus.domain.notice.MaintenanceWindow;
import dev.arcus.domain.notice.MaintenanceWindow.Schedule;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The form of a maintenance window: once, or every week. */
final class WindowForm {

    static final String SITE = "siteId";
    static final String SYSTEM = "systemId";

    static final Set<String> FIELDS = Set.of("name", SITE, SYSTEM);

    private static final String ONCE = "once";
    private static final String WEEKLY = "weekly";

    private WindowForm() {}

    static Typed fresh(Visit visit) {
        return Typed.of(Map.of("when", ONCE, "zone", visit.zone().getId()));
    }

    /** {@code system}: the device ID of its one system, or empty. */
    static Typed of(Visit visit, MaintenanceWindow window, String system) {
        var values = new HashMap<String, String>();
        values.put("name", window.name());
        values.put(SYSTEM, system);
        values.put("zone", visit.zone().getId());
        var site = window.site();
        if (site != null) {
            values.put(SITE, site.value());
        }
        switch (window.schedule()) {
            case Schedule.Once once -> {
                values.put("when", ONCE);
                values.put("from", local(visit, once.from()));
                values.put("to", local(visit, once.to()));
            }
            case Schedule.Weekly weekly -> {
                values.put("when", WEEKLY);
                values.put("day", weekly.day().name());
                values.put("start", weekly.start().toString());
                values.put("minutes", String.valueOf(weekly.length().toMinutes()));
                values.put("zone", weekly.zone().getId());
            }
        }
        return Typed.of(values);
    }

    private static String local(Visit visit, Instant at) {
        return LocalDateTime.ofInstant(at, visit.zone())
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    /** {@code find}: the system that somebody typed, or an exception. */
    static Optional<Wish> read(Visit visit, Typed typed, Function<String, SystemId> find) {
        var name = typed.required("name", WindowForm::name, visit.text("notices.wrong.name"));
        var site = typed.optional(SITE, SiteId::new, visit.text("notices.wrong.site"));
        var schedule = schedule(visit, typed);
        var system = typed.optional(SYSTEM, find, visit.text("notices.wrong.system"));
        return typed.isGood()
                ? Optional.of(new Wish(
                        name.orElseThrow(),
                        system.isPresent() ? null : site.orElse(null),
                        system.orElse(null),
                        schedule.orElseThrow()))
                : Optional.empty();
    }

    private static String name(String text) {
        if (text.length() > MaintenanceWindow.MAX_NAME) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static Optional<Schedule> schedule(Visit visit, Typed typed) {
        return switch (typed.value("when")) {
            case WEEKLY -> weekly(visit, typed);
            case ONCE -> once(visit, typed);
            default -> {
                typed.wrong("when", visit.text("information.wrong.choice"));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Schedule> once(Visit visit, Typed typed) {
        var from = typed.required("from", text -> instant(visit, text), visit.text("notices.wrong.moment"));
        return typed.required(
                "to",
                text -> {
                    var to = instant(visit, text);
                    // Where the first one is wrong, that is what is said.
                    return new Schedule.Once(from.orElse(to.minusSeconds(1)), to);
                },
                visit.text("notices.wrong.to"));
    }

    private static Instant instant(Visit visit, String text) {
        return LocalDateTime.parse(text).atZone(visit.zone()).toInstant();
    }

    private static Optional<Schedule> weekly(Visit visit, Typed typed) {
        var day = typed.required("day", DayOfWeek::valueOf, visit.text("notices.wrong.day"));
        var start = typed.required("start", LocalTime::parse, visit.text("notices.wrong.start"));
        var zone = typed.required("zone", ZoneId::of, visit.text("notices.wrong.zone"));
        return typed.required(
                "minutes",
                text -> new Schedule.Weekly(
                        day.orElse(DayOfWeek.MONDAY),
                        start.orElse(LocalTime.MIDNIGHT).withNano(0),
                        Duration.ofMinutes(Long.parseLong(text)),
                        zone.orElse(visit.zone())),
                visit.text("notices.wrong.minutes"));
    }

    static FormView show(Visit visit, Typed typed, WindowPlaces.Choices places, FormView form) {
        var when = typed.value("when");
        return form.saying(typed.problem(""))
                .with(
                        typed.field(Kind.TEXT, "name", visit.text("notices.name"), ""),
                        typed.choice(Kind.SELECT, SITE, visit.text("notices.where"), "", places.sites()),
                        typed.choice(
                                Kind.TEXT,
                                SYSTEM,
                                visit.text("notices.only-system"),
                                visit.text("notices.only-system-hint"),
                                places.systems()),
                        typed.choice(
                                Kind.SELECT,
                                "when",
                                visit.text("notices.when"),
                                visit.text("notices.when-hint"),
                                List.of(
                                        Choice.of(ONCE, visit.text("notices.once"), when),
                                        Choice.of(WEEKLY, visit.text("notices.weekly"), when))),
                        typed.field(
                                Kind.DATETIME_LOCAL,
                                "from",
                                visit.text("notices.from"),
                                visit.text("notices.clock", visit.zone().getId())),
                        typed.field(Kind.DATETIME_LOCAL, "to", visit.text("notices.to"), ""),
                        typed.choice(Kind.SELECT, "day", visit.text("notices.day"), "", days(visit, typed)),
                        typed.field(Kind.TIME, "start", visit.text("notices.start"), ""),
                        typed.field(Kind.NUMBER, "minutes", visit.text("notices.minutes"), ""),
                        typed.field(Kind.TEXT, "zone", visit.text("notices.zone"), visit.text("notices.zone-hint")));
    }

    private static List<Choice> days(Visit visit, Typed typed) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Choice.of(
                        day.name(),
                        day.getDisplayName(TextStyle.FULL, visit.words().locale()),
                        typed.value("day")))
                .toList();
    }
}
