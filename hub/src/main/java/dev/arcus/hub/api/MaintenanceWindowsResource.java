package dev.arcus.hub.api;

import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.KeepMaintenanceWindows;
import dev.arcus.domain.notice.KeepMaintenanceWindows.Wish;
import dev.arcus.domain.notice.MaintenanceWindow;
import dev.arcus.domain.notice.MaintenanceWindow.Schedule;
import dev.arcus.domain.notice.MaintenanceWindowId;
import dev.arcus.wire.admin.MaintenanceWindowBody;
import dev.arcus.wire.admin.MaintenanceWindowRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /api/arcus/v1/companies/{companyId}/maintenance-windows}: when nobody is told. */
final class MaintenanceWindowsResource {

    private static final String PATH = "/api/arcus/v1/companies/{companyId}/maintenance-windows";

    private final KeepMaintenanceWindows windows;
    private final Once once;

    MaintenanceWindowsResource(KeepMaintenanceWindows windows, Once once) {
        this.windows = windows;
        this.once = once;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(
                PATH,
                context -> Answers.all(
                        context,
                        windows.list(Gatekeeper.actor(context), NoticeRulesResource.company(context)),
                        MaintenanceWindowsResource::write));
        routes.post(PATH, this::create);
        routes.get(PATH + "/{id}", this::find);
        routes.put(PATH + "/{id}", this::change);
        routes.delete(PATH + "/{id}", this::delete);
    }

    private void create(Context context) {
        var actor = Gatekeeper.actor(context);
        var company = NoticeRulesResource.company(context);
        var wish = wish(Body.read(context, MaintenanceWindowRequest.class));
        var created = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> windows.create(actor, company, wish),
                        window -> window.id().value(),
                        id -> windows.find(actor, company, new MaintenanceWindowId(id))));
        answer(context, created);
    }

    private void find(Context context) {
        answer(context, windows.find(Gatekeeper.actor(context), NoticeRulesResource.company(context), window(context)));
    }

    private void change(Context context) {
        var wish = wish(Body.read(context, MaintenanceWindowRequest.class));
        var company = NoticeRulesResource.company(context);
        var expected = Preconditions.ifMatch(context);
        answer(context, windows.change(Gatekeeper.actor(context), company, window(context), wish, expected));
    }

    private void delete(Context context) {
        var company = NoticeRulesResource.company(context);
        var expected = Preconditions.ifMatch(context);
        var deleted = windows.delete(Gatekeeper.actor(context), company, window(context), expected);
        Answers.one(context, deleted, MaintenanceWindowsResource::write);
    }

    private static void answer(Context context, Outcome<MaintenanceWindow> outcome) {
        Answers.one(context, outcome, window -> {
            Preconditions.tag(context, window.tag());
            return write(window);
        });
    }

    private static MaintenanceWindowId window(Context context) {
        return Path.value(context, "id", MaintenanceWindowId::new);
    }

    private static Wish wish(MaintenanceWindowRequest body) {
        var inputs = new Inputs();
        var name = inputs.required("name", body.name(), MaintenanceWindowsResource::name);
        var site = inputs.optional("siteId", body.siteId(), SiteId::new);
        var system = inputs.optional("systemId", body.systemId(), SystemId::new);
        if (body.siteId() != null && body.systemId() != null) {
            inputs.problem("systemId", "give siteId or systemId, or none", null);
        }
        var schedule = schedule(inputs, body);
        inputs.done();
        return new Wish(name.orElseThrow(), site.orElse(null), system.orElse(null), schedule.orElseThrow());
    }

    private static String name(String text) {
        if (text.isBlank() || text.length() > MaintenanceWindow.MAX_NAME) {
            throw new IllegalArgumentException("must have 1 to " + MaintenanceWindow.MAX_NAME + " characters");
        }
        return text;
    }

    private static Optional<Schedule> schedule(Inputs inputs, MaintenanceWindowRequest body) {
        var isOnce = body.from() != null || body.to() != null;
        if (isOnce) {
            notWithFrom(inputs, "day", body.day());
            notWithFrom(inputs, "start", body.start());
            notWithFrom(inputs, "minutes", body.minutes());
            notWithFrom(inputs, "zone", body.zone());
        }
        return isOnce ? once(inputs, body) : weekly(inputs, body);
    }

    private static void notWithFrom(Inputs inputs, String field, @Nullable Object value) {
        if (value != null) {
            inputs.problem(field, "give from and to, or day, start, minutes and zone", null);
        }
    }

    private static Optional<Schedule> once(Inputs inputs, MaintenanceWindowRequest body) {
        var from = inputs.required("from", body.from(), Query::dateOf);
        var to = inputs.required("to", body.to(), Query::dateOf);
        return from.flatMap(begin ->
                to.flatMap(end -> inputs.check("to", ignored -> (Schedule) new Schedule.Once(begin, end))));
    }

    private static Optional<Schedule> weekly(Inputs inputs, MaintenanceWindowRequest body) {
        var day = inputs.required("day", body.day(), MaintenanceWindowsResource::day);
        var start = inputs.required("start", body.start(), MaintenanceWindowsResource::time);
        var zone = inputs.required("zone", body.zone(), MaintenanceWindowsResource::zone);
        var minutes = body.minutes();
        if (minutes == null) {
            inputs.problem("minutes", "is required", null);
        }
        if (minutes == null || day.isEmpty() || start.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        return inputs.check(
                "minutes",
                ignored -> new Schedule.Weekly(day.get(), start.get(), Duration.ofMinutes(minutes), zone.get()));
    }

    private static DayOfWeek day(String text) {
        for (var day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(text)) {
                return day;
            }
        }
        throw new IllegalArgumentException("must be monday to sunday");
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text).withNano(0);
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException("must be a time as 22:30");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException("must be a time zone as Europe/Berlin");
        }
    }

    private static MaintenanceWindowBody write(MaintenanceWindow window) {
        var site = window.site();
        var system = window.system();
        var once = window.schedule() instanceof Schedule.Once single ? single : null;
        var weekly = window.schedule() instanceof Schedule.Weekly repeated ? repeated : null;
        return new MaintenanceWindowBody(
                window.id().value(),
                window.company().value(),
                window.name(),
                site == null ? null : site.value(),
                system == null ? null : system.value(),
                once == null ? null : SystemWriter.date(once.from()),
                once == null ? null : SystemWriter.date(once.to()),
                weekly == null ? null : SystemWriter.lower(weekly.day()),
                weekly == null ? null : weekly.start().toString(),
                weekly == null ? null : weekly.length().toMinutes(),
                weekly == null ? null : weekly.zone().getId());
    }
}
