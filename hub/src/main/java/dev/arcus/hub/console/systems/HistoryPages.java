package dev.arcus.hub.console.systems;

import dev.arcus.domain.administration.ReadAudit;
import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tab History of a system: who changed what, filtered by person, act and days, and exported. */
public final class HistoryPages {

    private static final int MAX_ROWS = 50_000;
    private static final int MAX_TEXT = 255;

    private final Gate gate;
    private final Pages pages;
    private final SystemDesk desk;
    private final ReadAudit audit;

    public HistoryPages(Gate gate, Pages pages, SystemDesk desk, ReadAudit audit) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.audit = audit;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/history", gate.page(this::list));
        routes.get("/systems/{id}/history.csv", gate.page(this::export));
    }

    private void list(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        var filter = Form.with(asked(context));
        var listing = Listing.of(context, List.of("at"));
        var page = pages.done(audit.ofSystem(visit.actor(), system.id(), filter(visit, filter), listing.request()));
        var path = SystemDesk.path(system.id(), "history");
        var query = query(filter);
        var view = new HistoryView(
                listing,
                filter,
                path,
                path + ".csv?" + query,
                listing.page() > 1 ? path + "?" + query + "&page=" + (listing.page() - 1) : "",
                listing.page() < listing.pages(page.total())
                        ? path + "?" + query + "&page=" + (listing.page() + 1)
                        : "",
                acts(visit),
                page.items().stream()
                        .map(entry -> ChangeLines.of(visit, entry.event()))
                        .toList(),
                page.total(),
                AuditTrail.isMore(page));
        pages.show(context, "history.jte", visit, system.name(), desk.place(visit, system), view);
    }

    /** Every entry that fits the filter, at most {@value #MAX_ROWS}; that is noted, as in the API. */
    private void export(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        var filter = filter(visit, Form.with(asked(context)));
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("when", "who", "what", "detail", "changes")
                .map(column -> visit.text("systems." + column))
                .toList());
        Page<AuditEntry> page;
        do {
            var request = new Page.Request(Page.Request.MAX_LIMIT, rows.size() - 1L);
            page = pages.done(audit.ofSystem(visit.actor(), system.id(), filter, request));
            page.items().forEach(entry -> rows.add(cells(visit, entry)));
        } while (!page.items().isEmpty() && rows.size() <= Math.min(page.total(), MAX_ROWS));
        audit.exported(visit.actor(), system.id(), rows.size() - 1L);
        pages.csv(context, "history", rows);
    }

    private static List<String> cells(Visit visit, AuditEntry entry) {
        var line = ChangeLines.of(visit, entry.event());
        return List.of(
                entry.event().at().toString(),
                line.who(),
                line.act(),
                line.detail(),
                String.join("; ", line.changes()));
    }

    private static Map<String, String> asked(Context context) {
        var asked = new HashMap<String, String>();
        for (var name : List.of("who", "act", "from", "to")) {
            var text = Objects.requireNonNullElse(context.queryParam(name), "").strip();
            asked.put(name, text.length() > MAX_TEXT ? "" : text.replace("\u0000", ""));
        }
        return asked;
    }

    private static AuditFilter filter(Visit visit, Form asked) {
        var last = day(asked.value("to"));
        return new AuditFilter(
                new Reach.Everything(),
                day(asked.value("from"))
                        .map(day -> day.atStartOfDay(visit.zone()).toInstant())
                        .orElse(null),
                last.map(day -> day.plusDays(1).atStartOfDay(visit.zone()).toInstant())
                        .orElse(null),
                orNull(asked.value("who")),
                orNull(asked.value("act")),
                null,
                null,
                true);
    }

    /** An address is typed by people: what is no day does not narrow. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String query(Form asked) {
        return Stream.of("who", "act", "from", "to")
                .map(name -> name + "=" + URLEncoder.encode(asked.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static List<Choice> acts(Visit visit) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", visit.text("systems.every-act")));
        for (var act : List.of(
                "system.declare",
                "system.change",
                "system.reset",
                "system.replace-hardware",
                "system.link",
                "system.unlink",
                "system.move",
                "system.emergency",
                "system.test-numbers",
                "phone.change",
                "secret.view",
                "audit.export")) {
            choices.add(new Choice(act, ChangeLines.act(visit, act)));
        }
        return choices;
    }
}
