package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.ApiClient.Answer;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.wire.admin.AssociationRequest;
import dev.arcus.wire.admin.CompanyRequest;
import dev.arcus.wire.admin.FleetItemChangeRequest;
import dev.arcus.wire.admin.FleetItemRequest;
import dev.arcus.wire.admin.FleetReservationRequest;
import dev.arcus.wire.admin.GroupRequest;
import dev.arcus.wire.admin.HardwareRequest;
import dev.arcus.wire.admin.LabRequest;
import dev.arcus.wire.admin.LinkRequest;
import dev.arcus.wire.admin.LogLevelRequest;
import dev.arcus.wire.admin.MaintenanceWindowRequest;
import dev.arcus.wire.admin.MembershipRequest;
import dev.arcus.wire.admin.MoveRequest;
import dev.arcus.wire.admin.NoticeRuleRequest;
import dev.arcus.wire.admin.OrganisationRequest;
import dev.arcus.wire.admin.PartnerLinkRequest;
import dev.arcus.wire.admin.PasswordChange;
import dev.arcus.wire.admin.PasswordReset;
import dev.arcus.wire.admin.PbxPhoneRequest;
import dev.arcus.wire.admin.PhoneNumberRequest;
import dev.arcus.wire.admin.ReplayRequest;
import dev.arcus.wire.admin.ResetRequest;
import dev.arcus.wire.admin.SecondFactorReset;
import dev.arcus.wire.admin.SiteRequest;
import dev.arcus.wire.admin.SystemRequest;
import dev.arcus.wire.admin.TestNumbersRequest;
import dev.arcus.wire.admin.UserRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every call that takes a body, with a good one: where bad input is tried. A call without its row here fails {@link BadInputTest}. */
final class RequestBodies {

    /** Writes halves of surrogate pairs as escapes; everything else would be no UTF-8. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String SERVED = "PBX-SERVED";
    private static final String STATION = "100";

    private final RunningApi api;
    private final Estate estate;
    private ApiClient operator;
    private Instant loggedIn;

    RequestBodies(RunningApi api) {
        this.api = api;
        this.estate = new Estate(api);
        this.operator = api.operator();
        this.loggedIn = api.clock.instant();
    }

    /**
     * A call.
     *
     * @param passedOver fields that old clients send and that this call does not take
     * @param refusals codes beside 400000 with which it refuses values of the right form that fit nothing
     * @param sender who sends it; the operator when null
     * @param renewal makes it ready to be good once more
     */
    record Call(
            String method,
            String path,
            Class<?> type,
            Map<String, ?> good,
            Set<String> passedOver,
            Set<Integer> refusals,
            @Nullable ApiClient sender,
            UnaryOperator<Call> renewal) {

        /** The same call when it can be good: for those that spend what they name. */
        Call ready() {
            return renewal.apply(this);
        }

        List<RequestField> fields() {
            return RequestField.of(type);
        }

        /** Whether it needs no login. */
        boolean isOpen() {
            return type == PasswordChange.ByLink.class
                    || type == PasswordReset.Request.class
                    || type == SecondFactorReset.Request.class;
        }

        /** The good body with one field otherwise; null is JSON's null. */
        Map<String, @Nullable Object> with(String field, @Nullable Object value) {
            var body = new LinkedHashMap<String, @Nullable Object>(good);
            body.put(field, value);
            return body;
        }

        Call passingOver(String... fields) {
            return new Call(method, path, type, good, Set.of(fields), refusals, sender, renewal);
        }

        Call refusing(int code) {
            return new Call(method, path, type, good, passedOver, Set.of(code), sender, renewal);
        }

        Call by(ApiClient other) {
            return new Call(method, path, type, good, passedOver, refusals, other, renewal);
        }

        Call renewedBy(UnaryOperator<Call> how) {
            return new Call(method, path, type, good, passedOver, refusals, sender, how);
        }

        Call at(String otherPath, Map<String, ?> otherGood) {
            return new Call(method, otherPath, type, otherGood, passedOver, refusals, sender, renewal);
        }

        @Override
        public String toString() {
            return method + " " + path.replaceAll("[0-9a-f]{24}|" + SERVED + "|(?<=/)" + STATION + "$", "{id}");
        }
    }

