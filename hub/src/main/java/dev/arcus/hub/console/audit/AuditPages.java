package dev.arcus.hub.console.audit;

import dev.arcus.domain.administration.ReadAudit;
import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Filter;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit trail, as far as the visitor reaches: by person, act, object and day; the same for a spreadsheet. */
public final class AuditPages {

    private static final String PATH = "/audit";

    /** Rows of one export, as the API's. */
    private static final int MAX_ROWS = 50_000;

    private static final List<String> FILTERS = List.of("actor", "act", "object", "from", "to", "outcome");

    /** How the acts of each kind of object begin. */
    private static final List<String> ACTS = List.of(
            "system",
            "phone",
            "group",
            "company",
            "organisation",
            "site",
            "partner",
            "person",
            "fleet",
            "import",
            "notice-rule",
            "notice",
            "maintenance-window",
            "secret",
            "pbx",
            "audit",
            "hub");

    private final Gate gate;
    private final Pages pages;
    private final ReadAudit audit;

    public AuditPages(Gate gate, Pages pages, ReadAudit audit) {
        this.gate = gate;
        this.pages = pages;
        this.audit = audit;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
    }

    private static Listing listing(Context context) {
        return Listing.of(context, List.of("at"), FILTERS);
    }

    private void list(Context context, Visit visit) {
        show(context, visit, null);
    }

    private void show(Context context, Visit visit, @Nullable Notice notice) {
        var listing = listing(context).under(PATH);
        var page = pages.done(audit.list(visit.actor(), wanted(visit, listing), listing.request()));
        var table = new Table(
                Stream.of("when", "who", "what", "object", "outcome")
                        .map(column -> Table.Column.of(visit.text("audit." + column)))
                        .toList(),
                page.items().stream()
                        .map(entry -> AuditLines.line(visit, entry.event()))
                        .toList());
        var empty = new ListView.Empty(
                visit.text("audit.empty"), visit.text("audit.empty-hint"), visit.text("audit.nothing-found"));
        var isMore = AuditTrail.isMore(page);
        var view = ListView.of(listing, table, page.total(), empty)
                .more(isMore)
                .about(visit.text("audit.intro") + (isMore ? " " + tooMany(visit) : ""))
                .filtered(filters(visit, listing))
                .exported();
        if (notice == null) {
            pages.show(context, "list.jte", visit, visit.text("audit.title"), Place.TOP, view);
        } else {
            pages.show(context, "list.jte", visit, visit.text("audit.title"), Place.TOP, notice, view);
        }
    }

    private static String tooMany(Visit visit) {
        return visit.text("audit.too-many", visit.words().number(MAX_ROWS));
    }

    private void export(Context context, Visit visit) {
        var listing = listing(context);
        var wanted = wanted(visit, listing);
        var beyond = pages.done(audit.list(visit.actor(), wanted, new Page.Request(1, MAX_ROWS)));
        if (!beyond.items().isEmpty()) {
            context.status(ErrorCode.INVALID.status());
            show(context, visit, Notice.problem(tooMany(visit)));
            return;
        }
        var entries = new ArrayList<AuditEntry>();
        Page<AuditEntry> page;
        do {
            var request = new Page.Request(Page.Request.MAX_LIMIT, entries.size());
            page = pages.done(audit.list(visit.actor(), wanted, request));
            entries.addAll(page.items());
        } while (!page.items().isEmpty() && entries.size() < page.total());
        audit.exported(visit.actor(), null, entries.size());
        pages.csv(context, "audit", AuditLines.rows(visit, entries));
    }

    /** What makes no sense in the address does not narrow. */
    private static AuditFilter wanted(Visit visit, Listing listing) {
        var to = day(listing.filter("to"));
        var outcome = listing.filter("outcome");
        return new AuditFilter(
                new Reach.Nothing(),
                start(visit, day(listing.filter("from"))),
                start(visit, to == null ? null : to.plusDays(1)),
                orNull(listing.filter("actor")),
                act(listing.filter("act")),
                orNull(listing.filter("object")),
                null,
                outcome.isEmpty() ? null : (Boolean) outcome.equals("done"));
    }

    /** Where the whole name of an act is asked for, only that one. */
    private static @Nullable String act(String given) {
        return ACTS.contains(given) ? given + "." : orNull(given);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable Instant start(Visit visit, @Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(visit.zone()).toInstant();
    }

    private static List<Filter> filters(Visit visit, Listing listing) {
        var act = listing.filter("act");
        var outcome = listing.filter("outcome");
        var acts = Stream.concat(
                        Stream.of(Choice.of("", visit.text("audit.any-act"), act)),
                        ACTS.stream().map(kind -> Choice.of(kind, visit.text("audit.of." + kind), act)))
                .toList();
        var outcomes = List.of(
                Choice.of("", visit.text("audit.any-outcome"), outcome),
                Choice.of("done", visit.text("audit.outcome.done"), outcome),
                Choice.of("refused", visit.text("audit.outcome.refused"), outcome));
        return List.of(
                Filter.typed("actor", visit.text("audit.who-filter"), "text", listing.filter("actor")),
                Filter.of("act", visit.text("audit.what"), acts),
                Filter.typed("object", visit.text("audit.object-filter"), "text", listing.filter("object")),
                Filter.typed("from", visit.text("audit.from"), "date", listing.filter("from")),
                Filter.typed("to", visit.text("audit.to"), "date", listing.filter("to")),
                Filter.of("outcome", visit.text("audit.outcome"), outcomes));
    }
}
