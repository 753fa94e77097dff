package dev.arcus.hub.console.notices;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.notice.MaintenanceWindow;
import dev.arcus.domain.notice.MaintenanceWindow.Schedule;
import dev.arcus.domain.notice.MaintenanceWindowId;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.Choice;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The maintenance windows of a company: when nobody is told. */
public final class WindowPages {

    private static final String PATH = "/companies/{id}/notices/windows";
    private static final String WINDOW = PATH + "/{window}";
    private static final int MOST_SITES = 1000;

    private final Gate gate;
    private final Pages pages;
    private final NoticeActs acts;
    private final NoticeDesk desk;
    private final OnceForm once;

    public WindowPages(Gate gate, Pages pages, NoticeActs acts, OnceForm once) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.desk = new NoticeDesk(pages, acts);
        this.once = once;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
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
        var windows = pages.done(acts.windows().list(visit.actor(), company.id()));
        var table = new Table(
                Stream.of("name", "when", "where")
                        .map(column -> Table.Column.of(visit.text("notices." + column)))
                        .toList(),
                windows.stream().map(window -> line(visit, company, window)).toList());
        var empty = new ListView.Empty(visit.text("notices.no-windows"), visit.text("notices.no-windows-hint"), "");
        var view = ListView.of(Listing.of(context, List.of("name")), table, windows.size(), empty)
                .offering(
                        visit.may(Act.WRITE_NOTICES),
                        Link.to(path(company) + "/new", visit.text("notices.new-window")));
        pages.show(context, "list.jte", visit, visit.text("notices.windows"), NoticeDesk.place(visit, company), view);
    }

    private Table.Line line(Visit visit, Company company, MaintenanceWindow window) {
        return Table.Line.of(
                Cell.link(window.name(), path(company) + "/" + window.id()),
                Cell.of(when(visit, window.schedule())),
                Cell.of(where(visit, window)));
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

    private String where(Visit visit, MaintenanceWindow window) {
        if (window.system() != null) {
            return visit.text("notices.one-system");
        }
        var site = window.site();
        if (site == null) {
            return visit.text("notices.everywhere");
        }
        return switch (acts.sites().find(visit.actor(), site)) {
            case Outcome.Done<Site> done -> done.value().name();
            case Outcome.Refused<Site> refused -> site.value();
        };
    }

    private List<Choice> sites(Visit visit, Company company, Typed typed) {
        var chosen = typed.value(WindowForm.SITE);
        var all = pages.done(acts.sites()
                .list(visit.actor(), reach -> SiteFilter.all(reach).of(company.id()), new Page.Request(MOST_SITES, 0)));
        return Stream.concat(
                        Stream.of(Choice.of("", visit.text("notices.everywhere"), chosen)),
                        all.items().stream().map(site -> Choice.of(site.id().value(), site.name(), chosen)))
                .toList();
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
                WindowForm.show(visit, typed, sites(visit, company, typed), form));
    }

    private void create(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var typed = Typed.of(context);
        var wish = WindowForm.read(visit, typed, Optional.empty());
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
        showOne(context, visit, company, window, WindowForm.of(visit, window), window.tag());
    }

    private void showOne(
            Context context, Visit visit, Company company, MaintenanceWindow window, Typed typed, String tag) {
        pages.require(visit, Act.WRITE_NOTICES);
        var path = path(company) + "/" + window.id();
        var form = FormView.to(path, visit.text("parts.save"))
                .orBackTo(path(company))
                .hiding("tag", tag);
        var shown = WindowForm.show(visit, typed, sites(visit, company, typed), form);
        var view = new WindowView(shown, path + "/delete");
        pages.show(context, "window.jte", visit, window.name(), NoticeDesk.place(visit, company), view);
    }

    private void change(Context context, Visit visit) {
        pages.require(visit, Act.WRITE_NOTICES);
        var company = desk.company(context, visit);
        var typed = Typed.of(context);
        var window = find(context, visit, company);
        var wish = WindowForm.read(visit, typed, Optional.of(window));
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
