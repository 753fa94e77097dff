package dev.arcus.hub.console.information;

import dev.arcus.domain.administration.Departure;
import dev.arcus.domain.company.Site;
import dev.arcus.hub.console.frame.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What ends when a system does not serve a company any more, in sentences. */
final class Consequences {

    private Consequences() {}

    static List<String> goes(Visit visit, Departure departure) {
        var goes = new ArrayList<String>();
        var sites = departure.sites().stream().map(Site::name).collect(Collectors.joining(", "));
        goes.add(visit.text("information.goes-sites", departure.company().name(), sites));
        if (!departure.phones().isEmpty()) {
            goes.add(visit.text("information.goes-held", departure.phones().size()));
        }
        var group = departure.group();
        if (group != null) {
            goes.add(visit.text("information.goes-group", group.name()));
        }
        return goes;
    }
}
