package dev.arcus.hub.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who may do what: every route has a kind, every kind says for every caller whether all objects are reached (A), one's own (o),
 * or none (-). A route of the running hub that is not here fails {@link AccessTableTest}. The codes behind the kind are those of a caller who may, where
 * that is not 200; the last one is that for an object out of reach, where that is not 404000.
 */
public final class AccessTable {

    private AccessTable() {}

    /** Every role. {@code CUT_OFF} is a bp_admin without {@code bpHasRightToConnect}. */
    public enum Caller {
        SUPERADMIN,
        SUPPORT,
        DISTRIBUTOR,
        DIRECT,
        INDIRECT,
        CUT_OFF,
        FINANCE,
        ORGANISATION,
        COMPANY,
        SITE,
        USER,
        PCG,
        ANONYMOUS
    }

    /** What a caller reaches. */
    public enum Reached {
        ALL,
        OWN,
        NONE
    }

    /** A route, what it is about, and what it answers to whoever may. */
    public record Route(String call, String kind, List<Integer> codes, int foreign) {

        public String method() {
            return call.substring(0, call.indexOf(' '));
        }

        public String path() {
            return call.substring(call.indexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return call;
        }
    }

    private static final String KINDS = """
            #                   super support VAD DR IR cut finance organisation company site user pcg
            open                A     A       A   A  A  A   A       A            A       A    A    A
            login               A     A       A   A  A  A   A       A            A       A    A    A
            self                o     o       o   o  o  o   o       o            o       o    o    o
            operate             A     -       -   -  -  -   -       -            -       -    -    -
            staff               A     A       -   -  -  -   -       -            -       -    -    -
            companies.read      A     A       o   o  o  o   o       o            o       -    -    -
            companies.change    A     -       o   o  o  o   o       o            o       -    -    -
            companies.write     A     -       o   o  o  o   o       -            -       -    -    -
            organisations.read  A     A       -   -  -  -   -       o            -       -    -    -
            organisations.write A     -       -   -  -  -   -       -            -       -    -    -
            links.read          A     A       o   o  o  o   o       o            o       -    -    -
            links.seek          A     -       o   o  o  o   o       -            -       -    -    -
            links.ask           A     -       -   -  -  -   -       o            o       -    -    -
            sites.write         A     -       o   o  o  o   -       o            o       -    -    -
            systems.read        A     A       o   o  o  -   -       o            o       o    -    -
            systems.write       A     -       o   o  o  -   -       o            o       o    -    -
            systems.link        A     A       o   o  o  -   -       o            o       -    -    -
            groups.read         A     A       o   o  o  -   -       o            o       -    -    -
            groups.write        A     -       o   o  o  -   -       o            o       -    -    -
            fleet.read          A     A       o   o  o  -   -       -            -       -    -    -
            fleet.write         A     -       o   o  o  -   -       -            -       -    -    -
            imports.read        A     A       o   o  o  -   -       o            o       -    -    -
            imports.write       A     -       o   o  o  -   -       o            o       -    -    -
            notices.read        A     A       o   o  o  -   -       o            o       -    -    -
            notices.write       A     -       o   o  o  -   -       o            o       -    -    -
            users.read          A     A       o   o  o  o   o       o            o       -    -    -
            users.write         A     -       o   o  o  o   -       o            o       -    -    -
            audit.read          A     A       o   o  o  o   -       o            o       o    -    -
            pcg                 -     -       -   -  -  -   -       -            -       -    -    o
            """;

