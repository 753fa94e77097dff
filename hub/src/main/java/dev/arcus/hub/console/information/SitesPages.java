package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.SystemCompanies;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Information › Sites: where a system stands, linked and unlinked one by one. */
final class SitesPages {

    private static final int MAX_SITES = 1000;

    private final Gate gate;
    private final Workplace workplace;
    private final InformationActs acts;

    SitesPages(Gate gate, Workplace workplace, InformationActs acts) {
        this.gate = gate;
        this.workplace = workplace;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/sites", gate.page(this::list));
        routes.post("/systems/{id}/sites/link", gate.page((context, visit) -> run(context, visit, true)));
        routes.post("/systems/{id}/sites/unlink", gate.page((context, visit) -> run(context, visit, false)));
    }

    private void list(Context context, Visit visit) {
        show(context, visit, workplace.find(context, visit, Act.LINK_SYSTEMS), Form.with(Map.of()), null);
    }

    private void run(Context context, Visit visit, boolean links) {
        var system = workplace.find(context, visit, Act.LINK_SYSTEMS);
        var form = Form.of(context);
        var site = form.read("site", id -> offered(visit, system, id), visit.text("information.wrong.choice"));
        if (site.isEmpty()) {
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        var outcome = links
                ? acts.changes().link().run(visit.actor(), site.get(), system.id())
                : acts.changes().unlink().run(visit.actor(), site.get(), system.id());
        switch (outcome) {
            case Outcome.Done<PbxSystem> done ->
                Pages.goOn(
                        context,
                        SystemDesk.path(system.id(), "sites"),
                        links ? "information.done.linked" : "information.done.unlinked");
            case Outcome.Refused<PbxSystem> refused ->
                show(context, visit, system, form, workplace.refusal(context, visit, refused.why()));
        }
    }

    private SiteId offered(Visit visit, PbxSystem system, String id) {
        if (!siteNames(visit, system).containsKey(id)) {
            throw new IllegalArgumentException("no site of its companies");
        }
        return new SiteId(id);
    }

    private void show(Context context, Visit visit, PbxSystem system, Form form, @Nullable Notice notice) {
        var names = siteNames(visit, system);
        var linked = system.sites().stream()
                .map(id -> new Choice(id.value(), names.getOrDefault(id.value(), "")))
                .filter(choice -> !choice.label().isEmpty())
                .toList();
        var others = names.entrySet().stream()
                .filter(site ->
                        system.sites().stream().noneMatch(id -> id.value().equals(site.getKey())))
                .map(site -> new Choice(site.getKey(), site.getValue()))
                .toList();
        var view = new SitesView(
                form, SystemDesk.path(system.id(), "sites"), SystemDesk.path(system.id(), ""), linked, others);
        workplace.show(context, visit, system, new Workplace.Sheet("information.sites", "sites.jte", view), notice);
    }

    /** Of the companies that it serves, as far as the visitor reaches; with the company's name where there are several. */
    private Map<String, String> siteNames(Visit visit, PbxSystem system) {
        var companies =
                workplace.done(acts.reads().sharing().companies(visit.actor(), system.id())).companies().seen().stream()
                        .map(SystemCompanies.Present::company)
                        .toList();
        var names = new LinkedHashMap<String, String>();
        for (var company : companies) {
            var sites = workplace.done(acts.reads()
                    .sites()
                    .list(
                            visit.actor(),
                            reach -> SiteFilter.all(reach).of(company.id()),
                            new Page.Request(MAX_SITES, 0)));
            sites.items()
                    .forEach(site -> names.put(
                            site.id().value(),
                            companies.size() > 1 ? company.name() + ": " + site.name() : site.name()));
        }
        return names;
    }
}
