package dev.arcus.hub.server;

import dev.arcus.hub.api.ApiServices;
import dev.arcus.hub.api.ApiServices.Instruments;
import dev.arcus.hub.api.Neighbour;
import dev.arcus.hub.console.Console;
import dev.arcus.hub.security.WebLogin;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** The console on the listener of the API, over the same acts; neither of the two knows the other. */
record ConsolePages(Console console) implements Neighbour {

    static ConsolePages of(ApiServices services, WebLogin login, Instruments instruments) {
        var people = services.people();
        return new ConsolePages(new Console(
                new Console.Entrance(
                        people.authenticator(), login, services.audit().refusals(), new SharedPhrases()),
                new Console.Acts(
                        people.policy(),
                        services.companies().readCompanies(),
                        services.companies().readSites(),
                        services.systems().read(),
                        services.audit().read(),
                        services.audit().views()),
                new Console.Instruments(instruments.clock(), instruments.random())));
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        console.register(routes);
    }

    @Override
    public void notFound(Context context) {
        console.notFound(context);
    }
}
