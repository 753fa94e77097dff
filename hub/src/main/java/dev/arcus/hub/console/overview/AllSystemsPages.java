package dev.arcus.hub.console.overview;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ListSystems;
import dev.arcus.domain.administration.ListSystems.Placed;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemCompanies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.StatusFilter;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Table.Column;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All communication servers within reach, across customers: search, sort, paging, and by status; the same for a spreadsheet. */
public final class AllSystemsPages {

    /** The list. */
    public static final String PATH = "/systems";

    private static final List<String> SORTS = List.of("name", "id", "created");

    private final Gate gate;
    private final Pages pages;
    private final ListSystems systems;

    public AllSystemsPages(Gate gate, Pages pages, ListSystems systems) {
        this.gate = gate;
        this.pages = pages;
        this.systems = systems;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
    }

    /** The first company with its page where the visitor may open it, and what it is of others. */
    static Cell companies(Visit visit, SystemCompanies companies) {
        var others = companies.count() - 1;
        return companies.seen().stream()
                .findFirst()
                .map(first -> company(visit, first.company()))
                .map(cell -> others > 0 ? cell.with(List.of(visit.text("overview.more-companies", others))) : cell)
                .orElse(Cell.of(""));
    }

    private static Cell company(Visit visit, Company company) {
        return visit.may(Act.READ_COMPANIES)
                ? Cell.link(company.name(), CompanyPlace.path(company.id()))
                : Cell.of(company.name());
    }

    private void list(Context context, Visit visit) {
        var listing = listing(context);
        var page = page(visit, listing, listing.request());
        var empty = new ListView.Empty(visit.text("overview.empty"), "", visit.text("overview.nothing-found"));
        var view = ListView.of(listing, table(visit, page.items()), page.total(), empty)
                .searched(visit.text("overview.search"))
                .filtered(List.of(StatusFilter.shown(pages, visit, listing)))
                .exported();
        pages.show(context, "list.jte", visit, visit.text("overview.all"), Place.TOP, view);
    }

    private void export(Context context, Visit visit) {
        var listing = listing(context);
        var lines = new ArrayList<Placed>();
        Page<Placed> page;
        do {
            page = page(visit, listing, new Page.Request(Page.Request.MAX_LIMIT, lines.size()));
            lines.addAll(page.items());
        } while (!page.items().isEmpty() && lines.size() < page.total());
        pages.csv(context, "all-communication-servers", table(visit, lines).rows());
    }

    private static Listing listing(Context context) {
        return Listing.of(context, SORTS, List.of(StatusFilter.NAME));
    }

    private Page<Placed> page(Visit visit, Listing listing, Page.Request request) {
        var criteria = new SystemCriteria(
                listing.wanted(),
                Set.of(),
                Set.of(),
                SystemCriteria.Places.ANY,
                SystemCriteria.Sharing.ANY,
                SystemCriteria.Created.ANY);
        var sort = switch (listing.sort()) {
            case "id" -> SystemFilter.Sort.PBX_ID;
            case "created" -> SystemFilter.Sort.CREATION_DATE;
            default -> SystemFilter.Sort.NAME;
        };
        var wanted = new ReadSystems.Wanted(criteria, sort, listing.down());
        return pages.done(systems.run(visit.actor(), wanted, StatusFilter.wanted(listing), request));
    }

    private Table table(Visit visit, List<Placed> lines) {
        return new Table(
                List.of(
                        new Column(visit.text("overview.name"), "name"),
                        Column.of(visit.text("overview.company")),
                        new Column(visit.text("overview.id"), "id"),
                        Column.of(visit.text("overview.status")),
                        new Column(visit.text("overview.created"), "created")),
                lines.stream().map(line -> line(visit, line)).toList());
    }

    private Table.Line line(Visit visit, Placed placed) {
        var system = placed.view().system();
        return Table.Line.of(
                Cell.link(system.name(), SystemDesk.path(system.id(), "")),
                companies(visit, placed.companies()),
                Cell.id(system.pbxId().text()),
                Cell.badge(pages.badge(placed.view().status().label(), visit.words())),
                Cell.time(visit.minute(system.created())));
    }
}
