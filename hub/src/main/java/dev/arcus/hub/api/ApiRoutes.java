package dev.arcus.hub.api;

import dev.arcus.hub.api.ApiServices.Instruments;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;

/** Which path goes where. */
final class ApiRoutes {

    private final ApiServices services;
    private final Neighbour neighbour;
    private final Instruments instruments;

    ApiRoutes(ApiServices services, Neighbour neighbour, Instruments instruments) {
        this.services = services;
        this.neighbour = neighbour;
        this.instruments = instruments;
    }

    void register(JavalinConfig config) {
        var requests = new Requests(instruments.meters(), instruments.ticker(), instruments.random());
        var gatekeeper = new Gatekeeper(
                services.people().authenticator(), services.people().policy());
        config.requestLogger.http((context, millis) -> requests.end(context));
        requests.register(config.routes);
        config.routes.before("/api/*", gatekeeper::admit);
        config.routes.before("/api/*", Negotiation::check);
        config.routes.after("/api/*", new RefusedCalls(services.audit().refusals())::note);
        config.routes.after("/api/*", new SecretViews(services.audit().views(), instruments.clock())::note);
        new HealthResource(services.facts(), gatekeeper).register(config.routes);
        new OperationResource(services.facts().operation(), instruments).register(config.routes);
        new RestorationResource(services.facts().operation().restoration()).register(config.routes);
        new OpenApiResource().register(config.routes);
        registerPeople(config);
        registerSystems(config);
        registerCompanies(config);
        neighbour.register(config.routes);
        var elsewhere = new Elsewhere(config.unsafe.internalRouter, neighbour);
        HandlerType.commonHttp()
                .forEach(method -> config.routes.addHttpHandler(method, Elsewhere.PATH, elsewhere::answer));
    }

    private void registerPeople(JavalinConfig config) {
        var people = services.people();
        new AuthenticationResource(people.authenticator(), people.companies()).register(config.routes);
        new EndUserResource(people.companies(), services.companies().readCompanies(), people.changePassword())
                .register(config.routes);
        new UsersResource(services.accounts(), new UserWriter(people.companies()), services.once())
                .register(config.routes);
        new AccountsResource(services.accounts(), instruments.ticker()).register(config.routes);
        new LocalResource(
                        people.localToken(),
                        people.resetPassword(),
                        people.removeSecondFactor(),
                        services.facts().operation().backups())
                .register(config.routes);
    }

    private void registerSystems(JavalinConfig config) {
        var acts = services.systems();
        var writer = new SystemWriter(services.facts().domain());
        // Before systems/{id}: of two addresses that fit, the first one answers.
        new GroupsResource(services.groups(), services.once()).register(config.routes);
        new SystemsResource(acts, services.once(), writer, new StateWriter(instruments.clock()))
                .register(config.routes);
        new PbxsResource(services.pcg().read(), services.pcg().serve(), writer).register(config.routes);
        new SharingResource(services.sharing()).register(config.routes);
        new DeletionResource(
                        services.sharing().planDeletion(), services.sharing().retention())
                .register(config.routes);
        new MoveResource(services.sharing().move(), acts.read(), writer).register(config.routes);
        new StatusResource(acts.status(), acts.probe(), acts.renew(), instruments.ticker()).register(config.routes);
        var past = acts.past();
        new HistoryResource(acts.history(), past.timeline(), past.incidents(), instruments.clock())
                .register(config.routes);
        // Before attempts/{number}: of two addresses that fit, the first one answers.
        new PendingResource(past.pending(), past.unknown()).register(config.routes);
        new AttemptsResource(acts.history()).register(config.routes);
        new HardwareResource(services.fleet().replace(), acts.read(), services.once(), writer).register(config.routes);
        new BlockedBoxesResource(services.guard()).register(config.routes);
        new ClonesResource(services.guard()).register(config.routes);
        new AuditResource(services.audit().read()).register(config.routes);
        new LabResource(acts.tryNumbers()).register(config.routes);
        new TestNumbersResource(acts.testNumbers()).register(config.routes);
        new LicenceResource(services.licence()).register(config.routes);
    }

    private void registerCompanies(JavalinConfig config) {
        var companies = services.companies();
        var upkeep = companies.upkeep();
        new CompaniesResource(companies, services.once()).register(config.routes);
        new OrganisationsResource(companies.organisations(), companies.readCompanies(), services.once())
                .register(config.routes);
        new PartnerLinksResource(companies.partnerLinks(), services.once()).register(config.routes);
        new SitesResource(companies, services.once()).register(config.routes);
        new SiteSystemsResource(
                        upkeep.link(),
                        upkeep.unlink(),
                        services.systems(),
                        new SystemWriter(services.facts().domain()))
                .register(config.routes);
        new PhoneNumbersResource(upkeep.stations(), upkeep.changePhone()).register(config.routes);
        new ImportsResource(services.imports(), services.once()).register(config.routes);
        new FleetItemsResource(services.fleet(), services.once()).register(config.routes);
        new FleetResource(services.fleet(), new SystemWriter(services.facts().domain())).register(config.routes);
        registerNotices(config);
    }

    private void registerNotices(JavalinConfig config) {
        var notices = services.notices();
        new NoticeRulesResource(notices.rules(), services.once()).register(config.routes);
        new MaintenanceWindowsResource(notices.windows(), services.once()).register(config.routes);
        new NoticesResource(notices.read()).register(config.routes);
    }
}
