package dev.arcus.hub.console.systems;

import dev.arcus.domain.administration.ReadAudit;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The pages of one system: Information, Telephony, History. */
public final class SystemPages {

    private static final int SHOWN_SITES = 20;

    private final Gate gate;
    private final Pages pages;
    private final SystemDesk desk;
    private final ReadAudit audit;

    public SystemPages(Gate gate, Pages pages, SystemDesk desk, ReadAudit audit) {
        this.gate = gate;
        this.pages = pages;
        this.desk = desk;
        this.audit = audit;
    }

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}", gate.page(this::information));
        routes.get("/systems/{id}/telephony", gate.page(this::telephony));
        routes.get("/systems/{id}/history", gate.page(this::history));
    }

    private void information(Context context, Visit visit) {
        var found = desk.find(context, visit);
        var system = found.system();
        var view = new InformationView(
                pages.badge(found.status().label(), visit.words()), server(visit, system), dialing(visit, system));
        show(context, visit, system, "system.jte", view);
    }

    private void telephony(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        var rules = system.rules();
        var view = new TelephonyView(IntStream.range(0, rules.size())
                .mapToObj(i -> new TelephonyView.Rule(
                        i + 1,
                        rules.get(i).match(),
                        rules.get(i).replacement(),
                        rules.get(i).replacement().isEmpty(),
                        rules.get(i).description()))
                .toList());
        show(context, visit, system, "telephony.jte", view);
    }

    private void history(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        var listing = Listing.of(context, List.of("at"));
        var page = pages.done(audit.ofSystem(visit.actor(), system.id(), AuditFilter.DONE, listing.request()));
        var view = new HistoryView(
                listing,
                page.items().stream().map(entry -> line(visit, entry.event())).toList(),
                page.total());
        show(context, visit, system, "history.jte", view);
    }

    private void show(Context context, Visit visit, PbxSystem system, String template, Object view) {
        pages.show(context, template, visit, system.name(), desk.place(visit, system), view);
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

    private static HistoryView.Line line(Visit visit, AuditEvent event) {
        var key = "systems.act." + event.act();
        return new HistoryView.Line(
                visit.words().time(event.at(), visit.zone()),
                event.actor(),
                visit.words().has(key) ? visit.text(key) : event.act(),
                event.detail(),
                changes(event));
    }

    private static List<String> changes(AuditEvent event) {
        var before = event.change().before().values();
        var after = event.change().after().values();
        if (before.isEmpty()) {
            return List.of();
        }
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> name + ": " + before.getOrDefault(name, "–") + " → " + after.getOrDefault(name, "–"))
                .toList();
    }
}
