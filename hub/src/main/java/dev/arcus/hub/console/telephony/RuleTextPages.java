package dev.arcus.hub.console.telephony;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.information.Workplace;
import dev.arcus.hub.console.rules.RuleText;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All numbering rules as text: pasted, or copied from another PBX of the company. */
final class RuleTextPages {

    private static final String PATH = "/systems/{id}/telephony/rules";
    private static final int SHOWN = 200;

    private final Gate gate;
    private final Workplace workplace;
    private final RuleChange rules;
    private final SystemDesk desk;
    private final ReadSystems systems;

    RuleTextPages(Gate gate, Workplace workplace, RuleChange rules, SystemDesk desk, ReadSystems systems) {
        this.gate = gate;
        this.workplace = workplace;
        this.rules = rules;
        this.desk = desk;
        this.systems = systems;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::form));
        routes.post(PATH, gate.page(this::save));
    }

    private void form(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        show(context, visit, system, Form.with(Map.of("rules", RuleText.write(system.rules()))), null);
    }

    private void save(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        if (form.value("act").equals("copy")) {
            copy(context, visit, system, form);
            return;
        }
        var read = RuleText.read(form.value("rules"), visit.words());
        if (!read.problem().isEmpty()) {
            form.problem("rules", read.problem());
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        switch (rules.save(visit, system, read.rules(), form.value("tag"))) {
            case Outcome.Done<PbxSystem> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "telephony"), "telephony.done.saved");
            case Outcome.Refused<PbxSystem> refused ->
                show(context, visit, system, form, workplace.refusal(context, visit, refused.why()));
        }
    }

    /** Into the text; nothing is saved yet. */
    private void copy(Context context, Visit visit, PbxSystem system, Form form) {
        var from = form.read("from", SystemId::new, visit.text("information.wrong.choice"));
        if (from.isEmpty()) {
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        var source = workplace.done(systems.find(visit.actor(), from.get())).system();
        form.set("rules", RuleText.write(source.rules()));
        show(context, visit, system, form, null);
    }

    private void show(Context context, Visit visit, PbxSystem system, Form form, @Nullable Notice notice) {
        var view = new RuleTextView(
                form,
                SystemDesk.path(system.id(), "telephony"),
                form.value("tag").isEmpty() ? SystemTag.of(system) : form.value("tag"),
                desk.company(visit, system)
                        .map(company -> copies(visit, system, company.id()))
                        .orElse(List.of()));
        workplace.show(context, visit, system, new Workplace.Sheet("telephony.text", "ruletext.jte", view), notice);
    }

    private List<Choice> copies(Visit visit, PbxSystem system, CompanyId company) {
        var places = new SystemCriteria.Places(null, Set.of(), Set.of(company), Set.of());
        var criteria = new SystemCriteria(
                null, Set.of(), Set.of(), places, SystemCriteria.Sharing.ANY, SystemCriteria.Created.ANY);
        var wanted = new ReadSystems.Wanted(criteria, SystemFilter.Sort.NAME, false);
        return workplace.done(systems.list(visit.actor(), wanted, new Page.Request(SHOWN, 0))).items().stream()
                .map(SystemView::system)
                .filter(other ->
                        !other.id().equals(system.id()) && !other.rules().isEmpty())
                .map(other -> new Choice(
                        other.id().value(), other.name() + " (" + other.rules().size() + ")"))
                .toList();
    }
}
