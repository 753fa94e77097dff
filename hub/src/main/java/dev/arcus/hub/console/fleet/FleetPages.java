package dev.arcus.hub.console.fleet;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ReadFleet.FleetItemView;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Filter;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Table.Column;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The partner's stock: search, sort, paging, and by custody; the same for a spreadsheet. */
public final class FleetPages {

    private static final List<String> SORTS = List.of("pair", "model", "serial", "custody", "created");

    /** Columns of a line. */
    private static final int COMPANY = 4;

    private static final int SYSTEM = 5;

    private static final String CUSTODY = "custody";

    private final Gate gate;
    private final Pages pages;
    private final FleetActs acts;

    public FleetPages(Gate gate, Pages pages, FleetActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(FleetWords.PATH, gate.page(this::list));
        routes.get(FleetWords.PATH + ".csv", gate.page(this::export));
    }

    private void list(Context context, Visit visit) {
        var listing = listing(context);
        var page = pages.done(acts.read().list(visit.actor(), wanted(listing), listing.request()));
        var empty = new ListView.Empty(
                visit.text("fleet.empty"), visit.text("fleet.empty-hint"), visit.text("fleet.nothing-found"));
        var view = ListView.of(listing, shown(visit, page.items()), page.total(), empty)
                .searched(visit.text("fleet.search"))
                .filtered(List.of(filter(visit, listing)))
                .exported()
                .offering(visit.may(Act.WRITE_FLEET), Link.to(FleetWords.PATH + "/new", visit.text("fleet.register")));
        pages.show(context, "list.jte", visit, visit.text("fleet.title"), Place.TOP, view);
    }

    private void export(Context context, Visit visit) {
        var listing = listing(context);
        var items = new ArrayList<FleetItemView>();
        Page<FleetItemView> page;
        do {
            var request = new Page.Request(Page.Request.MAX_LIMIT, items.size());
            page = pages.done(acts.read().list(visit.actor(), wanted(listing), request));
            items.addAll(page.items());
        } while (!page.items().isEmpty() && items.size() < page.total());
        pages.csv(context, "fleet", table(visit, items).rows());
    }

    private static Listing listing(Context context) {
        return Listing.of(context, SORTS, List.of(CUSTODY));
    }

    private static FleetFilter wanted(Listing listing) {
        var custodies = custodies().filter(kind -> FleetWords.key(kind).equals(listing.filter(CUSTODY)));
        var sort = switch (listing.sort()) {
            case "model" -> FleetFilter.Sort.MODEL;
            case "serial" -> FleetFilter.Sort.SERIAL;
            case CUSTODY -> FleetFilter.Sort.CUSTODY;
            case "created" -> FleetFilter.Sort.CREATION_DATE;
            default -> FleetFilter.Sort.PAIR;
        };
        return new FleetFilter(
                null,
                listing.wanted(),
                custodies.collect(Collectors.toSet()),
                Set.of(),
                new FleetFilter.Order(sort, listing.down()));
    }

    private static Filter filter(Visit visit, Listing listing) {
        var chosen = listing.filter(CUSTODY);
        var all = Stream.of(Choice.of("", visit.text("fleet.any-custody"), chosen));
        var each = custodies().map(kind -> Choice.of(FleetWords.key(kind), FleetWords.custody(visit, kind), chosen));
        return Filter.of(
                CUSTODY, visit.text("fleet.custody"), Stream.concat(all, each).toList());
    }

    private static Stream<Custody.Kind> custodies() {
        return Arrays.stream(Custody.Kind.values());
    }

    /** The same in fewer columns: the system stands below its company. */
    private static Table shown(Visit visit, List<FleetItemView> items) {
        return new Table(
                List.of(
                        new Column(visit.text("fleet.reference"), "pair"),
                        new Column(visit.text("fleet.model"), "model"),
                        new Column(visit.text("fleet.serial"), "serial"),
                        new Column(visit.text("fleet.custody"), CUSTODY),
                        Column.of(visit.text("fleet.company")),
                        new Column(visit.text("fleet.created"), "created")),
                items.stream()
                        .map(item -> {
                            var cells = new ArrayList<>(line(visit, item).cells());
                            var system = cells.remove(SYSTEM).text();
                            cells.set(COMPANY, cells.get(COMPANY).with(system.isEmpty() ? List.of() : List.of(system)));
                            return new Table.Line(cells);
                        })
                        .toList());
    }

    private static Table table(Visit visit, List<FleetItemView> items) {
        return new Table(
                List.of(
                        new Column(visit.text("fleet.pair"), "pair"),
                        new Column(visit.text("fleet.model"), "model"),
                        new Column(visit.text("fleet.serial"), "serial"),
                        new Column(visit.text("fleet.custody"), CUSTODY),
                        Column.of(visit.text("fleet.company")),
                        Column.of(visit.text("fleet.system")),
                        new Column(visit.text("fleet.created"), "created")),
                items.stream().map(item -> line(visit, item)).toList());
    }

    private static Table.Line line(Visit visit, FleetItemView view) {
        var item = view.item();
        var unsure = view.first().filter(first -> !first.confirmed()).isPresent();
        return Table.Line.of(
                Cell.link(item.pair().toString(), FleetWords.path(item.id())),
                Cell.of(item.box().model().label()),
                Cell.code(Objects.requireNonNullElse(item.serial(), "")),
                Cell.badge(FleetWords.badge(visit, item.custody().kind()))
                        .with(unsure ? List.of(visit.text("fleet.look-at-first")) : List.of()),
                Cell.of(FleetWords.name(view.where().company())),
                Cell.of(FleetWords.name(view.where().system())),
                Cell.of(visit.minute(item.created())));
    }
}
