package dev.arcus.hub.console.companies;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ChangeSite;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.store.Name;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.console.frame.AskView;
import dev.arcus.hub.console.frame.FormView;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.ListView;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.OnceForm;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Table;
import dev.arcus.hub.console.frame.Table.Cell;
import dev.arcus.hub.console.frame.Table.Column;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sites of a company: found, sorted, exported, added, renamed and deleted. */
final class SitePages {

    private static final String PATH = "/companies/{id}/sites";
    private static final String SITE = PATH + "/{site}";
    private static final List<String> SORTS = List.of("name", "created");
    private static final Set<String> FIELDS = Set.of("name");

    private final Gate gate;
    private final Pages pages;
    private final CompanyDesk desk;
    private final CompanyActs acts;
    private final OnceForm once;

    SitePages(Gate gate, Pages pages, CompanyDesk desk, CompanyActs acts, OnceForm once) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.acts = acts;
        this.once = once;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
        routes.get(PATH + "/new", gate.page(this::begin));
        routes.post(PATH + "/new", gate.page(this::create));
        routes.get(SITE, gate.page(this::edit));
        routes.post(SITE, gate.page(this::rename));
        routes.get(SITE + "/delete", gate.page(this::ask));
        routes.post(SITE + "/delete", gate.page(this::delete));
    }

    private void list(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var listing = Listing.of(context, SORTS);
        var page = page(visit, company, listing, listing.request());
        var may = desk.may(visit, company, Act.WRITE_SITES);
        var empty = new ListView.Empty(visit.text("companies.no-sites"), "", visit.text("companies.no-such-site"));
        var view = ListView.of(listing, table(visit, company, page.items(), may), page.total(), empty)
                .searched(visit.text("companies.search-site"))
                .exported()
                .offering(may, Link.to(CompanyPlace.sites(company.id()) + "/new", visit.text("companies.new-site")));
        pages.show(context, "list.jte", visit, visit.text("companies.sites"), CompanyPlace.below(visit, company), view);
    }

    private void export(Context context, Visit visit) {
        var company = desk.company(context, visit);
        var listing = Listing.of(context, SORTS);
        var all = new ArrayList<Site>();
        Page<Site> page;
        do {
            page = page(visit, company, listing, new Page.Request(Page.Request.MAX_LIMIT, all.size()));
            all.addAll(page.items());
        } while (!page.items().isEmpty() && all.size() < page.total());
        pages.csv(context, "sites", table(visit, company, all, false).rows());
    }

    private Page<Site> page(Visit visit, Company company, Listing listing, Page.Request request) {
        var sort = listing.sort().equals("created") ? SiteFilter.Sort.CREATION_DATE : SiteFilter.Sort.NAME;
        return pages.done(acts.sites()
                .list(
                        visit.actor(),
                        reach -> new SiteFilter(reach, Set.of(company.id()), listing.wanted(), sort, listing.down()),
                        request));
    }

    private static Table table(Visit visit, Company company, List<Site> sites, boolean linked) {
        var columns = new ArrayList<>(List.of(
                new Column(visit.text("companies.site"), "name"),
                new Column(visit.text("companies.created"), "created")));
        if (linked) {
            columns.add(Column.of(visit.text("companies.acts")));
        }
        return new Table(
                columns,
                sites.stream().map(site -> line(visit, company, site, linked)).toList());
    }

    private static Table.Line line(Visit visit, Company company, Site site, boolean linked) {
        var created = Cell.time(visit.time(site.created()));
        if (!linked) {
            return Table.Line.of(Cell.of(site.name()), created);
        }
        var path = path(company, site);
        return Table.Line.of(
                Cell.link(site.name(), path), created, Cell.link(visit.text("companies.delete"), path + "/delete"));
    }

    private static String path(Company company, Site site) {
        return CompanyPlace.sites(company.id()) + "/" + site.id();
    }

    private void begin(Context context, Visit visit) {
        showNew(context, visit, desk.toChange(context, visit, Act.WRITE_SITES), Typed.of(context));
    }

    private void showNew(Context context, Visit visit, Company company, Typed typed) {
        var list = CompanyPlace.sites(company.id());
        var form = FormView.to(list + "/new", visit.text("parts.create")).hiding(OnceForm.FIELD, once.token(typed));
        show(context, visit, company, visit.text("companies.new-site"), form, typed);
    }

    private void show(Context context, Visit visit, Company company, String title, FormView form, Typed typed) {
        var full = form.orBackTo(CompanyPlace.sites(company.id()))
                .saying(typed.problem(""))
                .with(typed.field(Kind.TEXT, "name", visit.text("operator.name"), ""));
        pages.show(context, "page.jte", visit, title, CompanyDesk.sites(visit, company), full);
    }

    private void create(Context context, Visit visit) {
        var company = desk.toChange(context, visit, Act.WRITE_SITES);
        var typed = Typed.of(context);
        var name = typed.required("name", Name::require, visit.text("operator.wrong.name"));
        if (name.isEmpty()) {
            context.status(Typed.STATUS);
            showNew(context, visit, company, typed);
            return;
        }
        var sites = acts.onSites();
        var created = sites.once()
                .run(
                        OnceForm.key(visit, typed),
                        new Once.Creation<>(
                                () -> sites.create().run(visit.actor(), company.id(), name.get(), CompanyStatus.ACTIVE),
                                site -> site.id().value(),
                                id -> acts.sites().find(visit.actor(), new SiteId(id))));
        switch (created) {
            case Outcome.Done<Site> done ->
                Pages.goOn(context, CompanyPlace.sites(company.id()), "companies.done.site-created");
            case Outcome.Refused<Site> refused -> {
                refuse(context, visit, typed, refused.why());
                showNew(context, visit, company, typed);
            }
        }
    }

    private void refuse(Context context, Visit visit, Typed typed, Refusal why) {
        var code = pages.codeOf(why);
        typed.refused(why, code, visit.words(), FIELDS);
        context.status(code.status());
    }

    private Site site(Context context, Visit visit, Company company) {
        var site = pages.done(acts.sites().find(visit.actor(), PathId.of(context, "site", SiteId::new)));
        if (!site.company().equals(company.id())) {
            throw new Refused(ErrorCode.NOT_FOUND);
        }
        return site;
    }

    private void edit(Context context, Visit visit) {
        var company = desk.toChange(context, visit, Act.WRITE_SITES);
        var site = site(context, visit, company);
        showOne(context, visit, company, site, Typed.of(Map.of("name", site.name())));
    }

    private void showOne(Context context, Visit visit, Company company, Site site, Typed typed) {
        show(context, visit, company, site.name(), FormView.to(path(company, site), visit.text("parts.save")), typed);
    }

    private void rename(Context context, Visit visit) {
        var company = desk.toChange(context, visit, Act.WRITE_SITES);
        var site = site(context, visit, company);
        var typed = Typed.of(context);
        var name = typed.required("name", Name::require, visit.text("operator.wrong.name"));
        if (name.isEmpty()) {
            context.status(Typed.STATUS);
            showOne(context, visit, company, site, typed);
            return;
        }
        switch (acts.onSites().change().run(visit.actor(), site.id(), new ChangeSite.Wish(name.get(), null, null))) {
            case Outcome.Done<Site> done ->
                Pages.goOn(context, CompanyPlace.sites(company.id()), "companies.done.site-changed");
            case Outcome.Refused<Site> refused -> {
                refuse(context, visit, typed, refused.why());
                showOne(context, visit, company, site, typed);
            }
        }
    }

    private void ask(Context context, Visit visit) {
        var company = desk.toChange(context, visit, Act.WRITE_SITES);
        var site = site(context, visit, company);
        var view = new AskView(
                visit.text("companies.ask-site", site.name()),
                List.of(visit.text("companies.site-means"), visit.text("companies.site-stays")),
                FormView.to(path(company, site) + "/delete", visit.text("companies.delete"))
                        .dangerous()
                        .orBackTo(path(company, site)));
        pages.ask(context, visit, visit.text("companies.delete-site"), CompanyDesk.sites(visit, company), view);
    }

    /** One that is gone is gone: the second click says so, too. */
    private void delete(Context context, Visit visit) {
        var company = desk.toChange(context, visit, Act.WRITE_SITES);
        var site = site(context, visit, company);
        pages.done(acts.onSites().delete().run(visit.actor(), site.id()));
        Pages.goOn(context, CompanyPlace.sites(company.id()), "companies.done.site-deleted");
    }
}
