package dev.arcus.hub.server;

import dev.arcus.domain.status.StatusWatch;
import dev.arcus.hub.api.ApiServices;
import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.api.Neighbour;
import dev.arcus.hub.console.Console;
import dev.arcus.hub.console.account.AccountActs;
import dev.arcus.hub.console.boxes.BoxActs;
import dev.arcus.hub.console.companies.CompanyActs;
import dev.arcus.hub.console.declare.DeclarePages;
import dev.arcus.hub.console.fleet.FleetActs;
import dev.arcus.hub.console.imports.ImportActs;
import dev.arcus.hub.console.information.InformationActs;
import dev.arcus.hub.console.notices.NoticeActs;
import dev.arcus.hub.console.operator.HubFacts;
import dev.arcus.hub.console.operator.OperatorActs;
import dev.arcus.hub.console.overview.AcrossActs;
import dev.arcus.hub.console.people.PeopleActs;
import dev.arcus.hub.console.systems.ConnectionPages;
import dev.arcus.hub.console.systems.HandingPages;
import dev.arcus.hub.console.telephony.TelephonyActs;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.function.Function;

/** The console on the listener of the API, over the same acts; neither of the two knows the other. */
record ConsolePages(Console console) implements Neighbour {

    /**
     * @param fingerprint of the hub's own certificate authority, as agents are told it; empty for another one's
     * @param own what the hub tells its operator of itself
     */
    static ConsolePages of(
            ApiServices services,
            PeopleAccess access,
            String fingerprint,
            Function<ApiServices.Facts, HubFacts> own,
            StatusWatch watch,
            Instruments instruments) {
        var people = services.people();
        var systems = services.systems();
        return new ConsolePages(new Console(
                new Console.Entrance(
                        people.authenticator(),
                        access.webLogin(),
                        access.secondFactor().step(),
                        services.audit().refusals(),
                        new SharedPhrases()),
                new Console.Acts(
                        people.policy(),
                        services.companies().readCompanies(),
                        services.companies().readSites(),
                        systems.read(),
                        services.fleet().read(),
                        services.licence(),
                        new DeclarePages.Creating(systems.declare(), services.once()),
                        new ConnectionPages.Acts(
                                systems.status(),
                                systems.past().pending(),
                                systems.history(),
                                systems.past().timeline(),
                                systems.probe(),
                                systems.reset(),
                                people.policy()),
                        services.audit().read(),
                        information(services),
                        telephony(services),
                        people(services),
                        services.audit().views(),
                        partner(services, own),
                        across(services),
                        company(services),
                        new AccountActs(
                                access.webLogin(),
                                people.changePassword(),
                                services.accounts().logOut(),
                                access.secondFactor().keep())),
                new HandingPages.Hub(services.facts().domain(), services.facts().gatewayAddress(), fingerprint),
                new Console.Instruments(instruments.clock(), instruments.ticker(), instruments.random(), watch)));
    }

    private static Console.PartnerActs partner(ApiServices services, Function<ApiServices.Facts, HubFacts> own) {
        return new Console.PartnerActs(
                fleet(services), imports(services), boxes(services), notices(services), operator(services, own));
    }

    private static AcrossActs across(ApiServices services) {
        var across = services.systems().across();
        return new AcrossActs(across.overview(), across.list(), across.find());
    }

    private static CompanyActs company(ApiServices services) {
        var companies = services.companies();
        var upkeep = companies.upkeep();
        return new CompanyActs(
                services.people().policy(),
                companies.readCompanies(),
                companies.readSites(),
                services.systems().across().overview(),
                upkeep.changeCompany(),
                upkeep.deleteCompany(),
                new CompanyActs.SiteActs(
                        companies.createSite(), upkeep.changeSite(), upkeep.deleteSite(), services.once()));
    }

    private static FleetActs fleet(ApiServices services) {
        var fleet = services.fleet();
        return new FleetActs(
                fleet.register(),
                fleet.read(),
                fleet.change(),
                fleet.move(),
                fleet.delete(),
                fleet.confirm(),
                fleet.undo());
    }

    private static ImportActs imports(ApiServices services) {
        var imports = services.imports();
        return new ImportActs(
                imports.rehearse(),
                imports.apply(),
                imports.undo(),
                imports.read(),
                imports.export(),
                new SharedFiles());
    }

    private static BoxActs boxes(ApiServices services) {
        var past = services.systems().past();
        var guard = services.guard();
        return new BoxActs(
                past.unknown(),
                services.fleet().read(),
                past.incidents(),
                guard.readClones(),
                guard.answer(),
                guard.readBlocked(),
                guard.unblock());
    }

    private static InformationActs information(ApiServices services) {
        var systems = services.systems();
        var companies = services.companies();
        var fleet = services.fleet();
        var sharing = services.sharing();
        return new InformationActs(
                services.people().policy(),
                new InformationActs.Reads(
                        services.audit().read(),
                        companies.readCompanies(),
                        companies.readSites(),
                        fleet.read(),
                        sharing.read(),
                        services.licence()),
                new InformationActs.Changes(
                        systems.change(),
                        companies.upkeep().link(),
                        companies.upkeep().unlink(),
                        sharing.move(),
                        fleet.replace()),
                new InformationActs.Sharing(sharing.associate(), sharing.remove()),
                new InformationActs.Groups(
                        services.groups().read(), services.groups().change()),
                new InformationActs.Ends(
                        sharing.planDeletion(), systems.delete(), fleet.giveBack(), sharing.retention()));
    }

    private static TelephonyActs telephony(ApiServices services) {
        var systems = services.systems();
        var upkeep = services.companies().upkeep();
        return new TelephonyActs(
                systems.change(),
                systems.tryNumbers(),
                systems.testNumbers(),
                upkeep.stations(),
                upkeep.changePhone(),
                systems.read());
    }

    private static PeopleActs people(ApiServices services) {
        var accounts = services.accounts();
        return new PeopleActs(
                services.people().policy(),
                accounts.read(),
                accounts.create(),
                accounts.change(),
                accounts.delete(),
                new PeopleActs.Access(
                        accounts.sendLink(), accounts.setPassword(), accounts.logOut(), accounts.turnOffSecondFactor()),
                new PeopleActs.Places(
                        services.companies().readCompanies(),
                        services.companies().readSites()));
    }

    private static NoticeActs notices(ApiServices services) {
        var notices = services.notices();
        return new NoticeActs(
                notices.rules(),
                notices.windows(),
                notices.read(),
                services.once(),
                services.companies().readCompanies(),
                services.companies().readSites(),
                services.systems().read());
    }

    private static OperatorActs operator(ApiServices services, Function<ApiServices.Facts, HubFacts> own) {
        return new OperatorActs(
                () -> own.apply(services.facts()),
                services.facts().operation().restoration(),
                services.companies().readCompanies(),
                services.systems().read(),
                services.companies().createCompany(),
                services.once());
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        console.register(routes);
    }

    @Override
    public void leave() {
        console.close();
    }

    @Override
    public void notFound(Context context) {
        console.notFound(context);
    }
}
