package dev.arcus.hub.console.information;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Frame.Link;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.Fact;
import dev.arcus.hub.console.systems.ServersPages;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.hub.console.systems.SystemWords;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tab Information of a system: what was declared, and for those who may, what can be done to it. */
public final class InformationPages {

    private static final int SHOWN_SITES = 20;

    private final Gate gate;
    private final Pages pages;
    private final SystemDesk desk;
    private final Workplace workplace;
    private final InformationActs acts;
    private final InstantSource clock;

    public InformationPages(
            Gate gate, Pages pages, SystemDesk desk, Workplace workplace, InformationActs acts, InstantSource clock) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.workplace = workplace;
        this.acts = acts;
        this.clock = clock;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}", gate.page(this::information));
        new EditPages(gate, workplace, acts, clock).register(routes);
        new GatewayPages(gate, workplace, acts).register(routes);
        new RoutePages(gate, workplace, desk, acts.groups()).register(routes);
        new SitesPages(gate, workplace, acts).register(routes);
        new SharePages(gate, workplace, acts).register(routes);
        new MovePages(gate, workplace, acts).register(routes);
        new ReplacePages(gate, workplace, acts).register(routes);
        new EndPages(gate, workplace, desk, acts.ends()).register(routes);
    }

    private void information(Context context, Visit visit) {
        var found = desk.find(context, visit);
        var system = found.system();
        var view = new InformationView(
                pages.badge(found.status().label(), visit.words()),
                server(visit, system),
                dialing(visit, system),
                changes(visit, system),
                ends(visit, system));
        pages.show(context, "system.jte", visit, system.name(), desk.place(visit, system), view);
    }

    private List<Link> changes(Visit visit, PbxSystem system) {
        var links = new ArrayList<Link>();
        if (workplace.may(visit, Act.WRITE_SYSTEMS, system)) {
            links.add(link(visit, system, "edit", "information.edit"));
            links.add(link(
                    visit,
                    system,
                    "gateway",
                    system.gatewayActive() ? "information.gateway-off" : "information.gateway-on"));
        }
        if (workplace.may(visit, Act.WRITE_GROUPS, system)) {
            links.add(link(visit, system, "route", "information.route"));
        }
        if (workplace.may(visit, Act.LINK_SYSTEMS, system)) {
            links.add(link(visit, system, "sites", "information.sites"));
            links.add(link(visit, system, "companies", "information.companies"));
        }
        return links;
    }

    private List<Link> ends(Visit visit, PbxSystem system) {
        if (!workplace.may(visit, Act.WRITE_SYSTEMS, system)) {
            return List.of();
        }
        var links = new ArrayList<Link>();
        if (!system.options().isForSeveral()) {
            links.add(link(visit, system, "move", "information.move"));
        }
        links.add(link(visit, system, "replace", "information.replace"));
        links.add(link(visit, system, "return", "information.return"));
        links.add(link(visit, system, "delete", "information.delete"));
        return links;
    }

    private static Link link(Visit visit, PbxSystem system, String page, String label) {
        return Link.to(SystemDesk.path(system.id(), page), visit.text(label));
    }

    private List<Fact> server(Visit visit, PbxSystem system) {
        return List.of(
                new Fact(visit.text("systems.server-name"), system.name()),
                new Fact(visit.text("systems.server-type"), ServersPages.type(visit, system)),
                new Fact(visit.text("systems.id"), system.pbxId().text()),
                new Fact(visit.text("systems.site"), String.join(", ", desk.siteNames(visit, system, SHOWN_SITES))),
                new Fact(
                        visit.text("systems.delivery"),
                        visit.text("systems.delivery." + SystemWords.key(system.deliveryMode()))),
                new Fact(
                        visit.text("systems.version"),
                        Objects.requireNonNullElse(system.options().version(), "")),
                new Fact(visit.text("systems.gateway"), SystemWords.yesNo(visit, system.gatewayActive())),
                new Fact(
                        visit.text("information.shared"),
                        SystemWords.yesNo(visit, system.options().isForSeveral())),
                new Fact(visit.text("systems.created"), visit.words().time(system.created(), visit.zone())));
    }

    private static List<Fact> dialing(Visit visit, PbxSystem system) {
        var dialing = system.dialing();
        return List.of(
                new Fact(visit.text("systems.country"), visit.words().country(dialing.country())),
                new Fact(visit.text("systems.national-prefix"), dialing.nationalPrefix()),
                new Fact(visit.text("systems.international-prefix"), dialing.internationalPrefix()),
                new Fact(visit.text("systems.outbound-prefix"), String.join(", ", dialing.outboundPrefixes())),
                new Fact(
                        visit.text("systems.use-outbound-prefix"),
                        SystemWords.yesNo(visit, dialing.useOutboundPrefix())),
                new Fact(
                        visit.text("systems.installation-number"),
                        Objects.requireNonNullElse(dialing.installationNumber(), "")));
    }
}
