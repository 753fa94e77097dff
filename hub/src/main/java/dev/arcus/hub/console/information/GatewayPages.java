package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.LicenceConsent;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.SystemChange;
import dev.arcus.domain.licence.LicenceText;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.console.frame.ConfirmView;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The WebRTC gateway on or off, later than at the declaration: on with its licence agreement, off after one question. */
final class GatewayPages {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R{2,}");

    private final Gate gate;
    private final Workplace workplace;
    private final InformationActs acts;

    GatewayPages(Gate gate, Workplace workplace, InformationActs acts) {
        this.gate = gate;
        this.workplace = workplace;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/gateway", gate.page(this::ask));
        routes.post("/systems/{id}/gateway", gate.page(this::activate));
        routes.post("/systems/{id}/gateway/off", gate.page(this::deactivate));
    }

    private void ask(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        show(context, visit, system, Form.with(Map.of()), null);
    }

    private void activate(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        if (!form.ticked("accept")) {
            form.problem("accept", visit.text("information.wrong.accept"));
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        var consent = new LicenceConsent(form.value("licence"));
        run(context, visit, system, form, change(consent, null));
    }

    private void deactivate(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        run(context, visit, system, Form.of(context), change(null, false));
    }

    private void run(Context context, Visit visit, PbxSystem system, Form form, SystemChange change) {
        var expected = new Expected(Set.of(form.value("tag")));
        switch (acts.changes().change().run(visit.actor(), system.id(), change, expected)) {
            case Outcome.Done<PbxSystem> done ->
                Pages.goOn(
                        context,
                        SystemDesk.path(system.id(), ""),
                        done.value().gatewayActive() ? "information.done.gateway-on" : "information.done.gateway-off");
            case Outcome.Refused<PbxSystem> refused -> {
                var notice = workplace.refusal(context, visit, refused.why());
                show(context, visit, workplace.find(context, visit, Act.WRITE_SYSTEMS), Form.with(Map.of()), notice);
            }
        }
    }

    private void show(Context context, Visit visit, PbxSystem system, Form form, @Nullable Notice notice) {
        var path = SystemDesk.path(system.id(), "gateway");
        var back = SystemDesk.path(system.id(), "");
        if (system.gatewayActive()) {
            var view = new ConfirmView(
                    path + "/off",
                    back,
                    visit.text("information.gateway-off-question", system.name()),
                    List.of(visit.text("information.gateway-off-goes")),
                    List.of(visit.text("information.gateway-off-stays"), visit.text("information.gateway-off-again")),
                    "",
                    "",
                    SystemTag.of(system),
                    visit.text("information.gateway-off"));
            workplace.show(
                    context,
                    visit,
                    system,
                    new Workplace.Sheet("information.gateway-off", "confirm.jte", view),
                    notice);
            return;
        }
        var text = acts.reads().licence().current(visit.words().language().code());
        var view = new GatewayView(
                form, path, back, SystemTag.of(system), text.version(), text.sha256(), paragraphs(text));
        workplace.show(
                context, visit, system, new Workplace.Sheet("information.gateway-on", "gateway.jte", view), notice);
    }

    static List<String> paragraphs(LicenceText text) {
        return BETWEEN_PARAGRAPHS.splitAsStream(text.text().strip()).toList();
    }

    private static SystemChange change(@Nullable LicenceConsent consent, @Nullable Boolean active) {
        return new SystemChange(null, null, null, null, null, EmergencyChange.NONE, null, consent, active);
    }
}
