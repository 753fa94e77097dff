package dev.arcus.hub.console.fleet;

import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.Whereabouts;
import dev.arcus.hub.console.frame.Badge;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Visit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words and addresses that all pages of the fleet share. */
final class FleetWords {

    static final String PATH = "/fleet";

    private FleetWords() {}

    static String path(FleetItemId item) {
        return PATH + "/items/" + item;
    }

    /** Below the list. */
    static Place place(Visit visit) {
        return Place.TOP.below(Link.to(PATH, visit.text("fleet.title")));
    }

    static String key(Custody.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String custody(Visit visit, Custody.Kind kind) {
        return visit.text("fleet.custody." + key(kind));
    }

    static Badge badge(Visit visit, Custody.Kind kind) {
        var style = switch (kind) {
            case IN_STOCK -> "activated";
            case RESERVED -> "pending";
            case ASSIGNED -> "running";
            case RETURNED -> "degraded";
            case RETIRED -> "unknown";
        };
        return new Badge(style, custody(visit, kind));
    }

    static String name(Whereabouts.@Nullable Named named) {
        return named == null ? "" : named.name();
    }
}
