package dev.arcus.hub.console;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.ReadAudit;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.audit.FoldedEntries;
import dev.arcus.domain.audit.Refusals;
import dev.arcus.hub.console.boxes.BoxActs;
import dev.arcus.hub.console.companies.CompanyPages;
import dev.arcus.hub.console.customers.CustomersPages;
import dev.arcus.hub.console.fleet.FleetActs;
import dev.arcus.hub.console.frame.Assets;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Phrases;
import dev.arcus.hub.console.imports.ImportActs;
import dev.arcus.hub.console.login.LoginPages;
import dev.arcus.hub.console.systems.CodeViews;
import dev.arcus.hub.console.systems.ServersPages;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.hub.console.systems.SystemPages;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.WebLogin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The console: every page, by area. It shares the admin listener with the API, and everything below {@code /api} is the API's. */
public final class Console {

    private final Entrance entrance;
    private final Acts acts;
    private final Instruments instruments;
    private final Pages pages;
    private final Gate gate;

    public Console(Entrance entrance, Acts acts, Instruments instruments) {
        this.entrance = entrance;
        this.acts = acts;
        this.instruments = instruments;
        this.pages = new Pages(entrance.phrases());
        this.gate = new Gate(entrance.login(), pages, entrance.refusals(), acts.policy());
    }

    /** Who comes in, and in which words that is answered. */
    public record Entrance(Authenticator authenticator, WebLogin login, Refusals refusals, Phrases phrases) {}

    /**
     * What the pages call: the use cases of the API.
     *
     * @param secretViews where it is noted who was shown a secret
     */
    public record Acts(
            AccessPolicy policy,
            ReadCompanies companies,
            ReadSites sites,
            ReadSystems systems,
            ReadAudit audit,
            FoldedEntries secretViews,
            PartnerActs partner) {}

    /** What the pages of partners and of the operator call. */
    public record PartnerActs(FleetActs fleet, ImportActs imports, BoxActs boxes) {}

    /** Time and chance. */
    public record Instruments(InstantSource clock, RandomGenerator random) {}

    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/", gate.page((context, visit) -> context.redirect(CustomersPages.PATH, HttpStatus.SEE_OTHER)));
        routes.get(Assets.PATH, gate.open(Assets::answer));
        new LoginPages(gate, pages, entrance.authenticator(), entrance.login(), instruments.random()).register(routes);
        new CustomersPages(gate, pages, acts.companies()).register(routes);
        new CompanyPages(gate, pages, acts.companies(), acts.sites(), acts.systems()).register(routes);
        registerSystems(routes);
        new PartnerPages(gate, pages, acts).register(routes);
    }

    private void registerSystems(JavalinDefaultRoutingApi routes) {
        var desk = new SystemDesk(pages, acts.systems(), acts.sites(), acts.companies());
        new ServersPages(gate, pages, acts.companies(), acts.sites(), acts.systems()).register(routes);
        new SystemPages(gate, pages, desk, acts.audit(), new CodeViews(acts.secretViews(), instruments.clock()))
                .register(routes);
    }

    /** The page for an address that leads nowhere. */
    public void notFound(Context context) {
        gate.notFound(context);
    }
}