    /** Every one of them: {@link BadInputTest} compares them with the description of the API. */
    List<Call> all() {
        return Stream.of(systems(), groups(), places(), gateways(), people(), partners(), notices(), hub())
                .flatMap(List::stream)
                .toList();
    }

    private List<Call> systems() {
        var system = system("Target");
        api.memory.stations().replace(new SystemId(system), List.of(new Station("101", "Anna", "IP Phone")));
        var phones = ADMIN + "/systems/" + system + "/phone-numbers";
        var phone = operator().get(phones).good().get(0).path("id").asText();
        var lab = Map.of("country", "DEU", "numbers", List.of("089 123456"));
        return List.of(
                association(),
                call(
                                "POST",
                                ARCUS + "/systems/" + system("Moved") + "/move",
                                MoveRequest.class,
                                Map.of("companyId", customer()))
                        .refusing(404000),
                call(
                        "PUT",
                        ARCUS + "/systems/" + system("Tested") + "/test-numbers",
                        TestNumbersRequest.class,
                        Map.of("testNumbers", List.of(Map.of("number", "112", "dial", "112")))),
                call("POST", ARCUS + "/lab", LabRequest.class, lab),
                call("POST", ARCUS + "/systems/" + system + "/lab", LabRequest.class, lab),
                call(
                        "POST",
                        ADMIN + "/systems/" + system("Reset") + "/reset-password",
                        ResetRequest.class,
                        Map.of("code", "new")),
                call(
                        "POST",
                        ARCUS + "/systems/" + system("Replaced") + "/replace-hardware",
                        HardwareRequest.class,
                        Map.of("model", "OXO Connect")),
                call("POST", ADMIN + "/systems", SystemRequest.class, estate.form(Map.of())),
                call("PUT", ADMIN + "/systems/" + system, SystemRequest.class, Map.of("name", "Renamed"))
                        .passingOver("pbxId", "activationCode", "siteId", "isOxoManaged", "fleetItemId"),
                call("PUT", phones + "/" + phone, PhoneNumberRequest.class, Map.of("firstName", "Anna")),
                call("POST", site() + "/systems", LinkRequest.class, Map.of("systemId", system)));
    }

    private Call association() {
        var shared = estate.declare(operator(), Map.of("name", "Shared", "isShared", true))
                .path("id")
                .asText();
        return call(
                "POST",
                ARCUS + "/systems/" + shared + "/companies",
                AssociationRequest.class,
                Map.of("companyId", customer()));
    }

    private List<Call> groups() {
        var group = operator()
                .post(ADMIN + "/systems/groups", Map.of("name", "Village", "companies", List.of(customer())))
                .good()
                .path("id")
                .asText();
        return List.of(
                call(
                        "POST",
                        ADMIN + "/systems/groups",
                        GroupRequest.class,
                        Map.of("name", "Street", "companies", List.of(customer()))),
                call("PUT", ADMIN + "/systems/groups/" + group, GroupRequest.class, Map.of("name", "Town"))
                        .passingOver("companies", "systems"));
    }

    private List<Call> gateways() {
        var served = estate.declare(operator(), Map.of("name", "Served", "pbxId", SERVED))
                .path("id")
                .asText();
        api.memory.stations().replace(new SystemId(served), List.of(new Station(STATION, "", "")));
        var gateway = api.as(estate.customer, AdminType.UNDEFINED, null, Role.PCG);
        var phones = "/api/rainbow/pcg/v1.0/pbxs/" + SERVED + "/phone-numbers";
        return List.of(
                call("POST", phones, PbxPhoneRequest.class, Map.of("shortNumber", "300"))
                        .by(gateway),
                call("PUT", phones + "/short-number/" + STATION, PbxPhoneRequest.class, Map.of("firstName", "Bo"))
                        .by(gateway));
    }

