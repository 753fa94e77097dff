package dev.arcus.hub.console.boxes;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadIncidents.Named;
import dev.arcus.domain.administration.ReadIncidents.Seen;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.system.SystemName;
import dev.arcus.hub.console.frame.Badge;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** PBXs that dropped together, newest first: what they have in common, and who is not back yet. */
public final class IncidentPages {

    private static final String PATH = "/incidents";
    private static final int MOST = 1000;
    private static final int SHOWN_NAMES = 8;

    private final Gate gate;
    private final Pages pages;
    private final BoxActs acts;
    private final ReadCompanies companies;
    private final ReadSites sites;

    public IncidentPages(Gate gate, Pages pages, BoxActs acts, ReadCompanies companies, ReadSites sites) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.companies = companies;
        this.sites = sites;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
    }

    private void list(Context context, Visit visit) {
        var listing = Listing.of(context, List.of("at"));
        var page = pages.done(acts.incidents().page(visit.actor(), listing.request()));
        var empty = new ListView.Empty(visit.text("boxes.no-incidents"), visit.text("boxes.no-incidents-hint"), "");
        var view = ListView.of(listing, table(visit, page.items()), page.total(), empty)
                .about(visit.text("boxes.incidents-intro"))
                .exported();
        pages.show(context, "list.jte", visit, visit.text("boxes.incidents"), Place.TOP, view);
    }

    private void export(Context context, Visit visit) {
        pages.csv(
                context,
                "incidents",
                table(visit, pages.done(acts.incidents().run(visit.actor(), MOST)))
                        .rows());
    }

    private Table table(Visit visit, List<Seen> incidents) {
        return new Table(
                Stream.of("start", "common", "cause", "how-many", "end", "which")
                        .map(column -> Table.Column.of(visit.text("boxes." + column)))
                        .toList(),
                incidents.stream().map(seen -> line(visit, seen)).toList());
    }

    private Table.Line line(Visit visit, Seen seen) {
        var incident = seen.incident();
        var end = incident.end()
                .map(at -> Cell.time(visit.time(at)))
                .orElseGet(() -> Cell.badge(new Badge("degraded", visit.text("boxes.lasts"))));
        return Table.Line.of(
                Cell.time(visit.time(incident.start())),
                Cell.of(common(visit, incident)),
                Cell.of(pages.phrases().cause(incident.cause(), visit.words().language())),
                Cell.of(visit.words().number(incident.members().size())),
                end,
                Cell.of("").with(names(visit, seen)));
    }

    private static List<String> names(Visit visit, Seen seen) {
        var names = new ArrayList<String>();
        seen.named().stream()
                .limit(SHOWN_NAMES)
                .map(named -> name(visit, named))
                .forEach(names::add);
        var more = seen.incident().members().size() - names.size();
        if (more > 0) {
            names.add(visit.text("boxes.more", visit.words().number(more)));
        }
        return names;
    }

    private static String name(Visit visit, Named named) {
        var name = named.name().map(SystemName::name).orElseGet(() -> visit.text("boxes.deleted"));
        var back = named.member().back();
        return back == null ? visit.text("boxes.away", name) : name;
    }

    private String common(Visit visit, Incident incident) {
        var extent = visit.text("boxes.extent." + incident.extent().name().toLowerCase(Locale.ROOT));
        var where = where(visit, incident);
        return where.isEmpty() ? extent : extent + ": " + where;
    }

    /** Its name as far as the visitor reaches; an address as it is. */
    private String where(Visit visit, Incident incident) {
        return switch (incident.extent()) {
            case ADDRESS -> incident.place();
            case SITE -> site(visit, new SiteId(incident.place()));
            case COMPANY, PARTNER -> company(visit, new CompanyId(incident.place()));
            case HUB -> "";
        };
    }

    private String site(Visit visit, SiteId id) {
        return switch (sites.find(visit.actor(), id)) {
            case Outcome.Done<Site> done -> done.value().name();
            case Outcome.Refused<Site> refused -> "";
        };
    }

    private String company(Visit visit, CompanyId id) {
        return switch (companies.find(visit.actor(), id)) {
            case Outcome.Done<ReadCompanies.Counted> done ->
                done.value().company().name();
            case Outcome.Refused<ReadCompanies.Counted> refused -> "";
        };
    }
}
