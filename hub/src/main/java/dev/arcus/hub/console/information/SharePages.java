package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.AssociateCompany;
import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.SystemChange;
import dev.arcus.domain.administration.SystemCompanies;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.PathId;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Information › Companies: one system for several companies, added, and taken off again after one question. */
final class SharePages {

    private final Gate gate;
    private final Workplace workplace;
    private final InformationActs acts;

    SharePages(Gate gate, Workplace workplace, InformationActs acts) {
        this.gate = gate;
        this.workplace = workplace;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/companies", gate.page(this::list));
        routes.post("/systems/{id}/companies", gate.page(this::add));
        routes.get("/systems/{id}/companies/sharing", gate.page(this::askToTurn));
        routes.post("/systems/{id}/companies/sharing", gate.page(this::turn));
        routes.get("/systems/{id}/companies/{company}/removal", gate.page(this::ask));
        routes.post("/systems/{id}/companies/{company}/removal", gate.page(this::remove));
    }

    private void list(Context context, Visit visit) {
        show(context, visit, Form.with(Map.of()), null);
    }

    private void add(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.LINK_SYSTEMS);
        var form = Form.of(context);
        var company = form.read("company", id -> reached(visit, id), visit.text("information.wrong.choice"));
        if (company.isEmpty()) {
            show(context, visit, form, workplace.lookAtFields(context, visit));
            return;
        }
        var wish = new AssociateCompany.Wish(company.get(), null);
        go(
                context,
                visit,
                form,
                acts.sharing().associate().run(visit.actor(), system.id(), wish, expected(form)),
                "shared");
    }

    private CompanyId reached(Visit visit, String id) {
        return switch (acts.reads().companies().find(visit.actor(), new CompanyId(id))) {
            case Outcome.Done<ReadCompanies.Counted> done ->
                done.value().company().id();
            case Outcome.Refused<ReadCompanies.Counted> refused ->
                throw new IllegalArgumentException("no company that the visitor reaches");
        };
    }

    private PbxSystem mayTurn(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.LINK_SYSTEMS);
        return workplace.may(visit, Act.WRITE_SYSTEMS, system)
                ? system
                : workplace.done(Outcome.refused(Refusal.Reason.ROLE_MISSING));
    }

    private void askToTurn(Context context, Visit visit) {
        var system = mayTurn(context, visit);
        var turn = system.options().isForSeveral() ? "sharing-off" : "sharing-on";
        var view = new ConfirmView(
                visit.path(),
                SystemDesk.path(system.id(), "companies"),
                visit.text("information." + turn + "-question", system.name()),
                List.of(visit.text("information." + turn + "-goes")),
                List.of(visit.text("information." + turn + "-stays"), visit.text("information.sharing-stays")),
                "",
                "",
                SystemTag.of(system),
                visit.text("information." + turn));
        workplace.show(context, visit, system, new Workplace.Sheet("information.companies", "confirm.jte", view), null);
    }

    /** Whether it may serve several at all: the other way round than in the state that was looked at, which the tag names. */
    private void turn(Context context, Visit visit) {
        var system = mayTurn(context, visit);
        var form = Form.of(context);
        var shared = !system.options().isForSeveral();
        var change = new SystemChange(
                null, null, null, null, null, EmergencyChange.NONE, old -> shared(old, shared), null, null);
        var outcome = acts.changes().change().run(visit.actor(), system.id(), change, expected(form));
        go(context, visit, form, outcome, shared ? "sharing-on" : "sharing-off");
    }

    private static PbxSystem.Options shared(PbxSystem.Options old, boolean shared) {
        return new PbxSystem.Options(
                old.ldapId(),
                old.version(),
                old.serverPingTimeout(),
                old.searchResultOrder(),
                shared,
                old.centrex(),
                old.oxoManaged(),
                old.partner());
    }

    private void go(Context context, Visit visit, Form form, Outcome<PbxSystem> outcome, String done) {
        switch (outcome) {
            case Outcome.Done<PbxSystem> fine ->
                Pages.goOn(context, SystemDesk.path(fine.value().id(), "companies"), "information.done." + done);
            case Outcome.Refused<PbxSystem> refused ->
                show(context, visit, form, workplace.refusal(context, visit, refused.why()));
        }
    }

    private void ask(Context context, Visit visit) {
        confirm(context, visit, null);
    }

    private void remove(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.LINK_SYSTEMS);
        var company = PathId.of(context, "company", CompanyId::new);
        var removed = acts.sharing().remove().run(visit.actor(), system.id(), company, expected(Form.of(context)));
        switch (removed) {
            case Outcome.Done<SystemId> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "companies"), "information.done.removed");
            case Outcome.Refused<SystemId> refused ->
                confirm(context, visit, workplace.refusal(context, visit, refused.why()));
        }
    }

    private void confirm(Context context, Visit visit, @Nullable Notice notice) {
        var system = workplace.find(context, visit, Act.LINK_SYSTEMS);
        var company = PathId.of(context, "company", CompanyId::new);
        var preview = workplace.done(acts.sharing().remove().preview(visit.actor(), system.id(), company));
        var departure = preview.departure();
        var view = new ConfirmView(
                visit.path(),
                SystemDesk.path(system.id(), "companies"),
                visit.text(
                        "information.removal-question",
                        system.name(),
                        departure.company().name()),
                Consequences.goes(visit, departure),
                List.of(
                        visit.text("information.removal-stays", preview.stays().count()),
                        visit.text("information.stays-phones", preview.phonesLeft())),
                workplace.objection(visit, preview.objection()),
                workplace.remedy(visit, preview.objection()),
                departure.tag(),
                visit.text("information.remove"));
        workplace.show(context, visit, system, new Workplace.Sheet("information.removal", "confirm.jte", view), notice);
    }

    private void show(Context context, Visit visit, Form form, @Nullable Notice notice) {
        var system = workplace.find(context, visit, Act.LINK_SYSTEMS);
        var companies = workplace
                .done(acts.reads().sharing().companies(visit.actor(), system.id()))
                .companies();
        var several = system.options().isForSeveral();
        var there = companies.seen().stream()
                .map(present -> present.company().id())
                .collect(Collectors.toUnmodifiableSet());
        var view = new ShareView(
                form,
                SystemDesk.path(system.id(), "companies"),
                SystemDesk.path(system.id(), ""),
                SystemTag.of(system),
                several,
                !system.options().centrex() && workplace.may(visit, Act.WRITE_SYSTEMS, system),
                companies.seen().stream().map(present -> line(system, present)).toList(),
                companies.others() == 0 ? "" : visit.words().number(companies.others()),
                CompanyChoices.of(
                        context,
                        visit,
                        SystemDesk.path(system.id(), "companies"),
                        acts.reads().companies(),
                        there));
        workplace.show(context, visit, system, new Workplace.Sheet("information.companies", "share.jte", view), notice);
    }

    private static ShareView.Line line(PbxSystem system, SystemCompanies.Present present) {
        var id = present.company().id();
        return new ShareView.Line(
                present.company().name(),
                CompanyPlace.path(id),
                present.sites().stream().map(Site::name).collect(Collectors.joining(", ")),
                system.options().isForSeveral() ? SystemDesk.path(system.id(), "companies/" + id + "/removal") : "");
    }

    private static Expected expected(Form form) {
        return new Expected(Set.of(form.value("tag")));
    }
}
