package dev.arcus.hub.console.overview;

import dev.arcus.domain.administration.FindAnything;
import dev.arcus.domain.administration.FindAnything.Found;
import dev.arcus.domain.administration.ListSystems.Placed;
import dev.arcus.domain.administration.ReadFleet.FleetItemView;
import dev.arcus.domain.company.Company;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Table.Column;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The search for everything, from the head of every page. */
public final class SearchPages {

    private final Gate gate;
    private final Pages pages;
    private final FindAnything find;

    public SearchPages(Gate gate, Pages pages, FindAnything find) {
        this.gate = gate;
        this.pages = pages;
        this.find = find;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/search", gate.page(this::search));
    }

    private void search(Context context, Visit visit) {
        var text = Listing.of(context, List.of("name")).search();
        var found = find.run(visit.actor(), text);
        var kinds = Stream.of(companies(visit, found), systems(visit, found), boxes(visit, found))
                .filter(kind -> !kind.table().isEmpty())
                .toList();
        var view = new SearchView(text, hint(visit, text, found), kinds);
        pages.show(context, "find.jte", visit, visit.text("overview.find"), Place.TOP, view);
    }

    private static String hint(Visit visit, String text, Found found) {
        if (text.length() < FindAnything.SHORTEST) {
            return visit.text("overview.find-hint");
        }
        if (found.isEmpty()) {
            return visit.text("overview.found-nothing", text);
        }
        return found.isCut() ? visit.text("overview.found-more", FindAnything.MOST) : "";
    }

    private static SearchView.Kind companies(Visit visit, Found found) {
        return kind(
                visit,
                "companies",
                List.of("name"),
                found.companies().stream().map(SearchPages::line).toList());
    }

    private static Table.Line line(Company company) {
        return Table.Line.of(Cell.link(company.name(), CompanyPlace.path(company.id())));
    }

    private SearchView.Kind systems(Visit visit, Found found) {
        return kind(
                visit,
                "systems",
                List.of("name", "company", "id", "status"),
                found.systems().stream().map(placed -> line(visit, placed)).toList());
    }

    private Table.Line line(Visit visit, Placed placed) {
        var system = placed.view().system();
        return Table.Line.of(
                Cell.link(system.name(), SystemDesk.path(system.id(), "")),
                AllSystemsPages.companies(visit, placed.companies()),
                Cell.id(system.pbxId().text()),
                Cell.badge(pages.badge(placed.view().status().label(), visit.words())));
    }

    private static SearchView.Kind boxes(Visit visit, Found found) {
        return kind(
                visit,
                "boxes",
                List.of("pair", "serial", "model"),
                found.boxes().stream().map(SearchPages::line).toList());
    }

    private static Table.Line line(FleetItemView box) {
        var item = box.item();
        return Table.Line.of(
                Cell.link(item.pair().toString(), "/fleet/items/" + item.id()),
                Cell.code(Objects.requireNonNullElse(item.serial(), "")),
                Cell.of(item.box().model().label()));
    }

    private static SearchView.Kind kind(Visit visit, String name, List<String> columns, List<Table.Line> lines) {
        var heads = columns.stream()
                .map(column -> Column.of(visit.text("overview." + column)))
                .toList();
        return new SearchView.Kind(visit.text("overview.found-" + name), new Table(heads, lines));
    }
}
