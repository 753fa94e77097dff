package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.ChangeLines;
import dev.arcus.hub.console.systems.HistoryView;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.numbering.Countries;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.text.Collator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Information › Edit: name, model and dialing information. Two who edit the same system see each other. */
final class EditPages {

    private static final int SHOWN_CHANGES = 20;

    private final Gate gate;
    private final Workplace workplace;
    private final InformationActs acts;
    private final InstantSource clock;

    EditPages(Gate gate, Workplace workplace, InformationActs acts, InstantSource clock) {
        this.gate = gate;
        this.workplace = workplace;
        this.acts = acts;
        this.clock = clock;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/edit", gate.page(this::form));
        routes.post("/systems/{id}/edit", gate.page(this::change));
    }

    private void form(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        show(context, visit, system, Form.with(DeclarationForm.values(system)), List.of(), null);
    }

    private void change(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        if (!form.value("tag").equals(SystemTag.of(system))) {
            meetOther(context, visit, system, form);
            return;
        }
        var change = new DeclarationForm(form, visit.words()).change(system);
        if (change.isEmpty()) {
            show(context, visit, system, form, List.of(), workplace.lookAtFields(context, visit));
            return;
        }
        var expected = new Expected(Set.of(form.value("tag")));
        switch (acts.changes().change().run(visit.actor(), system.id(), change.get(), expected)) {
            case Outcome.Done<PbxSystem> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), ""), "information.done.saved");
            case Outcome.Refused<PbxSystem> refused -> refuse(context, visit, form, refused.why());
        }
    }

    private void refuse(Context context, Visit visit, Form form, Refusal why) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        if (why.reason() == Reason.NOT_AS_EXPECTED) {
            meetOther(context, visit, system, form);
            return;
        }
        var words = workplace.words(context, visit, why);
        if (why.field().equals("model")) {
            form.problem("model", words);
            show(context, visit, system, form, List.of(), Notice.problem(visit.text("frame.look-at-fields")));
        } else {
            show(context, visit, system, form, List.of(), Notice.problem(words));
        }
    }

    /** Somebody else saved first: who did what, the fields that nobody touched here follow, and what was typed stays. */
    private void meetOther(Context context, Visit visit, PbxSystem system, Form form) {
        var now = DeclarationForm.values(system);
        if (now.entrySet().stream().allMatch(field -> form.value(field.getKey()).equals(field.getValue()))) {
            // The second click on the same button: it is done.
            Pages.goOn(context, SystemDesk.path(system.id(), ""), "information.done.saved");
            return;
        }
        form.follow(now, saved -> visit.text("frame.meanwhile", saved.isEmpty() ? visit.text("frame.nothing") : saved));
        context.status(HttpStatus.PRECONDITION_FAILED);
        var lines = changesSince(visit, system, form.value("seen"));
        show(context, visit, system, form, lines, Notice.problem(visit.text("information.meanwhile")));
    }

    private List<HistoryView.Line> changesSince(Visit visit, PbxSystem system, String seen) {
        var filter = new AuditFilter(new Reach.Everything(), at(seen), null, null, null, null, null, true);
        var request = new Page.Request(SHOWN_CHANGES, 0);
        return workplace
                .done(acts.reads().audit().ofSystem(visit.actor(), system.id(), filter, request))
                .items()
                .stream()
                .map(AuditEntry::event)
                .filter(event -> !event.act().equals("secret.view"))
                .map(event -> ChangeLines.of(visit, event))
                .toList();
    }

    private Instant at(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException notOurs) {
            return clock.instant();
        }
    }

    private void show(
            Context context,
            Visit visit,
            PbxSystem system,
            Form form,
            List<HistoryView.Line> meanwhile,
            @Nullable Notice notice) {
        var view = new EditView(
                form,
                SystemDesk.path(system.id(), ""),
                SystemTag.of(system),
                String.valueOf(clock.millis()),
                system.model() == null ? List.of() : models(),
                countries(visit),
                meanwhile);
        workplace.show(context, visit, system, new Workplace.Sheet("information.edit", "edit.jte", view), notice);
    }

    static List<Choice> models() {
        return Arrays.stream(Model.values())
                .map(model -> new Choice(model.label(), model.label()))
                .toList();
    }

    private static List<Choice> countries(Visit visit) {
        var collator = Collator.getInstance(visit.words().locale());
        return Countries.all().stream()
                .map(alpha3 -> new Choice(alpha3, visit.words().country(alpha3)))
                .sorted(Comparator.comparing(Choice::label, collator))
                .toList();
    }
}
