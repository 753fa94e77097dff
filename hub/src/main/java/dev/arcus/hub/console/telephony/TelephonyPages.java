package dev.arcus.hub.console.telephony;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.information.Workplace;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.numbering.NumberingRule;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tab Telephony of a system: its numbering rules in their order, and the dialing lab beside them. */
public final class TelephonyPages {

    private final Gate gate;
    private final Pages pages;
    private final SystemDesk desk;
    private final Workplace workplace;
    private final TelephonyActs acts;
    private final Lab lab;

    public TelephonyPages(Gate gate, Pages pages, SystemDesk desk, Workplace workplace, TelephonyActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.workplace = workplace;
        this.acts = acts;
        this.lab = new Lab(acts.lab(), pages.phrases());
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/telephony", gate.page(this::rules));
        routes.post("/systems/{id}/telephony/lab", gate.page(this::tryNumbers));
        routes.post("/systems/{id}/telephony/order", gate.page(this::order));
        var rules = new RuleChange(acts.change());
        new RulePages(gate, workplace, rules, lab).register(routes);
        new RuleTextPages(gate, workplace, rules, desk, acts.systems()).register(routes);
        new EmergencyPages(gate, workplace, acts.change()).register(routes);
        new TestPages(gate, workplace, desk, acts.tests()).register(routes);
        new PhonePages(gate, pages, workplace, desk, acts).register(routes);
    }

    private void rules(Context context, Visit visit) {
        show(context, visit, desk.find(context, visit).system(), LabView.EMPTY, null);
    }

    private void tryNumbers(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        var view = lab.run(visit, system.id(), null, Form.of(context).value("numbers"));
        show(context, visit, system, view, null);
    }

    /** Moves a rule to another place. */
    private void order(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        var moved = moved(system.rules(), place(form.value("rule")), place(form.value("to")));
        switch (new RuleChange(acts.change()).save(visit, system, moved, form.value("tag"))) {
            case Outcome.Done<PbxSystem> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "telephony"), "telephony.done.moved");
            case Outcome.Refused<PbxSystem> refused ->
                show(
                        context,
                        visit,
                        desk.find(context, visit).system(),
                        LabView.EMPTY,
                        workplace.refusal(context, visit, refused.why()));
        }
    }

    /** The same rules where there is no such place. */
    private static List<NumberingRule> moved(List<NumberingRule> rules, int from, int to) {
        var moved = new ArrayList<>(rules);
        if (from >= 1 && from <= rules.size() && to >= 1 && to <= rules.size()) {
            moved.add(to - 1, moved.remove(from - 1));
        }
        return moved;
    }

    /** 1 for the first; 0 for none. */
    static int place(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private void show(Context context, Visit visit, PbxSystem system, LabView tried, @Nullable Notice notice) {
        var path = SystemDesk.path(system.id(), "telephony");
        var rules = system.rules();
        var view = new TelephonyView(
                path,
                SystemTag.of(system),
                workplace.may(visit, Act.WRITE_SYSTEMS, system),
                IntStream.range(0, rules.size())
                        .mapToObj(i -> rule(rules.get(i), i + 1, i + 1 == rules.size()))
                        .toList(),
                List.of(
                        Link.to(path + "/phones", visit.text("telephony.phones")),
                        Link.to(path + "/tests", visit.text("telephony.tests")),
                        Link.to(path + "/emergency", visit.text("telephony.emergency"))),
                tried);
        var place = desk.place(visit, system);
        if (notice == null) {
            pages.show(context, "telephony.jte", visit, system.name(), place, view);
        } else {
            pages.show(context, "telephony.jte", visit, system.name(), place, notice, view);
        }
    }

    private static TelephonyView.Rule rule(NumberingRule rule, int number, boolean last) {
        return new TelephonyView.Rule(
                number,
                last,
                rule.match(),
                rule.replacement(),
                rule.replacement().isEmpty(),
                rule.description());
    }
}
