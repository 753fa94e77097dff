package dev.arcus.hub.console.companies;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.Count;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.OnceForm;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.StatusFilter;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first page of a company. */
public final class CompanyPages {

    private static final int SHOWN_SITES = 10;

    private final Gate gate;
    private final Pages pages;
    private final CompanyActs acts;
    private final CompanyDesk desk;
    private final OnceForm once;

    public CompanyPages(Gate gate, Pages pages, CompanyActs acts, OnceForm once) {
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
        this.desk = new CompanyDesk(pages, acts);
        this.once = once;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/companies/{id}", gate.page(this::overview));
        routes.get("/companies/{id}/communication", gate.page(CompanyPages::communication));
        new CompanyChangePages(gate, pages, desk, acts).register(routes);
        new SitePages(gate, pages, desk, acts, once).register(routes);
    }

    /** The company of the path, or a page that says why not. */
    public static Company company(Context context, Visit visit, Pages pages, ReadCompanies companies) {
        var id = PathId.of(context, "id", CompanyId::new);
        return pages.done(companies.find(visit.actor(), id)).company();
    }

    private void overview(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var found = pages.done(acts.sites()
                .list(
                        visit.actor(),
                        reach -> SiteFilter.all(reach).of(company.id()),
                        new Page.Request(SHOWN_SITES, 0)));
        var view = new CompanyView(
                country(company.country(), visit),
                company.profile().get(CompanyField.EXTERNAL_REFERENCE).orElse(""),
                visit.words().time(company.created(), visit.zone()),
                servers(visit, company),
                found.items().stream().map(Site::name).toList(),
                found.total(),
                CompanyPlace.sites(company.id()),
                changes(visit, company));
        pages.show(context, "company.jte", visit, company.name(), CompanyPlace.top(visit, company), view);
    }

    private static void communication(Context context, Visit visit) {
        context.redirect(CompanyPlace.servers(PathId.of(context, "id", CompanyId::new)), HttpStatus.SEE_OTHER);
    }

    private CompanyView.Servers servers(Visit visit, Company company) {
        var list = CompanyPlace.servers(company.id());
        return switch (acts.overview().of(visit.actor(), company.id())) {
            case Outcome.Done<Map<StatusLabel, Integer>> done -> {
                var words = visit.words();
                var counts = StatusFilter.LABELS.stream()
                        .map(label -> new Count(
                                pages.badge(label, words),
                                words.number(done.value().getOrDefault(label, 0)),
                                StatusFilter.withLabel(list, label)))
                        .toList();
                var total =
                        done.value().values().stream().mapToLong(each -> each).sum();
                var create = total == 0 && visit.may(Act.WRITE_SYSTEMS) ? list + "/new" : "";
                yield new CompanyView.Servers(list, words.number(total), total == 0 ? List.of() : counts, create);
            }
            case Outcome.Refused<Map<StatusLabel, Integer>> refused -> new CompanyView.Servers(list, "", List.of(), "");
        };
    }

    private List<Link> changes(Visit visit, Company company) {
        var path = CompanyPlace.path(company.id());
        var links = new ArrayList<Link>();
        if (desk.may(visit, company, Act.CHANGE_COMPANIES)) {
            links.add(Link.to(path + "/edit", visit.text("companies.edit")));
        }
        if (desk.may(visit, company, Act.WRITE_COMPANIES)) {
            links.add(Link.to(path + "/delete", visit.text("companies.delete")));
        }
        return links;
    }

    private static String country(@Nullable String alpha3, Visit visit) {
        return alpha3 == null ? "" : visit.words().country(alpha3);
    }
}
