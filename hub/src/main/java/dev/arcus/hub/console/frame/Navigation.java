package dev.arcus.hub.console.frame;

import dev.arcus.domain.access.Act;
import dev.arcus.hub.console.frame.Frame.Area;
import dev.arcus.hub.console.frame.Frame.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages that a visitor may open, as they stand on the left: those that every page has around those of the place. */
final class Navigation {

    private Navigation() {}

    static Place around(Visit visit, Place place) {
        var own = new ArrayList<Link>();
        add(visit, Act.READ_SYSTEMS, own, "/", "overview.title");
        add(visit, Act.READ_COMPANIES, own, "/customers", "frame.customer-companies");
        if (visit.may(Act.READ_SYSTEMS)) {
            // The pages of a single one stand below its company.
            own.add(new Link(
                    "/systems", visit.text("overview.all-short"), visit.path().equals("/systems")));
        }
        var customers = new Area(visit.text("frame.my-customers"), own);
        var areas = Stream.of(Stream.of(customers), place.areas().stream(), more(visit))
                .flatMap(each -> each)
                .filter(area -> !area.links().isEmpty())
                .toList();
        return new Place(place.crumbs(), areas, place.tabs());
    }

    private static Stream<Area> more(Visit visit) {
        var fleet = new ArrayList<Link>();
        add(visit, Act.READ_FLEET, fleet, "/fleet", "parts.fleet");
        add(visit, Act.READ_IMPORTS, fleet, "/imports", "parts.imports");
        var operation = new ArrayList<Link>();
        add(visit, Act.READ_SYSTEMS, operation, "/waiting", "parts.waiting");
        add(visit, Act.READ_SYSTEMS, operation, "/incidents", "parts.incidents");
        add(visit, Act.READ_NOTICES, operation, "/notices", "parts.notices");
        add(visit, Act.READ_AUDIT, operation, "/audit", "parts.audit");
        if (visit.sees(Act.READ_SYSTEMS)) {
            operation.add(link(visit, "/operator", "parts.system"));
        }
        return Stream.of(
                new Area(visit.text("parts.my-fleet"), fleet), new Area(visit.text("parts.operation"), operation));
    }

    private static void add(Visit visit, Act act, List<Link> links, String path, String label) {
        if (visit.may(act)) {
            links.add(link(visit, path, label));
        }
    }

    private static Link link(Visit visit, String path, String label) {
        return Link.from(visit.path(), path, visit.text(label));
    }
}
