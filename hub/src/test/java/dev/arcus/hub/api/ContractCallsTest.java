package dev.arcus.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each call that the contract names (admin API §1.5, §3.2, §4.4 to §4.11) is a route, or one of the few that are not built. */
class ContractCallsTest {

    private static final RunningApi API = RunningApi.start();

    private static final String SERVED = """
            GET    AUTH/login
            GET    AUTH/renew
            GET    AUTH/logout
            GET    AUTH/validator
            GET    AUTH/urls
            GET    AUTH/about
            POST   ADMIN/systems
            GET    ADMIN/systems
            GET    ADMIN/systems/{id}
            GET    ADMIN/systems/pbxid/{pbxId}
            GET    ADMIN/systems/{id}/state
            GET    ADMIN/systems/countries
            PUT    ADMIN/systems/{id}
            POST   ADMIN/systems/{id}/reset-password
            DELETE ADMIN/systems/{id}
            POST   ADMIN/systems/groups
            GET    ADMIN/systems/groups
            GET    ADMIN/systems/groups/{id}
            PUT    ADMIN/systems/groups/{id}
            DELETE ADMIN/systems/groups/{id}
            PUT    ADMIN/systems/{id}/groups/{groupId}
            DELETE ADMIN/systems/{id}/groups/{groupId}
            POST   ADMIN/sites
            GET    ADMIN/sites
            GET    ADMIN/sites/{id}
            PUT    ADMIN/sites/{id}
            DELETE ADMIN/sites/{id}
            GET    ADMIN/companies/{companyId}/sites
            GET    ADMIN/sites/{siteId}/systems
            POST   ADMIN/sites/{siteId}/systems
            DELETE ADMIN/sites/{siteId}/systems/{systemId}
            POST   ADMIN/companies
            GET    ADMIN/companies
            GET    ADMIN/companies/{id}
            PUT    ADMIN/companies/{id}
            DELETE ADMIN/companies/{id}
            GET    ADMIN/companies/default
            GET    ADMIN/companies/bpbusinesstypes
            GET    ADMIN/companies/{id}/administrators
            POST   ADMIN/companies/{companyId}/bp-link/invitations
            POST   ADMIN/companies/{companyId}/bp-link/requests
            GET    ADMIN/organisations
            POST   ADMIN/organisations
            GET    ADMIN/organisations/{id}
            PUT    ADMIN/organisations/{id}
            DELETE ADMIN/organisations/{id}
            GET    ADMIN/organisations/{id}/companies
            POST   ADMIN/organisations/{id}/companies
            DELETE ADMIN/organisations/{id}/companies/{companyId}
            GET    ADMIN/systems/{systemId}/phone-numbers
            GET    ADMIN/systems/{systemId}/phone-numbers/{id}
            GET    ADMIN/systems/{systemId}/phone-numbers/multi-companies
            PUT    ADMIN/systems/{systemId}/phone-numbers/{id}
            GET    PCG/pbxs
            GET    PCG/pbxs/{pbxId}
            GET    PCG/pbxs/{pbxId}/phone-numbers
            POST   PCG/pbxs/{pbxId}/phone-numbers
            GET    PCG/pbxs/{pbxId}/phone-numbers/short-number/{shortNumber}
            PUT    PCG/pbxs/{pbxId}/phone-numbers/short-number/{shortNumber}
            DELETE PCG/pbxs/{pbxId}/phone-numbers/short-number/{shortNumber}
            GET    PCG/about
            GET    USER/companies/{id}
            GET    USER/settings/apis
            GET    USER/countries
            GET    ADMIN/about
            GET    /api/rainbow/ping
            GET    /api/rainbow/metrics
            DELETE /api/rainbow/metrics
            PUT    /api/rainbow/logs/levels
            """;

    /** With the portals of §4.1 that only {@code about} is known of. */
    private static final String NOT_BUILT = """
            GET    AUTH/apikeys
            POST   AUTH/apikeys
            GET    AUTH/apikeys/current
            PUT    AUTH/apikeys/0123456789abcdef01234567
            DELETE AUTH/apikeys/0123456789abcdef01234567
            POST   USER/companies
            GET    /api/rainbow/applications/v1.0/about
            GET    /api/rainbow/calendar/v1.0/about
            GET    /api/rainbow/channels/v1.0/about
            GET    /api/rainbow/conference/v1.0/about
            GET    /api/rainbow/filestorage/v1.0/about
            GET    /api/rainbow/geolocation/v1.0/about
            GET    /api/rainbow/invoicing/v1.0/about
            GET    /api/rainbow/massprovisioning/v1.0/about
            GET    /api/rainbow/metrics/v1.0/about
            GET    /api/rainbow/search/v1.0/about
            GET    /api/rainbow/subscription/v1.0/about
            GET    /api/rainbow/telephony/v1.0/about
            GET    /api/rainbow/mediapillar/v1.0/about
            GET    /api/rainbow/mediapillarnumbering/v1.0/about
            """;

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void everyCallOfTheContractIsARouteUnlessItIsNamedAsNotBuilt() {
        assertThat(API.server().routes()).containsAll(calls(SERVED));
    }

    @Test
    void whatIsNotBuiltSaysSo() {
        var operator = API.operator();
        for (var call : calls(NOT_BUILT)) {
            var method = call.substring(0, call.indexOf(' '));
            var answer = operator.send(method, call.substring(call.indexOf(' ') + 1), new byte[0]);

            assertThat(answer.code()).as(call).isEqualTo(501900);
        }
    }

    private static List<String> calls(String table) {
        return table.lines()
                .map(line -> line.replaceAll(" +", " ")
                        .replace("ADMIN", "/api/rainbow/admin/v1.0")
                        .replace("AUTH", "/api/rainbow/authentication/v1.0")
                        .replace("USER", "/api/rainbow/enduser/v1.0")
                        .replace("PCG", "/api/rainbow/pcg/v1.0"))
                .toList();
    }
}
