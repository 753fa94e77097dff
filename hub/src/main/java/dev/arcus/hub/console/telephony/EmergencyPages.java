package dev.arcus.hub.console.telephony;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ChangeSystem;
import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.SystemChange;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.information.Workplace;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.numbering.EmergencyRules;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Emergency numbers: never barred or changed unless somebody confirmed exactly that. */
final class EmergencyPages {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");
    private static final int MAX_NUMBERS = 20;

    private final Gate gate;
    private final Workplace workplace;
    private final ChangeSystem change;

    EmergencyPages(Gate gate, Workplace workplace, ChangeSystem change) {
        this.gate = gate;
        this.workplace = workplace;
        this.change = change;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/telephony/emergency", gate.page(this::form));
        routes.post("/systems/{id}/telephony/emergency", gate.page(this::save));
    }

    private void form(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.READ_SYSTEMS);
        var policy = system.emergencies();
        var values = new HashMap<String, String>();
        values.put("outbound", policy.outboundPrefix() ? "1" : "");
        values.put("internal", String.join(", ", policy.internal()));
        touching(system).forEach(rule -> values.put("rule" + rule.rule(), rule.confirmed() ? "1" : ""));
        show(context, visit, system, Form.with(values), null);
    }

    private void save(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        var internal = form.read("internal", EmergencyPages::numbers, visit.text("telephony.wrong.internal"));
        if (internal.isEmpty()) {
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        var confirmed = touching(system).stream()
                .filter(rule -> form.ticked("rule" + rule.rule()))
                .map(EmergencyRules.Touching::match)
                .collect(Collectors.toUnmodifiableSet());
        var emergencies = new EmergencyChange(form.ticked("outbound"), internal.get(), confirmed);
        var wanted = new SystemChange(null, null, null, null, null, emergencies, null, null, null);
        switch (change.run(visit.actor(), system.id(), wanted, new Expected(Set.of(form.value("tag"))))) {
            case Outcome.Done<PbxSystem> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "telephony"), "telephony.done.saved");
            case Outcome.Refused<PbxSystem> refused ->
                show(context, visit, system, form, workplace.refusal(context, visit, refused.why()));
        }
    }

    private static Set<String> numbers(String text) {
        var numbers = SEPARATOR
                .splitAsStream(text.strip())
                .filter(number -> !number.isEmpty())
                .toList();
        if (numbers.size() > MAX_NUMBERS
                || numbers.stream().anyMatch(number -> !NUMBER.matcher(number).matches())) {
            throw new IllegalArgumentException("numbers");
        }
        return Set.copyOf(numbers);
    }

    private static List<EmergencyRules.Touching> touching(PbxSystem system) {
        return EmergencyRules.find(system.dialing(), system.rules(), system.emergencies());
    }

    private void show(Context context, Visit visit, PbxSystem system, Form form, @Nullable Notice notice) {
        var view = new EmergencyView(
                form,
                SystemDesk.path(system.id(), "telephony"),
                form.value("tag").isEmpty() ? SystemTag.of(system) : form.value("tag"),
                workplace.may(visit, Act.WRITE_SYSTEMS, system),
                touching(system).stream()
                        .map(rule -> new EmergencyView.Touching(
                                "rule" + rule.rule(),
                                visit.text("telephony.confirm-rule", String.valueOf(rule.rule()), rule.match()),
                                visit.text(
                                        rule.bars() ? "telephony.bars" : "telephony.changes",
                                        String.join(", ", rule.numbers()))))
                        .toList());
        workplace.show(
                context, visit, system, new Workplace.Sheet("telephony.emergency", "emergency.jte", view), notice);
    }
}
