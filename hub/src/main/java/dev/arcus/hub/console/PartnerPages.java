package dev.arcus.hub.console;

import dev.arcus.hub.console.audit.AuditPages;
import dev.arcus.hub.console.boxes.BoxPages;
import dev.arcus.hub.console.boxes.IncidentPages;
import dev.arcus.hub.console.boxes.WaitingPages;
import dev.arcus.hub.console.fleet.FleetPages;
import dev.arcus.hub.console.fleet.ItemPages;
import dev.arcus.hub.console.fleet.MovePages;
import dev.arcus.hub.console.fleet.RegisterPages;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.OnceForm;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.imports.ExportPages;
import dev.arcus.hub.console.imports.ImportPages;
import dev.arcus.hub.console.imports.ImportsPages;
import dev.arcus.hub.console.notices.DeliveryPages;
import dev.arcus.hub.console.notices.RulePages;
import dev.arcus.hub.console.notices.ToldPages;
import dev.arcus.hub.console.notices.WindowPages;
import dev.arcus.hub.console.operator.CompanyForms;
import dev.arcus.hub.console.operator.OperatorPages;
import dev.arcus.hub.console.systems.SystemDesk;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.random.RandomGenerator;

/** The pages of partners and operators that are about no single company. */
final class PartnerPages {

    private final Gate gate;
    private final Pages pages;
    private final Console.Acts acts;
    private final OnceForm once;

    PartnerPages(Gate gate, Pages pages, Console.Acts acts, RandomGenerator random) {
        this.once = new OnceForm(random);
        this.gate = gate;
        this.pages = pages;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        registerFleet(routes);
        registerImports(routes);
        registerBoxes(routes);
        registerNotices(routes);
        new OperatorPages(gate, pages, acts.partner().operator()).register(routes);
        new CompanyForms(gate, pages, acts.partner().operator(), once).register(routes);
        new AuditPages(gate, pages, acts.audit()).register(routes);
    }

    private void registerFleet(JavalinDefaultRoutingApi routes) {
        var fleet = acts.partner().fleet();
        new FleetPages(gate, pages, fleet).register(routes);
        new RegisterPages(gate, pages, fleet, acts.companies()).register(routes);
        new ItemPages(gate, pages, fleet).register(routes);
        new MovePages(gate, pages, fleet, acts.companies()).register(routes);
    }

    private void registerImports(JavalinDefaultRoutingApi routes) {
        var imports = acts.partner().imports();
        new ExportPages(gate, pages, imports).register(routes);
        // Before imports/{id}: of two addresses that fit, the first one answers.
        new ImportsPages(gate, pages, imports).register(routes);
        new ImportPages(gate, pages, imports).register(routes);
    }

    private void registerBoxes(JavalinDefaultRoutingApi routes) {
        var boxes = acts.partner().boxes();
        var desk = new SystemDesk(pages, acts.systems(), acts.sites(), acts.companies());
        new WaitingPages(gate, pages, boxes).register(routes);
        new IncidentPages(gate, pages, boxes, acts.companies(), acts.sites()).register(routes);
        new BoxPages(gate, pages, desk, boxes).register(routes);
    }

    private void registerNotices(JavalinDefaultRoutingApi routes) {
        var notices = acts.partner().notices();
        new RulePages(gate, pages, notices, once).register(routes);
        new WindowPages(gate, pages, notices, once).register(routes);
        new ToldPages(gate, pages, notices).register(routes);
        new DeliveryPages(gate, pages, notices).register(routes);
    }
}
