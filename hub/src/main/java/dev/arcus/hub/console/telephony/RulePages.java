package dev.arcus.hub.console.telephony;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.information.Workplace;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One numbering rule: added, edited, tried before it is saved, and deleted after one question. */
final class RulePages {

    private static final String PATH = "/systems/{id}/telephony/rule";

    private final Gate gate;
    private final Workplace workplace;
    private final RuleChange rules;
    private final Lab lab;

    RulePages(Gate gate, Workplace workplace, RuleChange rules, Lab lab) {
        this.gate = gate;
        this.workplace = workplace;
        this.rules = rules;
        this.lab = lab;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::form));
        routes.post(PATH, gate.page(this::save));
        routes.get(PATH + "/delete", gate.page((context, visit) -> ask(context, visit, null)));
        routes.post(PATH + "/delete", gate.page(this::delete));
    }

    private void form(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var number = number(context, system);
        var values =
                number == 0 ? Map.<String, String>of() : values(system.rules().get(number - 1));
        show(context, visit, system, Form.with(values), RuleProblem.NONE, LabView.EMPTY, null);
    }

    private static Map<String, String> values(NumberingRule rule) {
        return Map.of("match", rule.match(), "replacement", rule.replacement(), "description", rule.description());
    }

    private void save(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        var problem = RuleProblem.of(form, visit.words());
        if (!form.isGood()) {
            show(context, visit, system, form, problem, LabView.EMPTY, workplace.lookAtFields(context, visit));
            return;
        }
        var wanted = with(system.rules(), number(context, system), rule(form));
        if (form.value("act").equals("try")) {
            show(context, visit, system, form, problem, tried(visit, system, wanted, form), null);
            return;
        }
        switch (rules.save(visit, system, wanted, form.value("tag"))) {
            case Outcome.Done<PbxSystem> done -> goOn(context, system, "telephony.done.saved");
            case Outcome.Refused<PbxSystem> refused -> {
                var notice = workplace.refusal(context, visit, refused.why());
                show(context, visit, system, form, problem, tried(visit, system, wanted, form), notice);
            }
        }
    }

    private LabView tried(Visit visit, PbxSystem system, List<NumberingRule> wanted, Form form) {
        return lab.run(visit, system.id(), wanted, form.value("numbers"));
    }

    private static NumberingRule rule(Form form) {
        return new NumberingRule(
                form.value("match"),
                form.value("replacement"),
                form.value("description").strip());
    }

    /** {@code number} 0 adds it behind the others. */
    private static List<NumberingRule> with(List<NumberingRule> old, int number, NumberingRule rule) {
        var all = new ArrayList<>(old);
        if (number == 0) {
            all.add(rule);
        } else {
            all.set(number - 1, rule);
        }
        return all;
    }

    private void ask(Context context, Visit visit, @Nullable Notice notice) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var number = existing(context, system);
        var rule = system.rules().get(number - 1);
        var path = SystemDesk.path(system.id(), "telephony");
        var view = new ConfirmView(
                path + "/rule/delete?number=" + number,
                path,
                visit.text("telephony.delete-question", number, rule.match(), rule.replacement()),
                List.of(),
                List.of(visit.text("telephony.delete-stays", system.rules().size() - 1)),
                "",
                "",
                SystemTag.of(system),
                visit.text("telephony.delete"));
        workplace.show(
                context, visit, system, new Workplace.Sheet("telephony.delete-title", "confirm.jte", view), notice);
    }

    private void delete(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var tag = Form.of(context).value("tag");
        if (!tag.equals(SystemTag.of(system))) {
            // Another rule may have its number by now.
            Pages.goOn(context, SystemDesk.path(system.id(), "telephony"), "telephony.done.look-again");
            return;
        }
        var wanted = new ArrayList<>(system.rules());
        wanted.remove(existing(context, system) - 1);
        switch (rules.save(visit, system, wanted, tag)) {
            case Outcome.Done<PbxSystem> done -> goOn(context, system, "telephony.done.deleted");
            case Outcome.Refused<PbxSystem> refused ->
                ask(context, visit, workplace.refusal(context, visit, refused.why()));
        }
    }

    private static void goOn(Context context, PbxSystem system, String done) {
        Pages.goOn(context, SystemDesk.path(system.id(), "telephony"), done);
    }

    /** 0 for a new one. */
    private static int number(Context context, PbxSystem system) {
        var text = Objects.requireNonNullElse(context.queryParam("number"), "");
        return text.isEmpty() ? 0 : existing(context, system);
    }

    private static int existing(Context context, PbxSystem system) {
        var number = TelephonyPages.place(Objects.requireNonNullElse(context.queryParam("number"), ""));
        if (number < 1 || number > system.rules().size()) {
            throw new Refused(ErrorCode.NOT_FOUND);
        }
        return number;
    }

    private void show(
            Context context,
            Visit visit,
            PbxSystem system,
            Form form,
            RuleProblem problem,
            LabView tried,
            @Nullable Notice notice) {
        var path = SystemDesk.path(system.id(), "telephony");
        var number = number(context, system);
        var view = new RuleView(
                form,
                path + "/rule" + (number == 0 ? "" : "?number=" + number),
                path,
                form.value("tag").isEmpty() ? SystemTag.of(system) : form.value("tag"),
                number == 0 ? "" : String.valueOf(number),
                problem.good(),
                problem.bad(),
                tried);
        var title = number == 0 ? "telephony.add" : "telephony.edit";
        workplace.show(context, visit, system, new Workplace.Sheet(title, "rule.jte", view), notice);
    }
}
