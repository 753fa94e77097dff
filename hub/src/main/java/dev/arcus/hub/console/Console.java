package dev.arcus.hub.console;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.ReadAudit;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.audit.FoldedEntries;
import dev.arcus.domain.audit.Refusals;
import dev.arcus.domain.licence.LicenceTexts;
import dev.arcus.domain.status.StatusWatch;
import dev.arcus.domain.store.Ticker;
import dev.arcus.hub.console.account.AccountActs;
import dev.arcus.hub.console.account.AccountPages;
import dev.arcus.hub.console.boxes.BoxActs;
import dev.arcus.hub.console.companies.CompanyActs;
import dev.arcus.hub.console.companies.CompanyPages;
import dev.arcus.hub.console.customers.CustomersPages;
import dev.arcus.hub.console.declare.DeclarePages;
import dev.arcus.hub.console.fleet.FleetActs;
import dev.arcus.hub.console.frame.Assets;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.OnceForm;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Phrases;
import dev.arcus.hub.console.frame.VisitorTokens;
import dev.arcus.hub.console.imports.ImportActs;
import dev.arcus.hub.console.information.InformationActs;
import dev.arcus.hub.console.information.InformationPages;
import dev.arcus.hub.console.information.Workplace;
import dev.arcus.hub.console.live.LivePages;
import dev.arcus.hub.console.login.LoginPages;
import dev.arcus.hub.console.notices.NoticeActs;
import dev.arcus.hub.console.operator.OperatorActs;
import dev.arcus.hub.console.overview.AcrossActs;
import dev.arcus.hub.console.overview.AllSystemsPages;
import dev.arcus.hub.console.overview.OverviewPages;
import dev.arcus.hub.console.overview.SearchPages;
import dev.arcus.hub.console.people.PeopleActs;
import dev.arcus.hub.console.people.UsersPages;
import dev.arcus.hub.console.systems.CodeViews;
import dev.arcus.hub.console.systems.ConnectionPages;
import dev.arcus.hub.console.systems.HandingPages;
import dev.arcus.hub.console.systems.HistoryPages;
import dev.arcus.hub.console.systems.ServersPages;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.hub.console.telephony.TelephonyActs;
import dev.arcus.hub.console.telephony.TelephonyPages;
import dev.arcus.hub.security.Authenticator;
import dev.arcus.hub.security.SecondStep;
import dev.arcus.hub.security.Throttle;
import dev.arcus.hub.security.WebLogin;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The console: every page, by area. It shares the admin listener with the API, and everything below {@code /api} is the API's. */
public final class Console {

    private final Entrance entrance;
    private final Acts acts;
    private final HandingPages.Hub hub;
    private final Instruments instruments;
    private final Pages pages;
    private final Gate gate;
    private final LivePages live;

    /** {@code hub}: where PBXs find it. */
    public Console(Entrance entrance, Acts acts, HandingPages.Hub hub, Instruments instruments) {
        this.hub = hub;
        this.entrance = entrance;
        this.acts = acts;
        this.instruments = instruments;
        this.pages = new Pages(entrance.phrases());
        this.gate = new Gate(entrance.login(), pages, entrance.refusals(), acts.policy());
        this.live = new LivePages(gate, pages, entrance.login(), acts.systems(), instruments.watch());
    }

    /** Who comes in, and in which words that is answered. */
    public record Entrance(
            Authenticator authenticator, WebLogin login, SecondStep step, Refusals refusals, Phrases phrases) {}

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
            ReadFleet fleet,
            LicenceTexts licence,
            DeclarePages.Creating creating,
            ConnectionPages.Acts connection,
            ReadAudit audit,
            InformationActs information,
            TelephonyActs telephony,
            PeopleActs people,
            FoldedEntries secretViews,
            PartnerActs partner,
            AcrossActs across,
            CompanyActs company,
            AccountActs account) {}

    /** What the pages of partners and of the operator call. */
    public record PartnerActs(
            FleetActs fleet, ImportActs imports, BoxActs boxes, NoticeActs notices, OperatorActs operator) {}

    /** Time and chance, and who tells of labels as they turn. */
    public record Instruments(InstantSource clock, Ticker ticker, RandomGenerator random, StatusWatch watch) {}

    public void register(JavalinDefaultRoutingApi routes) {
        new OverviewPages(gate, pages, acts.across().overview()).register(routes);
        new AllSystemsPages(gate, pages, acts.across().list()).register(routes);
        new SearchPages(gate, pages, acts.across().find()).register(routes);
        routes.get(Assets.PATH, gate.open(Assets::answer));
        live.register(routes);
        var tokens = new VisitorTokens(instruments.random());
        new LoginPages(gate, pages, entrance.authenticator(), entrance.login(), entrance.step(), tokens)
                .register(routes);
        new AccountPages(gate, pages, acts.account()).register(routes);
        new CustomersPages(gate, pages, acts.companies()).register(routes);
        new CompanyPages(gate, pages, acts.company(), new OnceForm(instruments.random())).register(routes);
        new UsersPages(gate, pages, acts.people(), tokens, Throttle.ofLinks(instruments.ticker())).register(routes);
        registerSystems(routes);
        new PartnerPages(gate, pages, acts, instruments.random()).register(routes);
    }

    private void registerSystems(JavalinDefaultRoutingApi routes) {
        var desk = new SystemDesk(pages, acts.systems(), acts.sites(), acts.companies());
        var codes = new CodeViews(acts.secretViews(), instruments.clock());
        var handing = new HandingPages(
                gate, pages, desk, codes, new HandingPages.Reads(acts.systems(), acts.companies()), hub);
        var declare = new DeclarePages(gate, pages, declaring(), instruments.random());
        var reads = new ServersPages.Reads(
                acts.companies(), acts.sites(), acts.across().list());
        // Before systems/{id}: of two addresses that fit, the first one answers.
        declare.register(routes);
        handing.register(routes);
        new ServersPages(gate, pages, reads, declare, handing).register(routes);
        var workplace = new Workplace(pages, desk, acts.policy());
        new InformationPages(gate, pages, desk, workplace, acts.information(), instruments.clock()).register(routes);
        new TelephonyPages(gate, pages, desk, workplace, acts.telephony()).register(routes);
        new HistoryPages(gate, pages, desk, acts.audit()).register(routes);
        new ConnectionPages(
                        gate,
                        pages,
                        desk,
                        acts.connection(),
                        new ConnectionPages.Instruments(codes, instruments.ticker()))
                .register(routes);
    }

    private DeclarePages.Acts declaring() {
        return new DeclarePages.Acts(
                acts.policy(),
                acts.companies(),
                acts.sites(),
                acts.systems(),
                acts.fleet(),
                acts.licence(),
                acts.creating());
    }

    /** Ends what pages keep open. */
    public void close() {
        live.close();
    }

    /** The page for an address that leads nowhere. */
    public void notFound(Context context) {
        gate.notFound(context);
    }
}
