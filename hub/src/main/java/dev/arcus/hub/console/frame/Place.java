package dev.arcus.hub.console.frame;

import dev.arcus.hub.console.frame.Frame.Area;
import dev.arcus.hub.console.frame.Frame.Link;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a page stands.
 *
 * @param crumbs the way to it, from the outermost on, without the page itself
 * @param areas of the navigation, below those that every page has
 * @param tabs between this page and those beside it
 */
public record Place(List<Link> crumbs, List<Area> areas, List<Link> tabs) {

    public static final Place TOP = new Place(List.of(), List.of(), List.of());

    public Place {
        crumbs = List.copyOf(crumbs);
        areas = List.copyOf(areas);
        tabs = List.copyOf(tabs);
    }

    /** One step further in. */
    public Place below(Link crumb) {
        return new Place(Stream.concat(crumbs.stream(), Stream.of(crumb)).toList(), areas, tabs);
    }

    public Place with(Area area) {
        return new Place(crumbs, Stream.concat(areas.stream(), Stream.of(area)).toList(), tabs);
    }

    public Place withTabs(List<Link> others) {
        return new Place(crumbs, areas, others);
    }
}
