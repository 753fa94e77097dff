package dev.arcus.hub.console.frame;

import dev.arcus.hub.console.frame.Frame.Area;
import dev.arcus.hub.console.frame.Frame.Link;
import java.util.List;
import java.util.stream.Stream;

/** The pages that a visitor may open, as they stand on the left: those that every page has, then those of the place. */
final class Navigation {

    private Navigation() {}

    static Place around(Visit visit, Place place) {
        var customers = new Area(
                visit.text("frame.my-customers"),
                List.of(Link.from(visit.path(), "/customers", visit.text("frame.customer-companies"))));
        var areas = Stream.concat(Stream.of(customers), place.areas().stream()).toList();
        return new Place(place.crumbs(), areas, place.tabs());
    }
}
