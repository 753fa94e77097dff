package dev.arcus.hub.api;

import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;

/** Which path goes where. */
final class ApiRoutes {

    /** The portals of the vendor's API; what they lack here is not built, and everything else does not exist. */
    private static final Set<String> PORTALS = Set.of(
            "admin",
            "applications",
            "authentication",
            "calendar",
            "channels",
            "conference",
            "enduser",
            "filestorage",
            "geolocation",
            "invoicing",
            "logs",
            "massprovisioning",
            "mediapillar",
            "mediapillarnumbering",
            "metrics",
            "pcg",
            "search",
            "subscription",
            "telephony");

    private static final int PORTAL = 3;

    private final ApiServices services;
    private final Instruments instruments;

    ApiRoutes(ApiServices services, Instruments instruments) {
        this.services = services;
        this.instruments = instruments;
    }

    void register(JavalinConfig config) {
        var requests = new Requests(instruments.meters(), instruments.ticker(), instruments.random());
        var gatekeeper = new Gatekeeper(
                services.people().authenticator(), services.people().policy());
        config.requestLogger.http((context, millis) -> requests.end(context));
        requests.register(config.routes);
        config.routes.before("/api/*", gatekeeper::admit);
        new HealthResource(services.facts(), gatekeeper).register(config.routes);
        registerPeople(config);
        registerSystems(config);
        registerCompanies(config);
        HandlerType.commonHttp().forEach(method -> config.routes.addHttpHandler(method, "/*", ApiRoutes::elsewhere));
    }

    private void registerPeople(JavalinConfig config) {
        var people = services.people();
        new AuthenticationResource(people.authenticator(), people.companies()).register(config.routes);
        new EndUserResource(people.companies(), people.changePassword()).register(config.routes);
        new UsersResource(services.accounts(), new UserWriter(people.companies())).register(config.routes);
        new AccountsResource(services.accounts(), instruments.ticker()).register(config.routes);
        new LocalResource(people.localToken(), people.resetPassword()).register(config.routes);
    }

    private void registerSystems(JavalinConfig config) {
        var acts = services.systems();
        var writer = new SystemWriter(services.facts().domain());
        new SystemsResource(acts, writer, new StateWriter(instruments.clock())).register(config.routes);
        new StatusResource(acts.status(), acts.probe(), instruments.ticker()).register(config.routes);
        new AttemptsResource(acts.history()).register(config.routes);
        new LicenceResource(services.licence()).register(config.routes);
    }

    private void registerCompanies(JavalinConfig config) {
        var companies = services.companies();
        var upkeep = companies.upkeep();
        new CompaniesResource(companies).register(config.routes);
        new SitesResource(companies).register(config.routes);
        new SiteSystemsResource(
                        upkeep.link(),
                        upkeep.unlink(),
                        services.systems(),
                        new SystemWriter(services.facts().domain()))
                .register(config.routes);
        new PhoneNumbersResource(upkeep.stations()).register(config.routes);
        new FleetResource(services.fleet().register(), services.fleet().read()).register(config.routes);
    }

    private static void elsewhere(Context context) {
        var steps = context.path().split("/", PORTAL + 2);
        var portal = context.path().startsWith("/api/rainbow/") && PORTALS.contains(steps[PORTAL]);
        throw new Refused(portal ? ErrorCode.NOT_BUILT : ErrorCode.NOT_FOUND);
    }
}
