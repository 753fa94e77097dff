package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.LicenceConsent;
import dev.arcus.domain.administration.MoveSystem;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Information › Move: to another company, with everything that is the box's own. */
final class MovePages {

    private static final int MAX_SITES = 1000;

    private final Gate gate;
    private final Workplace workplace;
    private final InformationActs acts;

    MovePages(Gate gate, Workplace workplace, InformationActs acts) {
        this.gate = gate;
        this.workplace = workplace;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/move", gate.page(this::ask));
        routes.post("/systems/{id}/move", gate.page(this::move));
    }

    private void ask(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var asked = new HashMap<String, String>();
        asked.put("company", Objects.requireNonNullElse(context.queryParam("company"), ""));
        asked.put("site", Objects.requireNonNullElse(context.queryParam("site"), ""));
        show(context, visit, system, Form.with(asked), null);
    }

    private void move(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        var wrong = visit.text("information.wrong.choice");
        var company = form.read("company", CompanyId::new, wrong);
        var site = form.value("site").isEmpty() ? Optional.<SiteId>empty() : form.read("site", SiteId::new, wrong);
        if (!form.isGood()) {
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        var consent = form.ticked("accept") ? new LicenceConsent(form.value("licence")) : null;
        var wish = new MoveSystem.Wish(company.orElseThrow(), site.orElse(null), consent);
        var expected = new Expected(Set.of(form.value("tag")));
        switch (acts.changes().move().run(visit.actor(), system.id(), wish, expected)) {
            case Outcome.Done<PbxSystem> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), ""), "information.done.moved");
            case Outcome.Refused<PbxSystem> refused ->
                show(context, visit, system, form, workplace.refusal(context, visit, refused.why()));
        }
    }

    private void show(Context context, Visit visit, PbxSystem system, Form form, @Nullable Notice first) {
        var notice = first;
        ConfirmView confirm = null;
        var company = id(form.value("company"), CompanyId::new);
        if (company.isPresent()) {
            var site = id(form.value("site"), SiteId::new);
            switch (acts.changes().move().preview(visit.actor(), system.id(), company.get(), site.orElse(null))) {
                case Outcome.Done<MoveSystem.Preview> done -> confirm = confirm(visit, system, done.value());
                case Outcome.Refused<MoveSystem.Preview> refused ->
                    notice = workplace.refusal(context, visit, refused.why());
            }
        }
        var gateway = confirm != null && confirm.block().isEmpty() && system.gatewayActive();
        var text = acts.reads().licence().current(visit.words().language().code());
        var view = new MoveView(
                form,
                SystemDesk.path(system.id(), "move"),
                CompanyChoices.of(
                        context,
                        visit,
                        SystemDesk.path(system.id(), "move"),
                        acts.reads().companies(),
                        Set.of()),
                company.map(id -> sites(visit, id)).orElse(List.of()),
                confirm,
                gateway ? text.sha256() : "",
                gateway ? GatewayPages.paragraphs(text) : List.of());
        workplace.show(context, visit, system, new Workplace.Sheet("information.move", "move.jte", view), notice);
    }

    private ConfirmView confirm(Visit visit, PbxSystem system, MoveSystem.Preview preview) {
        var move = preview.move();
        var leaves = move.leaves();
        var goes = new ArrayList<String>();
        if (leaves != null) {
            goes.addAll(Consequences.goes(visit, leaves));
        }
        if (move.endsGateway()) {
            goes.add(visit.text("information.move-gateway"));
        }
        if (move.endsKeeping()) {
            goes.add(visit.text("information.move-keeping"));
        }
        return new ConfirmView(
                SystemDesk.path(system.id(), "move"),
                SystemDesk.path(system.id(), ""),
                visit.text(
                        "information.move-question",
                        system.name(),
                        move.to().name(),
                        move.site().name()),
                goes,
                List.of(visit.text("information.move-stays"), visit.text("information.move-stays-plan")),
                workplace.objection(visit, preview.objection()),
                workplace.remedy(visit, preview.objection()),
                move.tag(),
                visit.text("information.move"));
    }

    private List<Choice> sites(Visit visit, CompanyId company) {
        var request = new Page.Request(MAX_SITES, 0);
        return switch (acts.reads()
                .sites()
                .list(visit.actor(), reach -> SiteFilter.all(reach).of(company), request)) {
            case Outcome.Refused<Page<Site>> refused -> List.of();
            case Outcome.Done<Page<Site>> done ->
                done.value().items().stream()
                        .map(site -> new Choice(site.id().value(), site.name()))
                        .toList();
        };
    }

    private static <T> Optional<T> id(String text, Function<String, T> parse) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(parse.apply(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
