package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.SystemCompanies;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Information › Sites: where a system stands, linked one by one, and unlinked after one question. */
final class SitesPages {

    private static final String UNLINK = "/systems/{id}/sites/{site}/unlink";
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
        routes.post("/systems/{id}/sites/link", gate.page(this::link));
        routes.get(UNLINK, gate.page((context, visit) -> ask(context, visit, null)));
        routes.post(UNLINK, gate.page(this::unlink));
    }

    private void list(Context context, Visit visit) {
        show(context, visit, workplace.find(context, visit, Act.LINK_SYSTEMS), Form.with(Map.of()), null);
    }

    private void link(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.LINK_SYSTEMS);
        var form = Form.of(context);
        var site = form.read("site", id -> offered(visit, system, id), visit.text("information.wrong.choice"));
        if (site.isEmpty()) {
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        switch (acts.changes().link().run(visit.actor(), site.get(), system.id())) {
            case Outcome.Done<PbxSystem> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "sites"), "information.done.linked");
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

    private void unlink(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.LINK_SYSTEMS);
        var site = PathId.of(context, "site", SiteId::new);
        switch (acts.changes().unlink().run(visit.actor(), site, system.id())) {
            case Outcome.Done<PbxSystem> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "sites"), "information.done.unlinked");
            case Outcome.Refused<PbxSystem> refused ->
                ask(context, visit, workplace.refusal(context, visit, refused.why()));
        }
    }

    private void ask(Context context, Visit visit, @Nullable Notice notice) {
        var system = workplace.find(context, visit, Act.LINK_SYSTEMS);
        var site = PathId.of(context, "site", SiteId::new);
        var name = system.sites().contains(site) ? siteNames(visit, system).get(site.value()) : null;
        if (name == null) {
            throw new Refused(ErrorCode.NOT_FOUND);
        }
        var view = new ConfirmView(
                visit.path(),
                SystemDesk.path(system.id(), "sites"),
                visit.text("information.unlink-question", system.name(), name),
                List.of(visit.text("information.unlink-goes", name)),
                List.of(
                        visit.text("information.unlink-stays", system.sites().size() - 1),
                        visit.text("information.unlink-stays-connection")),
                "",
                "",
                SystemTag.of(system),
                visit.text("information.unlink"));
        workplace.show(
                context, visit, system, new Workplace.Sheet("information.unlink-title", "confirm.jte", view), notice);
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
