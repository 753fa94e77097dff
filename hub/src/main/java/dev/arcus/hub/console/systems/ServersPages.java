package dev.arcus.hub.console.systems;

import dev.arcus.domain.administration.ListSystems;
import dev.arcus.domain.administration.ListSystems.Placed;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.hub.console.companies.CompanyPages;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.declare.DeclarePages;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.StatusFilter;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Communication › Communication servers: the device list of a company. */
public final class ServersPages {

    private static final List<String> SORTS = List.of("name", "id", "type", "created");
    private static final int MAX_SITES = 1000;

    private final Gate gate;
    private final Pages pages;
    private final ReadCompanies companies;
    private final ReadSites sites;
    private final ListSystems systems;
    private final DeclarePages declare;
    private final HandingPages handing;

    public ServersPages(Gate gate, Pages pages, Reads reads, DeclarePages declare, HandingPages handing) {
        this.gate = gate;
        this.pages = pages;
        this.companies = reads.companies();
        this.sites = reads.sites();
        this.systems = reads.systems();
        this.declare = declare;
        this.handing = handing;
    }

    /** What is looked up. */
    public record Reads(ReadCompanies companies, ReadSites sites, ListSystems systems) {}

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/companies/{id}/communication/servers", gate.page(this::list));
        routes.get("/companies/{id}/communication/servers.csv", gate.page(this::export));
    }

    private void list(Context context, Visit visit) {
        var company = CompanyPages.company(context, visit, pages, companies);
        var listing = Listing.of(context, SORTS, List.of(StatusFilter.NAME));
        var page = page(visit, company.id(), listing, listing.request());
        var names = siteNames(visit, company.id());
        var view = new ServersView(
                listing,
                page.items().stream()
                        .map(placed -> line(visit, placed.view(), names))
                        .toList(),
                page.total(),
                StatusFilter.shown(pages, visit, listing),
                listing.exportedAs(".csv"),
                declare.mayCreate(visit, company),
                CompanyPlace.servers(company.id()) + "/new",
                created(context, visit, company).orElse(null));
        var place = CompanyPlace.below(visit, company)
                .below(Link.to(CompanyPlace.servers(company.id()), visit.text("companies.communication")))
                .withTabs(List.of(
                        Link.from(visit.path(), CompanyPlace.servers(company.id()), visit.text("systems.title"))));
        pages.show(context, "servers.jte", visit, visit.text("systems.title"), place, view);
    }

    private Optional<CreatedView> created(Context context, Visit visit, Company company) {
        return Optional.ofNullable(context.queryParam("created"))
                .flatMap(id -> handing.created(visit, id, CompanyPlace.servers(company.id()) + "?sort=created&down=1"));
    }

    /** Every line of the list with what was searched for, in its order. */
    private void export(Context context, Visit visit) {
        var company = CompanyPages.company(context, visit, pages, companies);
        var listing = Listing.of(context, SORTS, List.of(StatusFilter.NAME));
        var names = siteNames(visit, company.id());
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("name", "type", "id", "site", "status", "created")
                .map(column -> visit.text("systems." + column))
                .toList());
        Page<Placed> page;
        do {
            page = page(visit, company.id(), listing, new Page.Request(Page.Request.MAX_LIMIT, rows.size() - 1L));
            page.items().forEach(placed -> rows.add(cells(line(visit, placed.view(), names))));
        } while (!page.items().isEmpty() && rows.size() <= page.total());
        pages.csv(context, "communication-servers", rows);
    }

    private Page<Placed> page(Visit visit, CompanyId company, Listing listing, Page.Request request) {
        var criteria = SystemCriteria.of(company, listing.wanted());
        var wanted = new ReadSystems.Wanted(criteria, sort(listing.sort()), listing.down());
        return pages.done(systems.run(visit.actor(), wanted, StatusFilter.wanted(listing), request));
    }

    private Map<SiteId, String> siteNames(Visit visit, CompanyId company) {
        var all = pages.done(
                sites.list(visit.actor(), reach -> SiteFilter.all(reach).of(company), new Page.Request(MAX_SITES, 0)));
        return all.items().stream().collect(Collectors.toMap(Site::id, Site::name));
    }

    private ServersView.Line line(Visit visit, SystemView view, Map<SiteId, String> names) {
        var system = view.system();
        return new ServersView.Line(
                system.id().value(),
                SystemDesk.path(system.id(), ""),
                system.name(),
                type(visit, system),
                system.pbxId().text(),
                system.sites().stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining(", ")),
                pages.badge(view.status().label(), visit.words()),
                visit.minute(system.created()));
    }

    private static List<String> cells(ServersView.Line line) {
        return List.of(
                line.name(),
                line.type(),
                line.pbxId(),
                line.sites(),
                line.status().text(),
                line.created());
    }

    /** What the form calls "Server-Typ". */
    public static String type(Visit visit, PbxSystem system) {
        var model = system.model();
        return model == null ? visit.text("systems.type." + SystemWords.key(system.type())) : model.label();
    }

    private static SystemFilter.Sort sort(String column) {
        return switch (column) {
            case "id" -> SystemFilter.Sort.PBX_ID;
            case "type" -> SystemFilter.Sort.TYPE;
            case "created" -> SystemFilter.Sort.CREATION_DATE;
            default -> SystemFilter.Sort.NAME;
        };
    }
}
