package dev.arcus.hub.console;

import dev.arcus.hub.api.AccessTable;
import dev.arcus.hub.api.AccessTable.Caller;
import dev.arcus.hub.api.AccessTable.Reached;
import dev.arcus.hub.api.AccessTable.Route;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who may open which page and send which form: each has a kind of {@link AccessTable}, or two that are both needed, so that the pages
 * decide as the API does; {@code login} are those that only lead on, too. A page of the running hub that is not here fails
 * {@link PageRolesTest}. {@code 404} behind it: there is nothing there that it could show to
 * whoever may, such as a second box of a PBX that has none.
 */
final class PageTable {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private static final List<Integer> NOT_THERE = List.of(404);

    private static final String ROUTES = """
            GET  /login                                            | open
            POST /login                                            | open
            GET  /login/code                                       | open
            POST /login/code                                       | open
            GET  /password                                         | open
            POST /password                                         | open
            GET  /language/{language}                              | open
            GET  /theme/{theme}                                    | open
            GET  /assets/{version}/{name}                          | open | 404
            POST /logout                                           | login
            GET  /account                                          | login
            POST /account/password                                 | login
            POST /account/sessions/end                             | login
            POST /account/logout-everywhere                        | login
            GET  /account/two-factor                               | login
            POST /account/two-factor                               | login
            POST /account/two-factor/codes                         | login
            POST /account/two-factor/off                           | login
            GET  /                                                 | login
            GET  /search                                           | login
            GET  /live                                             | systems.read
            GET  /systems                                          | systems.read
            GET  /systems.csv                                      | systems.read
            GET  /waiting                                          | systems.read
            GET  /waiting.csv                                      | systems.read
            GET  /incidents                                        | systems.read
            GET  /incidents.csv                                    | systems.read
            GET  /customers                                        | companies.read
            GET  /customers/new                                    | companies.write
            POST /customers/new                                    | companies.write
            GET  /companies/{id}                                   | companies.read
            GET  /companies/{id}/edit                              | companies.change
            POST /companies/{id}/edit                              | companies.change
            GET  /companies/{id}/delete                            | companies.write
            POST /companies/{id}/delete                            | companies.write
            GET  /companies/{id}/sites                             | companies.read
            GET  /companies/{id}/sites.csv                         | companies.read
            GET  /companies/{id}/sites/new                         | sites.write
            POST /companies/{id}/sites/new                         | sites.write
            GET  /companies/{id}/sites/{site}                      | sites.write
            POST /companies/{id}/sites/{site}                      | sites.write
            GET  /companies/{id}/sites/{site}/delete               | sites.write
            POST /companies/{id}/sites/{site}/delete               | sites.write
            GET  /customers.csv                                    | companies.read
            GET  /companies/{id}/communication                     | login
            GET  /companies/{id}/communication/servers             | companies.read + systems.read
            GET  /companies/{id}/communication/servers.csv         | companies.read + systems.read
            GET  /companies/{id}/communication/servers/new         | companies.read + systems.write
            POST /companies/{id}/communication/servers/new         | companies.read + systems.write
            POST /companies/{id}/communication/servers/new/check   | companies.read + systems.write
            GET  /companies/{id}/users                             | users.read
            GET  /companies/{id}/users.csv                         | users.read
            GET  /companies/{id}/users/new                         | users.write
            POST /companies/{id}/users/new                         | users.write
            GET  /companies/{id}/users/{user}                      | users.write
            POST /companies/{id}/users/{user}                      | users.write
            POST /companies/{id}/users/{user}/link                 | users.write
            POST /companies/{id}/users/{user}/logout               | users.write
            GET  /companies/{id}/users/{user}/delete               | users.write
            POST /companies/{id}/users/{user}/delete               | users.write
            GET  /companies/{id}/users/{user}/two-factor           | users.write
            POST /companies/{id}/users/{user}/two-factor           | users.write
            GET  /systems/{id}                                     | systems.read
            GET  /systems/{id}/telephony                           | systems.read
            GET  /systems/{id}/connection                          | systems.read
            GET  /systems/{id}/history                             | systems.read
            GET  /systems/{id}/history.csv                         | systems.read
            GET  /systems/{id}/probe                               | login
            POST /systems/{id}/probe                               | systems.read
            GET  /systems/{id}/sheet                               | systems.write
            GET  /systems/{id}/reset                               | systems.write
            POST /systems/{id}/reset                               | systems.write
            GET  /systems/{id}/edit                                | systems.write
            POST /systems/{id}/edit                                | systems.write
            GET  /systems/{id}/gateway                             | systems.write
            POST /systems/{id}/gateway                             | systems.write
            POST /systems/{id}/gateway/off                         | systems.write
            GET  /systems/{id}/route                               | groups.write
            POST /systems/{id}/route                               | groups.write
            GET  /systems/{id}/sites                               | systems.link
            POST /systems/{id}/sites/link                          | systems.link
            GET  /systems/{id}/sites/{site}/unlink                 | systems.link | 404
            POST /systems/{id}/sites/{site}/unlink                 | systems.link | 404
            GET  /systems/{id}/companies                           | systems.link
            POST /systems/{id}/companies                           | systems.link
            GET  /systems/{id}/companies/sharing                   | systems.write + systems.link
            POST /systems/{id}/companies/sharing                   | systems.write + systems.link
            GET  /systems/{id}/companies/{company}/removal         | systems.link
            POST /systems/{id}/companies/{company}/removal         | systems.link
            GET  /systems/{id}/move                                | systems.write
            POST /systems/{id}/move                                | systems.write
            GET  /systems/{id}/replace                             | systems.write
            POST /systems/{id}/replace                             | systems.write
            GET  /systems/{id}/return                              | systems.write
            POST /systems/{id}/return                              | systems.write
            GET  /systems/{id}/delete                              | systems.write
            POST /systems/{id}/delete                              | systems.write
            GET  /systems/{id}/telephony/rule                      | systems.write
            POST /systems/{id}/telephony/rule                      | systems.write
            GET  /systems/{id}/telephony/rule/delete               | systems.write | 404
            POST /systems/{id}/telephony/rule/delete               | systems.write
            GET  /systems/{id}/telephony/rules                     | systems.write
            POST /systems/{id}/telephony/rules                     | systems.write
            POST /systems/{id}/telephony/order                     | systems.write
            POST /systems/{id}/telephony/lab                       | systems.read
            GET  /systems/{id}/telephony/emergency                 | systems.read
            POST /systems/{id}/telephony/emergency                 | systems.write
            GET  /systems/{id}/telephony/tests                     | systems.read
            POST /systems/{id}/telephony/tests                     | systems.write
            POST /systems/{id}/telephony/tests/delete              | systems.write
            GET  /systems/{id}/telephony/phones                    | systems.read
            GET  /systems/{id}/telephony/phones.csv                | systems.read
            GET  /systems/{id}/telephony/phones/{phone}            | systems.write | 404
            POST /systems/{id}/telephony/phones/{phone}            | systems.write | 404
            GET  /systems/{id}/boxes                               | systems.read
            GET  /systems/{id}/boxes/{box}/unblock                 | systems.write | 404
            POST /systems/{id}/boxes/{box}/unblock                 | systems.write | 404
            GET  /systems/{id}/clones/{case}/accept                | systems.write | 404
            POST /systems/{id}/clones/{case}/accept                | systems.write | 404
            GET  /systems/{id}/clones/{case}/reject                | systems.write | 404
            POST /systems/{id}/clones/{case}/reject                | systems.write | 404
            GET  /systems/{id}/clones/{case}/block-both            | systems.write | 404
            POST /systems/{id}/clones/{case}/block-both            | systems.write | 404
            GET  /fleet                                            | fleet.read
            GET  /fleet.csv                                        | fleet.read
            GET  /fleet/new                                        | fleet.write
            POST /fleet/new                                        | fleet.write
            GET  /fleet/items/{id}                                 | fleet.read
            POST /fleet/items/{id}                                 | fleet.write
            POST /fleet/items/{id}/first-activation/confirm        | fleet.read + systems.write
            GET  /fleet/items/{id}/first-activation/undo           | fleet.read + systems.write
            POST /fleet/items/{id}/first-activation/undo           | fleet.read + systems.write
            GET  /fleet/items/{id}/reserve                         | fleet.write
            POST /fleet/items/{id}/reserve                         | fleet.write
            GET  /fleet/items/{id}/unreserve                       | fleet.write
            POST /fleet/items/{id}/unreserve                       | fleet.write
            GET  /fleet/items/{id}/check-in                        | fleet.write
            POST /fleet/items/{id}/check-in                        | fleet.write
            GET  /fleet/items/{id}/retire                          | fleet.write
            POST /fleet/items/{id}/retire                          | fleet.write
            GET  /fleet/items/{id}/delete                          | fleet.write
            POST /fleet/items/{id}/delete                          | fleet.write
            GET  /imports                                          | imports.read
            GET  /imports/new                                      | imports.write
            POST /imports/new                                      | imports.write
            GET  /imports/{id}                                     | imports.read | 404
            GET  /imports/{id}/result.csv                          | imports.read | 404
            GET  /imports/{id}/apply                               | imports.write | 404
            POST /imports/{id}/apply                               | imports.write | 404
            GET  /imports/{id}/undo                                | imports.write | 404
            POST /imports/{id}/undo                                | imports.write | 404
            GET  /exports/fleet.csv                                | fleet.read
            GET  /exports/fleet-template.csv                       | fleet.read
            GET  /exports/systems.csv                              | systems.read
            GET  /exports/systems-template.csv                     | systems.read
            GET  /notices                                          | login
            GET  /companies/{id}/notices                           | notices.read
            GET  /companies/{id}/notices.csv                       | notices.read
            GET  /companies/{id}/notices/rules/new                 | notices.write
            POST /companies/{id}/notices/rules/new                 | notices.write
            GET  /companies/{id}/notices/rules/{rule}              | notices.read | 404
            POST /companies/{id}/notices/rules/{rule}              | notices.write | 404
            POST /companies/{id}/notices/rules/{rule}/test         | notices.write | 404
            GET  /companies/{id}/notices/rules/{rule}/secret       | notices.write | 404
            POST /companies/{id}/notices/rules/{rule}/secret       | notices.write | 404
            GET  /companies/{id}/notices/rules/{rule}/delete       | notices.write | 404
            POST /companies/{id}/notices/rules/{rule}/delete       | notices.write | 404
            GET  /companies/{id}/notices/told                      | notices.read
            GET  /companies/{id}/notices/told.csv                  | notices.read
            GET  /companies/{id}/notices/windows                   | notices.read
            GET  /companies/{id}/notices/windows.csv               | notices.read
            GET  /companies/{id}/notices/windows/new               | notices.write
            POST /companies/{id}/notices/windows/new               | notices.write
            GET  /companies/{id}/notices/windows/{window}          | notices.read | 404
            POST /companies/{id}/notices/windows/{window}          | notices.write | 404
            GET  /companies/{id}/notices/windows/{window}/delete   | notices.write | 404
            POST /companies/{id}/notices/windows/{window}/delete   | notices.write | 404
            GET  /companies/{id}/notices/deliveries                | notices.read
            GET  /companies/{id}/notices/deliveries.csv            | notices.read
            GET  /companies/{id}/notices/deliveries/replay         | notices.write
            POST /companies/{id}/notices/deliveries/replay         | notices.write
            POST /companies/{id}/notices/deliveries/{delivery}/replay | notices.write | 404
            GET  /audit                                            | audit.read
            GET  /audit.csv                                        | audit.read
            GET  /operator                                         | staff
            GET  /operator/restoration                             | staff | 404
            GET  /operator/restoration/close                       | operate | 404
            POST /operator/restoration/close                       | operate | 404
            GET  /operator/partners/new                            | operate
            POST /operator/partners/new                            | operate
            """;

    private PageTable() {}

    static List<Route> routes() {
        return ROUTES.lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Route(
                        cells[0].strip().replaceAll(" +", " "),
                        cells[1].strip(),
                        cells.length > 2 ? NOT_THERE : List.of(),
                        404))
                .toList();
    }

    /** What {@code caller} reaches of the page: the least of what its kinds allow. */
    static Reached reached(Route route, Caller caller) {
        return Stream.of(route.kind().split(" \\+ ", -1))
                .map(kind -> AccessTable.reached(kind, caller))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The page that answers at {@code path}: the one with the fewest variables. */
    static Route of(String method, String path) {
        return routes().stream()
                .filter(route -> route.method().equals(method) && path.matches(shape(route)))
                .min((one, other) -> Integer.compare(variables(one), variables(other)))
                .orElseThrow(() -> new AssertionError("no page at " + method + " " + path));
    }

    private static String shape(Route route) {
        return VARIABLE.matcher(route.path()).replaceAll("[^/]+");
    }

    private static int variables(Route route) {
        return (int) VARIABLE.matcher(route.path()).results().count();
    }
}