    private List<Call> places() {
        var organisation = operator()
                .post(ADMIN + "/organisations", Map.of("name", "Guild"))
                .good();
        var guild = ADMIN + "/organisations/" + organisation.path("id").asText();
        return List.of(
                call("POST", ADMIN + "/sites", SiteRequest.class, Map.of("name", "Hill", "companyId", customer())),
                call("PUT", site(), SiteRequest.class, Map.of("name", "Dale")),
                call("POST", ADMIN + "/companies", CompanyRequest.class, Map.of("name", "Fishmonger")),
                call("PUT", ADMIN + "/companies/" + customer(), CompanyRequest.class, Map.of("name", "Baker")),
                call("POST", ADMIN + "/organisations", OrganisationRequest.class, Map.of("name", "Union")),
                call("PUT", guild, OrganisationRequest.class, Map.of("name", "Lodge")),
                call("POST", guild + "/companies", MembershipRequest.class, Map.of("companyId", customer())));
    }

    private List<Call> people() {
        var user = operator()
                .post(ADMIN + "/users", user("target"))
                .good()
                .path("id")
                .asText();
        return List.of(
                call("POST", ADMIN + "/users", UserRequest.class, user("maria")),
                call("PUT", ADMIN + "/users/" + user, UserRequest.class, Map.of("firstName", "Maria")),
                call("PUT", "/", PasswordChange.ByPassword.class, Map.of())
                        .renewedBy(this::ownPassword)
                        .ready(),
                call("POST", ARCUS + "/password", PasswordChange.ByLink.class, Map.of())
                        .refusing(403902)
                        .by(api.anonymous())
                        .renewedBy(this::passwordByLink)
                        .ready());
    }

    private List<Call> partners() {
        var links = "/bp-link/";
        var stranger = api.add(api.samples.customer("Stranger", null)).id().value();
        return List.of(
                call(
                                "POST",
                                ADMIN + "/companies/" + estate.partner.id() + links + "invitations",
                                PartnerLinkRequest.class,
                                Map.of("invitedCompanyId", stranger))
                        .passingOver("requestedCompanyId"),
                call(
                                "POST",
                                ADMIN + "/companies/" + stranger + links + "requests",
                                PartnerLinkRequest.class,
                                Map.of("requestedCompanyId", estate.rival.id().value()))
                        .passingOver("invitedCompanyId"));
    }

    private List<Call> notices() {
        var company = ARCUS + "/companies/" + estate.partner.id();
        var rule = Map.of("name", "Night", "topics", List.of("status"), "url", "https://alarms.example.org/");
        var mail = Map.of("name", "Mail", "topics", List.of("status"), "addresses", List.of("ada@example.org"));
        var window = Map.of("name", "Night", "from", "2026-12-01", "to", "2026-12-02");
        var other = ARCUS + "/companies/" + customer();
        var kept = other + "/notice-rules/"
                + operator()
                        .post(other + "/notice-rules", rule)
                        .good()
                        .path("id")
                        .asText();
        var closed = other + "/maintenance-windows/"
                + operator()
                        .post(other + "/maintenance-windows", window)
                        .good()
                        .path("id")
                        .asText();
        return List.of(
                call("POST", company + "/notice-rules", NoticeRuleRequest.class, mail)
                        .renewedBy(call -> withoutRules(call, company)),
                call("PUT", kept, NoticeRuleRequest.class, rule),
                call("POST", company + "/maintenance-windows", MaintenanceWindowRequest.class, window)
                        .renewedBy(call -> withoutRules(call, company)),
                call("PUT", closed, MaintenanceWindowRequest.class, window),
                call("POST", company + "/deliveries/replay", ReplayRequest.class, Map.of("from", "2026-12-01")));
    }

    /** A company has few of them. */
    private Call withoutRules(Call call, String company) {
        for (var list : List.of("/notice-rules", "/maintenance-windows")) {
            var all = operator().get(company + list + "?limit=1000").data();
            for (var one : all) {
                operator().delete(company + list + "/" + one.path("id").asText());
            }
        }
        return call;
    }

