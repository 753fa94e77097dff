package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ChangeGroup;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.group.GroupFilter;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Information › Default route: whose WebRTC gateway serves the PBXs of a group that have none. */
final class RoutePages {

    private static final int MAX_GROUPS = 1000;

    private final Gate gate;
    private final Workplace workplace;
    private final SystemDesk desk;
    private final InformationActs.Groups groups;

    RoutePages(Gate gate, Workplace workplace, SystemDesk desk, InformationActs.Groups groups) {
        this.gate = gate;
        this.workplace = workplace;
        this.desk = desk;
        this.groups = groups;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/route", gate.page((context, visit) -> show(context, visit, null)));
        routes.post("/systems/{id}/route", gate.page(this::set));
    }

    private void set(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_GROUPS);
        var form = Form.of(context);
        var group = group(visit, system);
        if (group.isEmpty()) {
            show(context, visit, null);
            return;
        }
        var served = new ChangeGroup.ServedBy(form.value("wanted").equals("1") ? system.id() : null);
        var expected = new Expected(Set.of(form.value("tag")));
        var wish = new ChangeGroup.Wish(null, served);
        switch (groups.change().run(visit.actor(), group.get().id(), wish, expected)) {
            case Outcome.Done<SystemGroup> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "route"), "information.done.saved");
            case Outcome.Refused<SystemGroup> refused ->
                show(context, visit, workplace.refusal(context, visit, refused.why()));
        }
    }

    private Optional<SystemGroup> group(Visit visit, PbxSystem system) {
        return desk.company(visit, system)
                .flatMap(company -> workplace
                        .done(groups.read()
                                .list(visit.actor(), reach -> of(reach, company.id()), new Page.Request(MAX_GROUPS, 0)))
                        .items()
                        .stream()
                        .filter(group -> group.member(system.id()).isPresent())
                        .findFirst());
    }

    private static GroupFilter of(Reach reach, CompanyId company) {
        return new GroupFilter(reach, Set.of(company), null, false);
    }

    private void show(Context context, Visit visit, @Nullable Notice notice) {
        var system = workplace.find(context, visit, Act.WRITE_GROUPS);
        var path = SystemDesk.path(system.id(), "route");
        var back = SystemDesk.path(system.id(), "");
        var view = group(visit, system)
                .map(group -> view(visit, system, group, path, back))
                .orElseGet(
                        () -> new RouteView("", visit.text("information.route-no-group"), path, back, "", "", "", ""));
        workplace.show(context, visit, system, new Workplace.Sheet("information.route", "route.jte", view), notice);
    }

    private static RouteView view(Visit visit, PbxSystem system, SystemGroup group, String path, String back) {
        var isDefault = system.id().equals(group.defaultGateway());
        var mayBe = isDefault || system.gatewayActive();
        var state = isDefault
                ? "information.route-is"
                : mayBe ? "information.route-is-not" : "information.route-no-gateway";
        return new RouteView(
                group.name(),
                visit.text(state),
                path,
                back,
                group.tag(),
                mayBe ? visit.text(isDefault ? "information.route-off" : "information.route-on") : "",
                isDefault ? "0" : "1",
                mayBe ? visit.text(isDefault ? "information.route-off-goes" : "information.route-on-goes") : "");
    }
}
