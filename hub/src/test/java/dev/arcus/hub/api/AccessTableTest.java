package dev.arcus.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.api.AccessTable.Caller;
import dev.arcus.hub.api.AccessTable.Reached;
import dev.arcus.hub.api.AccessTable.Route;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every role meets every route, on one's own object, on a foreign one, and on one that does not exist (admin API §1). The two
 * last are told apart by nothing.
 */
class AccessTableTest {

    private static final RunningApi API = RunningApi.start();
    private static final AccessEstate ESTATE = new AccessEstate(API);

    @AfterAll
    static void stop() {
        API.close();
    }

    static List<Route> routes() {
        return AccessTable.routes();
    }

    static Stream<Route> lists() {
        return routes().stream()
                .filter(route -> route.method().equals("GET") && route.codes().contains(200))
                .filter(route -> route.path()
                                .matches(
                                        "/api/.*/(companies|organisations|sites|systems|systems/groups|systems/shared|users|items|pbxs)")
                        && !route.path().contains("{"));
    }

    @Test
    void theTableHoldsTheRoutesOfTheRunningHubAndNoOther() {
        assertThat(AccessTable.routes())
                .extracting(Route::call)
                .containsExactlyInAnyOrderElementsOf(API.server().routes());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyRoleMeetsTheRoute(Route route) {
        for (var caller : Caller.values()) {
            var reached = reached(route, caller);

            var own = send(route, caller, ESTATE.own(caller, route));
            assertThat(code(own)).as(caller + " own: " + own.text()).isIn(expected(route, caller, reached, true));

            if (ESTATE.hasObject(route)) {
                var foreign = send(route, caller, ESTATE.foreign(route));
                assertThat(code(foreign))
                        .as(caller + " foreign: " + foreign.text())
                        .isIn(expected(route, caller, reached, false));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void foreignAndMissingObjectsAreToldApartByNothing(Route route) {
        if (!ESTATE.hasObject(route)) {
            return;
        }
        for (var caller : Caller.values()) {
            if (reached(route, caller) == Reached.ALL) {
                continue;
            }
            var named = ESTATE.foreign(route);
            var before = API.questions();
            var foreign = send(route, caller, named);
            var between = API.questions();
            var missing = send(route, caller, ESTATE.missing());

            assertThat(API.questions() - between)
                    .as("%s: look-ups for a missing object, as many as for a foreign one", caller)
                    .isEqualTo(between - before);
            assertThat(foreign.status()).as(caller.name()).isEqualTo(missing.status());
            assertThat(foreign.text()).as(caller.name()).isEqualTo(missing.text());
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noListShowsWhatIsForeign(Route route) {
        var foreign = ESTATE.foreign(route);
        for (var caller : Caller.values()) {
            if (reached(route, caller) != Reached.OWN) {
                continue;
            }
            for (var query : List.of(
                    "limit=1000&format=full",
                    "limit=1000&sortOrder=-1",
                    "companyId=" + foreign.company(),
                    "siteId=" + foreign.site(),
                    "bpId=" + foreign.partner(),
                    "organisationId=" + foreign.organisation())) {
                var answer = ESTATE.client(caller).get(route.path() + "?" + query);
                assertThat(answer.text())
                        .as(caller + " " + query)
                        .doesNotContain(foreign.systemName())
                        .doesNotContain("\"" + foreign.user() + "\"")
                        .doesNotContain("Foreign");
            }
        }
    }

    private static Reached reached(Route route, Caller caller) {
        return AccessTable.reached(route.kind(), caller);
    }

    private static List<Integer> expected(Route route, Caller caller, Reached reached, boolean own) {
        if (caller == Caller.ANONYMOUS && reached == Reached.NONE) {
            return List.of(401901);
        }
        if (reached == Reached.ALL || (own && reached == Reached.OWN)) {
            return route.codes();
        }
        if (reached == Reached.NONE) {
            return List.of(route.kind().equals("pcg") ? 403100 : 403000);
        }
        return List.of(route.foreign());
    }

    private static ApiClient.Answer send(Route route, Caller caller, AccessEstate.Named objects) {
        var client = ESTATE.client(caller);
        var path = ESTATE.path(route, objects);
        var body = ESTATE.body(route, objects);
        return switch (route.method()) {
            case "GET" -> client.get(path);
            case "DELETE" -> client.delete(path);
            case "PUT" -> client.put(path, body);
            default -> client.post(path, body);
        };
    }

    private static int code(ApiClient.Answer answer) {
        return answer.status() == 200 ? 200 : answer.code();
    }

    /** So that nobody forgets a role. */
    @Test
    void everyRoleHasAClient() {
        assertThat(Arrays.stream(Caller.values()).map(ESTATE::client)).doesNotContainNull();
    }
}