    private List<Call> hub() {
        var item = Map.of(
                "partnerId", estate.partner.id().value(),
                "fleetReference", "ALE12",
                "installationReference", "1234.5678.90",
                "model", "OXO Connect");
        var stored = api.samples.fleetItem(estate.partner, "ALE13-1234.5678.90", null);
        api.memory.fleetItems().add(stored);
        var stock = stored.id();
        var person = api.samples.user(estate.customer, "local@example.org", Role.USER);
        api.memory.users().add(person);
        return List.of(
                call("POST", ARCUS + "/fleet/items", FleetItemRequest.class, item),
                call("PUT", ARCUS + "/fleet/items/" + stock, FleetItemChangeRequest.class, Map.of("note", "Shelf 3")),
                call(
                        "POST",
                        ARCUS + "/fleet/items/" + stock + "/reserve",
                        FleetReservationRequest.class,
                        Map.of("companyId", customer())),
                call(
                        "PUT",
                        "/api/rainbow/logs/levels",
                        LogLevelRequest.class,
                        Map.of("logger", "storage", "level", "info")),
                call(
                                "POST",
                                ARCUS + "/local/reset-password",
                                PasswordReset.Request.class,
                                Map.of("loginEmail", person.loginEmail()))
                        .refusing(404000)
                        .by(api.anonymous().with("X-Arcus-Local-Token", RunningApi.LOCAL_TOKEN)),
                call(
                                "POST",
                                ARCUS + "/local/turn-off-second-factor",
                                SecondFactorReset.Request.class,
                                Map.of("loginEmail", person.loginEmail()))
                        .refusing(404000)
                        .by(api.anonymous().with("X-Arcus-Local-Token", RunningApi.LOCAL_TOKEN)));
    }

    /** Somebody new: with the password, the sessions end. */
    private Call ownPassword(Call call) {
        var client = api.as(estate.customer, AdminType.UNDEFINED, null, Role.USER);
        var id = client.get("/api/rainbow/enduser/v1.0/users/me")
                .good()
                .path("id")
                .asText();
        return call.by(client)
                .at(
                        "/api/rainbow/enduser/v1.0/users/" + id + "/change-password",
                        Map.of("oldPassword", RunningApi.PASSWORD, "newPassword", "another long password"));
    }

    /** A link works once, and one address has ten tries a minute. */
    private Call passwordByLink(Call call) {
        api.clock.advance(Duration.ofSeconds(7));
        var person = api.samples.user(
                estate.customer, "link" + UserId.next(api.samples.random()) + "@example.org", Role.USER);
        api.memory.users().add(person);
        var link = operator()
                .post(ARCUS + "/users/" + person.id() + "/password-reset", Map.of())
                .good();
        return call.at(call.path(), Map.of("token", link.path("token").asText(), "password", "another long password"));
    }

    Answer send(Call call, Object body) {
        return send(call, json(body));
    }

    Answer send(Call call, byte[] body) {
        var sender = call.sender();
        return (sender == null ? operator() : sender).send(call.method(), call.path(), body);
    }

    /** Logs in again before its token ends: some calls move the clock. */
    private ApiClient operator() {
        if (api.clock.instant().isAfter(loggedIn.plus(Duration.ofHours(12)))) {
            operator = api.operator();
            loggedIn = api.clock.instant();
        }
        return operator;
    }

    /** How much is stored: every write leaves a line in the audit trail, or a row in a list. Refusals are noted, too, and do not count. */
    List<Integer> rows() {
        return List.of(
                total(ADMIN + "/systems"),
                total(ADMIN + "/sites"),
                total(ADMIN + "/companies"),
                total(ADMIN + "/organisations"),
                total(ADMIN + "/users"),
                total(ARCUS + "/fleet/items"),
                (int) api.memory
                        .auditTrail()
                        .list(AuditFilter.DONE, new Page.Request(1, 0))
                        .total());
    }

    static byte[] json(Object body) {
        try {
            return JSON.writeValueAsString(body).getBytes(StandardCharsets.US_ASCII);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private int total(String list) {
        return operator().get(list + "?limit=1").json().path("total").asInt(-1);
    }

    private Map<String, String> user(String name) {
        return Map.of(
                "loginEmail", name + "@example.org", "firstName", name, "lastName", "Baker", "companyId", customer());
    }

    private String system(String name) {
        return estate.declare(operator(), Map.of("name", name)).path("id").asText();
    }

    private String site() {
        return ADMIN + "/sites/" + estate.site.id();
    }

    private String customer() {
        return estate.customer.id().value();
    }

    private static Call call(String method, String path, Class<?> type, Map<String, ?> good) {
        return new Call(method, path, type, good, Set.of(), Set.of(), null, call -> call);
    }
}
