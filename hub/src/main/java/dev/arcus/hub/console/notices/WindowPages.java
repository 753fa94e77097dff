package dev.arcus.hub.console.notices;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.notice.MaintenanceWindow;
import dev.arcus.domain.notice.MaintenanceWindow.Schedule;
import dev.arcus.domain.notice.MaintenanceWindowId;
import dev.arcus.domain.store.Expected;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.OnceForm;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The maintenance windows of a company: when nobody is told. */
public final class WindowPages {

    private static final String PATH = "/companies/{id}/notices/windows";
    private static final String WINDOW = PATH + "/{window}";

    private final Gate gate;
    private final Pages pages;
    private final NoticeActs acts;
    private final NoticeDesk desk;
    private final OnceForm once;
    private final WindowPlaces places;

    public WindowPages(Gate gate, Pages pages, NoticeActs acts, OnceForm once) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.desk = new NoticeDesk(pages, acts);
        this.once = once;
        this.places = new WindowPlaces(pages, acts);
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
        routes.get(
                PATH + "/new",
                gate.page((context, visit) ->
                        showNew(context, visit, desk.company(context, visit), WindowForm.fresh(visit))));
        routes.post(PATH + "/new", gate.page(this::create));
        routes.get(WINDOW, gate.page(this::page));
        routes.post(WINDOW, gate.page(this::change));
        routes.get(WINDOW + "/delete", gate.page(this::ask));
        routes.post(WINDOW + "/delete", gate.page(this::delete));
    }

    private static MaintenanceWindowId id(Context context) {
        return PathId.of(context, "window", MaintenanceWindowId::new);
    }

    private static String path(Company company) {
        return NoticeDesk.path(company.id()) + "/windows";
    }

    private MaintenanceWindow find(Context context, Visit visit, Company company) {
        return pages.done(acts.windows().find(visit.actor(), company.id(), id(context)));
    }

    private void list(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var listing = listing(context);
        var lines = lines(visit, company, listing);
        var page = listing.cut(lines);
        var empty = new ListView.Empty(
                visit.text("notices.no-windows"),
                visit.text("notices.no-windows-hint"),
                visit.text("notices.nothing-found"));
        var view = ListView.of(listing, table(visit, page.items()), page.total(), empty)
                .searched(visit.text("notices.search-windows"))
                .exported()
                .offering(
                        visit.may(Act.WRITE_NOTICES),
                        Link.to(path(company) + "/new", visit.text("notices.new-window")));
        pages.show(context, "list.jte", visit, visit.text("notices.windows"), NoticeDesk.place(visit, company), view);
    }

    private void export(Context context, Visit visit) {
        var company = desk.company(context, visit);
        pages.csv(
                context,
                "maintenance-windows",
                table(visit, lines(visit, company, listing(context))).rows());
    }

    private static Listing listing(Context context) {
        return Listing.of(context, List.of("name", "where"));
    }

    /** A company has a bounded number of them, which are read as a whole. */
    private List<Table.Line> lines(Visit visit, Company company, Listing listing) {
        var column = listing.sort().equals("where") ? 2 : 0;
        var order = Comparator.comparing(
                        (Table.Line line) -> line.cells().get(column).text(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(line -> line.cells().getFirst().text());
        return pages.done(acts.windows().list(visit.actor(), company.id())).stream()
                .map(window -> line(visit, company, window))
                .filter(line -> listing.fits(line.cells().stream().map(Cell::text)))
                .sorted(listing.down() ? order.reversed() : order)
                .toList();
    }

    private static Table table(Visit visit, List<Table.Line> lines) {
        return new Table(
                List.of(
                        new Table.Column(visit.text("notices.name"), "name"),
                        Table.Column.of(visit.text("notices.when")),
                        new Table.Column(visit.text("notices.where"), "where")),
                lines);
    }

    private Table.Line line(Visit visit, Company company, MaintenanceWindow window) {
        return Table.Line.of(
                Cell.link(window.name(), path(company) + "/" + window.id()),
                Cell.of(when(visit, window.schedule())),
                Cell.of(places.where(visit, window)));
    }

    private static String when(Visit visit, Schedule schedule) {
        return switch (schedule) {
            case Schedule.Once once -> visit.time(once.from()) + " – " + visit.time(once.to());
            case Schedule.Weekly weekly ->
                visit.text(
                        "notices.every-week",
                        weekly.day()
                                .getDisplayName(TextStyle.FULL, visit.words().locale()),
                        weekly.start().toString(),
                        weekly.length().toMinutes(),
                        weekly.zone().getId());
        };
    }

    private void showNew(Context context, Visit visit, Company company, Typed typed) {
        pages.require(visit, Act.WRITE_NOTICES);
        var form = FormView.to(path(company) + "/new", visit.text("parts.create"))
                .orBackTo(path(company))
                .hiding(OnceForm.FIELD, once.token(typed));
        show(context, visit, company, visit.text("notices.new-window"), typed, form);
    }

    private void show(Context context, Visit visit, Company company, String title, Typed typed, FormView form) {
        pages.show(
                context,
                "page.jte",
                visit,
                title,
                NoticeDesk.place(visit, company),
                WindowForm.show(visit, typed, places.choices(visit, company, typed), form));
    }

    private void create(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var typed = Typed.of(context);
        var wish = WindowForm.read(visit, typed, text -> places.system(visit, company, text));
        if (wish.isEmpty()) {
            context.status(Typed.STATUS);
            showNew(context, visit, company, typed);
            return;
        }
        var created = acts.once()
                .run(
                        OnceForm.key(visit, typed),
                        new Once.Creation<>(
                                () -> acts.windows().create(visit.actor(), company.id(), wish.get()),
                                window -> window.id().value(),
                                id -> acts.windows().find(visit.actor(), company.id(), new MaintenanceWindowId(id))));
        switch (created) {
            case Outcome.Done<MaintenanceWindow> done ->
                Pages.goOn(context, path(company), "notices.done.window-created");
            case Outcome.Refused<MaintenanceWindow> refused -> {
                var code = pages.codeOf(refused.why());
                typed.refused(refused.why(), code, visit.words(), WindowForm.FIELDS);
                context.status(code.status());
                showNew(context, visit, company, typed);
            }
        }
    }

    private void page(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var window = find(context, visit, company);
        var typed = WindowForm.of(visit, window, places.pbxId(visit, window));
        showOne(context, visit, company, window, typed, window.tag());
    }

    private void showOne(
            Context context, Visit visit, Company company, MaintenanceWindow window, Typed typed, String tag) {
        pages.require(visit, Act.WRITE_NOTICES);
        var path = path(company) + "/" + window.id();
        var form = FormView.to(path, visit.text("parts.save"))
                .orBackTo(path(company))
                .hiding("tag", tag);
        var shown = WindowForm.show(visit, typed, places.choices(visit, company, typed), form);
        var view = new WindowView(shown, path + "/delete");
        pages.show(context, "window.jte", visit, window.name(), NoticeDesk.place(visit, company), view);
    }

    private void change(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_NOTICES);
        var company = desk.company(context, visit);
        var typed = Typed.of(context);
        var window = find(context, visit, company);
        var wish = WindowForm.read(visit, typed, text -> places.system(visit, company, text));
        var tag = typed.value("tag");
        if (wish.isEmpty()) {
            context.status(Typed.STATUS);
            showOne(context, visit, company, window, typed, tag);
            return;
        }
        var outcome =
                acts.windows().change(visit.actor(), company.id(), window.id(), wish.get(), new Expected(Set.of(tag)));
        switch (outcome) {
            case Outcome.Done<MaintenanceWindow> done -> Pages.goOn(context, path(company), "notices.done.changed");
            case Outcome.Refused<MaintenanceWindow> refused -> {
                var code = pages.codeOf(refused.why());
                typed.refused(refused.why(), code, visit.words(), WindowForm.FIELDS);
                context.status(code.status());
                showOne(context, visit, company, window, typed, window.tag());
            }
        }
    }

    private void ask(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_NOTICES);
        var company = desk.company(context, visit);
        var window = find(context, visit, company);
        var path = path(company) + "/" + window.id();
        var view = new AskView(
                visit.text("notices.ask-delete", window.name()),
                List.of(visit.text("notices.window-means"), visit.text("notices.stays-delete")),
                FormView.to(path + "/delete", visit.text("notices.delete"))
                        .dangerous()
                        .orBackTo(path));
        var place = CompanyPlace.below(visit, company).below(Link.to(path, window.name()));
        pages.ask(context, visit, visit.text("notices.windows"), place, view);
    }

    private void delete(Context context, Visit visit) {
        var company = desk.company(context, visit);
        pages.done(acts.windows().delete(visit.actor(), company.id(), id(context), Expected.ANY));
        Pages.goOn(context, path(company), "notices.done.deleted");
    }
}