    private static final String ROUTES = """
            GET    /health                                    | open
            GET    /metrics                                   | open
            GET    /.well-known/host-meta                     | open
            GET    /.well-known/host-meta.json                | open
            GET    /api/rainbow/ping                          | open
            GET    /api/rainbow/metrics                       | operate
            DELETE /api/rainbow/metrics                       | operate
            GET    /api/rainbow/logs/levels                   | operate
            PUT    /api/rainbow/logs/levels                   | operate            | 400000
            GET    AUTH/about                                 | open
            GET    AUTH/login                                 | open               | 401500
            GET    AUTH/urls                                  | open
            GET    AUTH/renew                                 | login
            GET    AUTH/logout                                | login
            GET    AUTH/validator                             | login
            GET    USER/about                                 | open
            GET    USER/settings/apis                         | open
            GET    USER/countries                             | login
            GET    USER/users/me                              | login
            GET    USER/users/{id}                            | self
            PUT    USER/users/{id}/change-password            | self               | 400000
            GET    USER/companies/{id}                        | self
            GET    USER/companies/{id}/administrators         | self
            GET    ADMIN/about                                | open
            GET    ADMIN/systems                              | systems.read
            POST   ADMIN/systems                              | systems.write
            GET    ADMIN/systems/groups                       | groups.read
            POST   ADMIN/systems/groups                       | groups.write
            GET    ADMIN/systems/groups/{id}                  | groups.read
            PUT    ADMIN/systems/groups/{id}                  | groups.write
            DELETE ADMIN/systems/groups/{id}                  | groups.write
            PUT    ADMIN/systems/{id}/groups/{groupId}        | groups.write
            DELETE ADMIN/systems/{id}/groups/{groupId}        | groups.write
            GET    ADMIN/systems/countries                    | login
            GET    ADMIN/systems/pbxid/{pbxId}                | systems.read
            GET    ADMIN/systems/{id}                         | systems.read
            PUT    ADMIN/systems/{id}                         | systems.write
            DELETE ADMIN/systems/{id}                         | systems.write
            GET    ADMIN/systems/{id}/state                   | systems.read
            POST   ADMIN/systems/{id}/reset-password          | systems.write
            GET    ADMIN/systems/{systemId}/phone-numbers     | systems.read
            GET    ADMIN/systems/{systemId}/phone-numbers/{id} | systems.read      | 404000
            PUT    ADMIN/systems/{systemId}/phone-numbers/{id} | systems.write     | 404000
            GET    ADMIN/systems/{systemId}/phone-numbers/multi-companies | systems.read
            GET    ADMIN/sites                                | companies.read
            POST   ADMIN/sites                                | sites.write
            GET    ADMIN/sites/{id}                           | companies.read
            PUT    ADMIN/sites/{id}                           | sites.write
            DELETE ADMIN/sites/{id}                           | sites.write
            GET    ADMIN/sites/{siteId}/systems               | systems.read
            POST   ADMIN/sites/{siteId}/systems               | systems.link
            DELETE ADMIN/sites/{siteId}/systems/{systemId}    | systems.link       | 409000
            GET    ADMIN/companies                            | companies.read
            POST   ADMIN/companies                            | companies.write
            GET    ADMIN/companies/{id}                       | companies.read
            PUT    ADMIN/companies/{id}                       | companies.change
            DELETE ADMIN/companies/{id}                       | companies.write
            GET    ADMIN/companies/default                    | companies.read     | 200 404000
            GET    ADMIN/companies/bpbusinesstypes            | login
            GET    ADMIN/companies/{id}/administrators        | companies.read
            GET    ADMIN/companies/{companyId}/sites          | companies.read     | 200 | 200
            GET    ADMIN/companies/{companyId}/users          | users.read
            GET    ADMIN/companies/{companyId}/bp-link/invitations | links.read | 200 404000
            POST   ADMIN/companies/{companyId}/bp-link/invitations | links.seek | 400552 404000
            GET    ADMIN/companies/{companyId}/bp-link/invitations/{id} | links.read | 404000
            POST   ADMIN/companies/{companyId}/bp-link/invitations/{id}/accept | links.ask | 404000
            POST   ADMIN/companies/{companyId}/bp-link/invitations/{id}/decline | links.ask | 404000
            POST   ADMIN/companies/{companyId}/bp-link/invitations/{id}/cancel | links.seek | 404000
            POST   ADMIN/companies/{companyId}/bp-link/invitations/{id}/re-send | links.seek | 404000
            GET    ADMIN/companies/{companyId}/bp-link/requests | links.read | 200 404000
            POST   ADMIN/companies/{companyId}/bp-link/requests | links.ask | 400552 404000
            GET    ADMIN/companies/{companyId}/bp-link/requests/{id} | links.read | 404000
            POST   ADMIN/companies/{companyId}/bp-link/requests/{id}/accept | links.seek | 404000
            POST   ADMIN/companies/{companyId}/bp-link/requests/{id}/decline | links.seek | 404000
            POST   ADMIN/companies/{companyId}/bp-link/requests/{id}/cancel | links.ask | 404000
            POST   ADMIN/companies/{companyId}/bp-link/requests/{id}/re-send | links.ask | 404000
            GET    ADMIN/users                                | users.read
            POST   ADMIN/users                                | users.write
            GET    ADMIN/users/{id}                           | users.read
            PUT    ADMIN/users/{id}                           | users.write
            DELETE ADMIN/users/{id}                           | users.write
            POST   ARCUS/users/{id}/invitation                | users.write        | 403303
            POST   ARCUS/users/{id}/password-reset            | users.write
            POST   ARCUS/users/{id}/logout-everywhere         | users.write
            GET    ADMIN/organisations                        | organisations.read
            POST   ADMIN/organisations                        | organisations.write
            GET    ADMIN/organisations/{id}                   | organisations.read
            PUT    ADMIN/organisations/{id}                   | organisations.write
            DELETE ADMIN/organisations/{id}                   | organisations.write
            GET    ADMIN/organisations/{id}/companies         | organisations.read
            POST   ADMIN/organisations/{id}/companies         | organisations.write
            DELETE ADMIN/organisations/{id}/companies/{companyId} | organisations.write
            GET    PCG/about                                  | open
            GET    PCG/pbxs                                   | pcg
            GET    PCG/pbxs/{pbxId}                           | pcg
            GET    PCG/pbxs/{pbxId}/phone-numbers             | pcg
            POST   PCG/pbxs/{pbxId}/phone-numbers             | pcg
            GET    PCG/pbxs/{pbxId}/phone-numbers/short-number/{shortNumber} | pcg
            PUT    PCG/pbxs/{pbxId}/phone-numbers/short-number/{shortNumber} | pcg
            DELETE PCG/pbxs/{pbxId}/phone-numbers/short-number/{shortNumber} | pcg
            GET    ARCUS/openapi.json                         | open
            POST   ARCUS/password                             | open               | 400000 429900
            GET    ARCUS/restoration                          | staff              | 404000
            POST   ARCUS/restoration/close                    | operate            | 404000
            GET    ARCUS/local/backup                         | open               | 403900
            POST   ARCUS/local/reset-password                 | open               | 403900
            POST   ARCUS/local/turn-off-second-factor         | open               | 403900
            GET    ARCUS/systems/shared                       | systems.read
            GET    ARCUS/systems/{id}/companies               | systems.read
            POST   ARCUS/systems/{id}/companies               | systems.link
            GET    ARCUS/systems/{id}/companies/{companyId}/removal | systems.link
            DELETE ARCUS/systems/{id}/companies/{companyId}   | systems.link       | 409941
            GET    ARCUS/systems/{id}/deletion                | systems.write
            GET    ARCUS/systems/{id}/move                    | systems.write
            POST   ARCUS/systems/{id}/move                    | systems.write
            GET    ARCUS/systems/{id}/status                  | systems.read
            POST   ARCUS/systems/{id}/probe                   | systems.read       | 504900
            GET    ARCUS/systems/{id}/attempts                | systems.read
            POST   ARCUS/systems/{id}/renew-password          | systems.write      | 409961
            GET    ARCUS/systems/{id}/clones                  | systems.read
            POST   ARCUS/systems/{id}/clones/{case}/accept    | systems.write      | 404000
            POST   ARCUS/systems/{id}/clones/{case}/reject    | systems.write      | 404000
            POST   ARCUS/systems/{id}/clones/{case}/block-both | systems.write     | 404000
            GET    ARCUS/systems/{id}/blocked-boxes           | systems.read
            DELETE ARCUS/systems/{id}/blocked-boxes/{key}     | systems.write      | 404000
            GET    ARCUS/systems/{id}/audit                   | systems.read
            GET    ARCUS/systems/{id}/audit.csv               | systems.read
            GET    ARCUS/systems/{id}/history                 | systems.read
            GET    ARCUS/systems/{id}/timeline                | systems.read
            GET    ARCUS/systems/{id}/pending                 | systems.read
            GET    ARCUS/incidents                            | systems.read
            GET    ARCUS/attempts/unknown                     | systems.read
            POST   ARCUS/systems/{id}/lab                     | systems.read
            GET    ARCUS/systems/{id}/test-numbers            | systems.read
            PUT    ARCUS/systems/{id}/test-numbers            | systems.write
            POST   ARCUS/lab                                  | systems.write
            GET    ARCUS/audit                                | audit.read
            GET    ARCUS/audit.csv                            | audit.read
            GET    ARCUS/audit/verification                   | operate
            GET    ARCUS/attempts                             | staff
            GET    ARCUS/attempts/{number}                    | systems.read       | 404000
            GET    ARCUS/licence                              | login
            GET    ARCUS/companies/{companyId}/notice-rules   | notices.read
            POST   ARCUS/companies/{companyId}/notice-rules   | notices.write
            GET    ARCUS/companies/{companyId}/notice-rules/{id} | notices.read | 404000
            PUT    ARCUS/companies/{companyId}/notice-rules/{id} | notices.write | 404000
            DELETE ARCUS/companies/{companyId}/notice-rules/{id} | notices.write | 404000
            POST   ARCUS/companies/{companyId}/notice-rules/{id}/secret | notices.write | 404000
            POST   ARCUS/companies/{companyId}/notice-rules/{id}/test | notices.write | 404000
            GET    ARCUS/companies/{companyId}/maintenance-windows | notices.read
            POST   ARCUS/companies/{companyId}/maintenance-windows | notices.write
            GET    ARCUS/companies/{companyId}/maintenance-windows/{id} | notices.read | 404000
            PUT    ARCUS/companies/{companyId}/maintenance-windows/{id} | notices.write | 404000
            DELETE ARCUS/companies/{companyId}/maintenance-windows/{id} | notices.write | 404000
            GET    ARCUS/companies/{companyId}/notices        | notices.read
            GET    ARCUS/companies/{companyId}/notices.csv    | notices.read
            GET    ARCUS/companies/{companyId}/deliveries     | notices.read
            POST   ARCUS/companies/{companyId}/deliveries/replay | notices.write
            POST   ARCUS/companies/{companyId}/deliveries/{id}/replay | notices.write | 404000
            GET    ARCUS/fleet/items                          | fleet.read
            POST   ARCUS/fleet/items                          | fleet.write
            GET    ARCUS/fleet/items/{id}                     | fleet.read
            PUT    ARCUS/fleet/items/{id}                     | fleet.write
            DELETE ARCUS/fleet/items/{id}                     | fleet.write
            POST   ARCUS/fleet/items/{id}/reserve             | fleet.write
            POST   ARCUS/fleet/items/{id}/unreserve           | fleet.write
            POST   ARCUS/fleet/items/{id}/check-in            | fleet.write
            POST   ARCUS/fleet/items/{id}/retire              | fleet.write
            POST   ARCUS/systems/{id}/replace-hardware        | systems.write
            POST   ARCUS/systems/{id}/return-to-stock         | systems.write      | 409937
            POST   ARCUS/systems/{id}/first-activation/undo   | systems.write      | 409939
            POST   ARCUS/systems/{id}/first-activation/confirm | systems.write     | 409939
            GET    ARCUS/fleet/waiting                        | fleet.read
            GET    ARCUS/fleet/items.csv                      | fleet.read
            GET    ARCUS/systems.csv                          | systems.read
            POST   ARCUS/imports                              | imports.write      | 400000
            GET    ARCUS/imports                              | imports.read
            GET    ARCUS/imports/{id}                         | imports.read       | 404000
            GET    ARCUS/imports/{id}/rows                    | imports.read       | 404000
            GET    ARCUS/imports/{id}/result.csv              | imports.read       | 404000
            POST   ARCUS/imports/{id}/apply                   | imports.write      | 404000
            POST   ARCUS/imports/{id}/undo                    | imports.write      | 404000
            """;

