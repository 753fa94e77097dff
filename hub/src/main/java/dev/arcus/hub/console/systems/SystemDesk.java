package dev.arcus.hub.console.systems;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Place;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What all pages of one system begin with: which one it is, and where it stands. */
public final class SystemDesk {

    private final Pages pages;
    private final ReadSystems systems;
    private final ReadSites sites;
    private final ReadCompanies companies;

    public SystemDesk(Pages pages, ReadSystems systems, ReadSites sites, ReadCompanies companies) {
        this.pages = pages;
        this.systems = systems;
        this.sites = sites;
        this.companies = companies;
    }

    /** The address of the page {@code tab} of a system; empty for the first one. */
    public static String path(SystemId system, String tab) {
        return "/systems/" + system + (tab.isEmpty() ? "" : "/" + tab);
    }

    /** The system of the path, or a page that says why not. */
    public SystemView find(Context context, Visit visit) {
        return pages.done(systems.find(visit.actor(), PathId.of(context, "id", SystemId::new)));
    }

    /** Below the first of its companies that the visitor reaches, with the tabs of a system. */
    public Place place(Visit visit, PbxSystem system) {
        var below = company(visit, system)
                .map(company -> CompanyPlace.belowServers(visit, company))
                .orElse(Place.TOP);
        var others = List.of(
                tab(visit, system, "telephony", "systems.telephony"),
                tab(visit, system, "connection", "systems.connection"),
                tab(visit, system, "boxes", "boxes.tab"),
                tab(visit, system, "history", "systems.history"));
        // Whatever else begins with the system's address belongs to the first tab.
        var first = others.stream().noneMatch(Link::current);
        var information = new Link(path(system.id(), ""), visit.text("systems.information"), first);
        return below.withTabs(
                Stream.concat(Stream.of(information), others.stream()).toList());
    }

    /** The first of its companies that the visitor reaches. */
    public Optional<Company> company(Visit visit, PbxSystem system) {
        return system.sites().stream()
                .flatMap(id -> site(visit, id).stream())
                .map(site -> companies.find(visit.actor(), site.company()))
                .flatMap(found -> done(found).stream())
                .map(ReadCompanies.Counted::company)
                .findFirst();
    }

    /** The names of the sites that it stands on, as far as the visitor reaches. */
    public List<String> siteNames(Visit visit, PbxSystem system, int most) {
        return system.sites().stream()
                .limit(most)
                .flatMap(id -> site(visit, id).stream())
                .map(Site::name)
                .toList();
    }

    private Optional<Site> site(Visit visit, SiteId id) {
        return done(sites.find(visit.actor(), id));
    }

    private static <T> Optional<T> done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> Optional.of(done.value());
            case Outcome.Refused<T> refused -> Optional.empty();
        };
    }

    private static Link tab(Visit visit, PbxSystem system, String tab, String label) {
        var path = path(system.id(), tab);
        return new Link(path, visit.text(label), isAt(visit.path(), path, tab));
    }

    /** Probing and resetting belong to the connection; whose address begins with that of a tab, to the tab. */
    private static boolean isAt(String here, String path, String tab) {
        var acts = List.of(path.replace("/connection", "/probe"), path.replace("/connection", "/reset"));
        return here.equals(path) || here.startsWith(path + "/") || tab.equals("connection") && acts.contains(here);
    }
}
