package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.PlanDeletion;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.companies.CompanyPlace;
import dev.arcus.hub.console.customers.CustomersPages;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** After which a system is gone: its deletion, and its return to stock. Each asks once and says what goes and what stays. */
final class EndPages {

    private final Gate gate;
    private final Workplace workplace;
    private final SystemDesk desk;
    private final InformationActs.Ends ends;

    EndPages(Gate gate, Workplace workplace, SystemDesk desk, InformationActs.Ends ends) {
        this.gate = gate;
        this.workplace = workplace;
        this.desk = desk;
        this.ends = ends;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/delete", gate.page((context, visit) -> ask(context, visit, End.DELETE, null)));
        routes.post("/systems/{id}/delete", gate.page((context, visit) -> run(context, visit, End.DELETE)));
        routes.get("/systems/{id}/return", gate.page((context, visit) -> ask(context, visit, End.RETURN, null)));
        routes.post("/systems/{id}/return", gate.page((context, visit) -> run(context, visit, End.RETURN)));
    }

    private enum End {
        DELETE,
        RETURN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private void ask(Context context, Visit visit, End end, @Nullable Notice notice) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var preview = workplace.done(ends.plan().preview(visit.actor(), system.id()));
        var item = preview.deletion().item();
        var objection = preview.objection()
                .or(() -> end == End.RETURN && item == null
                        ? Optional.of(new Refusal(Reason.NOT_FROM_FLEET, "", ""))
                        : Optional.empty());
        var view = new ConfirmView(
                SystemDesk.path(system.id(), end.key()),
                SystemDesk.path(system.id(), ""),
                visit.text("information." + end.key() + "-question", system.name()),
                goes(visit, preview),
                stays(visit, end, preview),
                workplace.objection(visit, objection),
                workplace.remedy(visit, objection),
                end == End.DELETE ? preview.deletion().tag() : SystemTag.of(system),
                visit.text("information." + end.key()));
        workplace.show(
                context, visit, system, new Workplace.Sheet("information." + end.key(), "confirm.jte", view), notice);
    }

    private void run(Context context, Visit visit, End end) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var back = desk.company(visit, system)
                .map(company -> CompanyPlace.servers(company.id()))
                .orElse(CustomersPages.PATH);
        var expected = new Expected(Set.of(Form.of(context).value("tag")));
        var outcome = switch (end) {
            case DELETE -> ends.delete().run(visit.actor(), system.id(), expected);
            case RETURN ->
                ends.giveBack().run(visit.actor(), system.id(), expected).map(item -> system.id());
        };
        switch (outcome) {
            case Outcome.Done<SystemId> done -> Pages.goOn(context, back, "information.done." + end.key());
            case Outcome.Refused<SystemId> refused ->
                ask(context, visit, end, workplace.refusal(context, visit, refused.why()));
        }
    }

    private static List<String> goes(Visit visit, PlanDeletion.Preview preview) {
        var deletion = preview.deletion();
        var system = deletion.system();
        var goes = new ArrayList<String>();
        goes.add(visit.text(
                "information.goes-system", system.name(), preview.companies().count()));
        counted(visit, goes, "information.goes-rules", system.rules().size());
        counted(visit, goes, "information.goes-tests", deletion.testNumbers());
        counted(visit, goes, "information.goes-phones", deletion.phones());
        counted(visit, goes, "information.goes-held", deletion.held().size());
        var group = deletion.group();
        if (group != null) {
            goes.add(visit.text("information.goes-group", group.name()));
        }
        return goes;
    }

    private List<String> stays(Visit visit, End end, PlanDeletion.Preview preview) {
        var stays = new ArrayList<String>();
        var system = preview.deletion().system();
        var item = preview.deletion().item();
        if (item != null) {
            stays.add(visit.text("information.stays-item", item.pair().toString()));
        }
        if (end == End.DELETE) {
            stays.add(visit.text("information.stays-id", system.pbxId().text()));
        }
        counted(visit, stays, "information.stays-acceptances", preview.acceptances());
        stays.add(visit.text(
                "information.stays-events", ends.retention().eventAge().toDays()));
        stays.add(visit.text(
                "information.stays-audit", ends.retention().auditAge().toDays()));
        return stays;
    }

    private static void counted(Visit visit, List<String> lines, String key, int count) {
        if (count > 0) {
            lines.add(visit.text(key, count));
        }
    }
}