    static List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var line : lines(ROUTES)) {
            var cells = line.split("\\|", -1);
            var call = cells[0].strip().split(" +", 2);
            var path = call[1].replace("ADMIN", "/api/rainbow/admin/v1.0")
                    .replace("AUTH", "/api/rainbow/authentication/v1.0")
                    .replace("USER", "/api/rainbow/enduser/v1.0")
                    .replace("PCG", "/api/rainbow/pcg/v1.0")
                    .replace("ARCUS", "/api/arcus/v1");
            var kind = cells[1].strip();
            var codes = cells.length > 2 ? numbers(cells[2]) : List.of(200);
            var foreign = cells.length > 3 ? Integer.parseInt(cells[3].strip()) : kind.equals("self") ? 403301 : 404000;
            routes.add(new Route(call[0] + " " + path, kind, codes, foreign));
        }
        return routes;
    }

    /** What {@code caller} reaches of {@code kind}; an anonymous caller only what is open. */
    public static Reached reached(String kind, Caller caller) {
        if (caller == Caller.ANONYMOUS) {
            return kind.equals("open") ? Reached.ALL : Reached.NONE;
        }
        return Objects.requireNonNull(
                Objects.requireNonNull(kinds().get(kind), kind).get(caller));
    }

    private static Map<String, Map<Caller, Reached>> kinds() {
        var kinds = new LinkedHashMap<String, Map<Caller, Reached>>();
        for (var line : lines(KINDS)) {
            var cells = line.split(" +", -1);
            var row = new EnumMap<Caller, Reached>(Caller.class);
            for (var i = 1; i < cells.length; i++) {
                row.put(Caller.values()[i - 1], reached(cells[i]));
            }
            kinds.put(cells[0], row);
        }
        return kinds;
    }

    private static Reached reached(String cell) {
        return switch (cell) {
            case "A" -> Reached.ALL;
            case "o" -> Reached.OWN;
            case "-" -> Reached.NONE;
            default -> throw new IllegalStateException(cell);
        };
    }

    private static List<Integer> numbers(String cell) {
        return List.of(cell.strip().split(" +", -1)).stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> lines(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
