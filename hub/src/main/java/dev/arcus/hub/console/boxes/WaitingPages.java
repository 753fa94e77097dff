package dev.arcus.hub.console.boxes;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.activation.HeldBoxes.HeldBox;
import dev.arcus.domain.administration.ReadUnknown.Unknown;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Boxes that dial in and that nobody declared: those of the stock, and those whose name nobody knows. */
public final class WaitingPages {

    private static final String PATH = "/waiting";
    private static final int MOST = 500;

    private final Gate gate;
    private final Pages pages;
    private final BoxActs acts;

    public WaitingPages(Gate gate, Pages pages, BoxActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::page));
        routes.get(PATH + ".csv", gate.page(this::export));
    }

    private void page(Context context, Visit visit) {
        var listing = Listing.of(context, List.of("at"));
        var unknown = unknown(visit, listing);
        var empty = new ListView.Empty(
                visit.text("boxes.no-unknown"), visit.text("boxes.no-unknown-hint"), visit.text("boxes.nothing-found"));
        var list = ListView.of(listing, unknown, unknown.lines().size(), empty)
                .searched(visit.text("boxes.search"))
                .exported();
        pages.show(
                context,
                "waiting.jte",
                visit,
                visit.text("boxes.waiting"),
                Place.TOP,
                new WaitingView(held(visit), list));
    }

    private void export(Context context, Visit visit) {
        pages.csv(
                context,
                "waiting",
                unknown(visit, Listing.of(context, List.of("at"))).rows());
    }

    /** Of the partner's own stock; nothing for those who have none. */
    private Table held(Visit visit) {
        var boxes = visit.may(Act.READ_FLEET) ? pages.done(acts.fleet().waiting(visit.actor())) : List.<HeldBox>of();
        return new Table(
                Stream.of("pair", "serial", "address", "since")
                        .map(column -> Table.Column.of(visit.text("boxes." + column)))
                        .toList(),
                boxes.stream().map(box -> line(visit, box)).toList());
    }

    private Table.Line line(Visit visit, HeldBox box) {
        var name = box.pbxId().text();
        return Table.Line.of(
                Cell.link(name, item(visit, name)),
                Cell.code(box.box().serial()),
                Cell.of(box.address()),
                Cell.time(visit.time(box.since())));
    }

    /** The page of the item with this pair; empty when it went meanwhile. */
    private String item(Visit visit, String pair) {
        var wanted = new FleetFilter(null, pair, Set.of(), Set.of(), FleetFilter.Order.BY_PAIR);
        return pages.done(acts.fleet().list(visit.actor(), wanted, new Page.Request(1, 0))).items().stream()
                .map(found -> "/fleet/items/" + found.item().id())
                .findFirst()
                .orElse("");
    }

    private Table unknown(Visit visit, Listing listing) {
        var wanted = listing.search().toLowerCase(Locale.ROOT);
        var found = pages.done(acts.unknown().run(visit.actor(), MOST));
        return new Table(
                Stream.of("name", "meant", "first-seen", "last-seen", "count", "addresses")
                        .map(column -> Table.Column.of(visit.text("boxes." + column)))
                        .toList(),
                found.stream()
                        .filter(one ->
                                one.identity().name().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(one -> line(visit, one))
                        .toList());
    }

    private static Table.Line line(Visit visit, Unknown unknown) {
        var identity = unknown.identity();
        var meant = unknown.meant();
        return Table.Line.of(
                Cell.code(identity.name()),
                Cell.of(meant == null ? "" : meant),
                Cell.time(visit.time(identity.firstSeen())),
                Cell.time(visit.time(identity.lastSeen())),
                Cell.of(visit.words().number(identity.count())),
                Cell.of(String.join(
                        ", ",
                        identity.addresses().stream()
                                .map(from -> from.address())
                                .toList())));
    }
}
