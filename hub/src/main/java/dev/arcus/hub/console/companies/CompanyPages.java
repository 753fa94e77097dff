package dev.arcus.hub.console.companies;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first page of a company. */
public final class CompanyPages {

    private static final int SHOWN_SITES = 10;

    private final Gate gate;
    private final Pages pages;
    private final ReadCompanies companies;
    private final ReadSites sites;
    private final ReadSystems systems;

    public CompanyPages(Gate gate, Pages pages, ReadCompanies companies, ReadSites sites, ReadSystems systems) {
        this.gate = gate;
        this.pages = pages;
        this.companies = companies;
        this.sites = sites;
        this.systems = systems;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/companies/{id}", gate.page(this::overview));
        routes.get("/companies/{id}/communication", gate.page(CompanyPages::communication));
    }

    /** The company of the path, or a page that says why not. */
    public static Company company(Context context, Visit visit, Pages pages, ReadCompanies companies) {
        var id = PathId.of(context, "id", CompanyId::new);
        return pages.done(companies.find(visit.actor(), id)).company();
    }

    private void overview(Context context, Visit visit) {
        var company = company(context, visit, pages, companies);
        var found = pages.done(sites.list(
                visit.actor(), reach -> SiteFilter.all(reach).of(company.id()), new Page.Request(SHOWN_SITES, 0)));
        var view = new CompanyView(
                country(company.country(), visit),
                company.profile().get(CompanyField.EXTERNAL_REFERENCE).orElse(""),
                visit.words().time(company.created(), visit.zone()),
                CompanyPlace.servers(company.id()),
                serverCount(visit, company),
                found.items().stream().map(Site::name).toList(),
                found.total());
        pages.show(context, "company.jte", visit, company.name(), CompanyPlace.top(visit, company), view);
    }

    private static void communication(Context context, Visit visit) {
        context.redirect(CompanyPlace.servers(PathId.of(context, "id", CompanyId::new)), HttpStatus.SEE_OTHER);
    }

    private String serverCount(Visit visit, Company company) {
        var places = new SystemCriteria.Places(null, Set.of(), Set.of(company.id()), Set.of());
        var criteria = new SystemCriteria(
                null, Set.of(), Set.of(), places, SystemCriteria.Sharing.ANY, SystemCriteria.Created.ANY);
        var wanted = new ReadSystems.Wanted(criteria, SystemFilter.Sort.NAME, false);
        return switch (systems.list(visit.actor(), wanted, new Page.Request(1, 0))) {
            case Outcome.Done<Page<SystemView>> done ->
                visit.words().number(done.value().total());
            case Outcome.Refused<Page<SystemView>> refused -> "";
        };
    }

    private static String country(@Nullable String alpha3, Visit visit) {
        return alpha3 == null ? "" : visit.words().country(alpha3);
    }
}
