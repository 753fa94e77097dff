package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.ApiClient.Answer;
import dev.arcus.hub.server.RunningApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A PBX comes to another company: what is the box's goes along, what is the company's stays behind. */
class MoveSystemTest {

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient partner = estate.partnerAdmin();
    private final Company second = api.add(api.samples.customer("Alder", estate.partner.id()));
    private final Site secondSite = api.add(api.samples.site(second, "Hill"));

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void identityCodePlanAndHistoryGoAlong() {
        var system = estate.declare(
                partner, Map.of("name", "Shop", "pbxNationalPrefix", "0", "installationNumber", "+49 89 123456"));
        var id = system.path("id").asText();
        api.connections.told.clear();

        var moved = move(id, second).good();

        for (var field : List.of(
                "pbxId", "jid_pbxagent_password", "status", "name", "country", "installationNumber", "creationDate")) {
            assertThat(moved.path(field)).as(field).isEqualTo(system.path(field));
        }
        assertThat(moved.at("/siteId/0").asText()).isEqualTo(secondSite.id().value());
        assertThat(moved.path("siteId")).hasSize(1);
        assertThat(api.connections.told).isEmpty();
        api.journal().flush();
        assertThat(partner.get(ADMIN + "/systems/" + id + "?connectionHistory=true")
                        .good()
                        .at("/connectionHistory/0/eventType")
                        .asText())
                .isEqualTo("declared");
        assertThat(estate.companyAdmin().get(ADMIN + "/systems/" + id).code()).isEqualTo(404000);
    }

    @Test
    void whatChangesIsListedFirstAndNothingIsChangedByIt() {
        var id = busySystem();
        var before = written();

        var seen = partner.get(path(id) + "?companyId=" + second.id()).good();

        assertThat(seen.at("/from/name").asText()).isEqualTo("Bakery");
        assertThat(seen.at("/to/name").asText()).isEqualTo("Alder");
        assertThat(seen.at("/site/name").asText()).isEqualTo("Hill");
        assertThat(seen.at("/leavesSites/0/name").asText()).isEqualTo("Old Town");
        assertThat(seen.at("/phoneNumbers/total").asInt()).isEqualTo(1);
        assertThat(seen.at("/phoneNumbers/first/0/userName").asText()).isEqualTo("Ada Müller");
        assertThat(seen.at("/group/name").asText()).isEqualTo("Street");
        assertThat(seen.path("namesForgotten").asBoolean()).isTrue();
        assertThat(seen.path("webRtcGateway").asText()).isEqualTo("ends_unless_accepted");
        assertThat(seen.path("blockedBy").isNull()).isTrue();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void peopleGroupAndGatewayStayBehind() {
        var id = busySystem();

        var moved = move(id, second).good();

        assertThat(moved.at("/webRtcGateway/active").asBoolean()).isFalse();
        assertThat(api.connections.told).contains("changed " + id);
        var phone = partner.get(ADMIN + "/systems/" + id + "/phone-numbers?format=full")
                .data()
                .get(0);
        assertThat(phone.path("shortNumber").asText()).isEqualTo("100");
        assertThat(phone.path("userId").isNull()).isTrue();
        assertThat(phone.path("lastName").asText() + phone.path("firstName").asText())
                .isEmpty();
        assertThat(partner.get(ADMIN + "/systems/groups").data().get(0).path("systems"))
                .isEmpty();
        assertThat(acts()).contains("system.move", "system.leave", "group.leave");
    }

    @Test
    void theGatewayStaysWhereItsLicenceIsAcceptedForTheNewCompany() {
        var id = busySystem();
        var revision = api.memory.systems().find(new SystemId(id)).orElseThrow().configurationRevision();

        assertThat(partner.post(path(id), accepting(second, "0".repeat(64))).code())
                .isEqualTo(409905);
        var moved = partner.post(path(id), accepting(second, licence())).good();

        assertThat(moved.at("/webRtcGateway/active").asBoolean()).isTrue();
        assertThat(api.memory.licenceAcceptances().of(new SystemId(id))).hasSize(2);
        assertThat(api.memory.systems().find(new SystemId(id)).orElseThrow().configurationRevision())
                .isEqualTo(revision);
    }

    @Test
    void movedAgainToWhereItIsChangesNothing() {
        var id = declare();
        move(id, second).good();
        var before = written();

        assertThat(move(id, second).status()).isEqualTo(200);
        assertThat(written()).isEqualTo(before);
        var brook = api.add(api.samples.site(second, "Brook"));
        var placed = partner.post(
                        path(id),
                        Map.of(
                                "companyId",
                                second.id().value(),
                                "siteId",
                                brook.id().value()))
                .good();
        assertThat(placed.at("/siteId/0").asText()).isEqualTo(brook.id().value());
    }

    @Test
    void aSiteAdministratorTakesNoSystemOffOtherSites() {
        var id = declare();
        var other = api.add(api.samples.site(estate.customer, "Other"));
        partner.post(ADMIN + "/sites/" + other.id() + "/systems", Map.of("systemId", id))
                .good();
        var here = Map.of(
                "companyId",
                estate.customer.id().value(),
                "siteId",
                estate.site.id().value());

        assertThat(estate.siteAdmin().post(path(id), here).code()).isEqualTo(403000);
        assertThat(estate.companyAdmin().post(path(id), here).good().path("siteId"))
                .hasSize(1);
        assertThat(estate.siteAdmin().post(path(id), here).status()).isEqualTo(200);
    }

    @Test
    void oneMovesWhatOneSaw() {
        var id = busySystem();
        var stale = tag(partner.get(path(id) + "?companyId=" + second.id()));
        partner.delete(ADMIN + "/systems/" + id + "/groups/" + group()).json();

        assertThat(partner.with("If-Match", stale).post(path(id), to(second)).code())
                .isEqualTo(412900);
        var seen = tag(partner.get(path(id) + "?companyId=" + second.id()));
        assertThat(partner.with("If-Match", seen).post(path(id), to(second)).status())
                .isEqualTo(200);
    }

    @Test
    void bothSidesMustBeInReach() {
        var id = declare();
        var operator = api.operator();

        assertThat(move(id, estate.rivalCustomer).code()).isEqualTo(404000);
        assertThat(estate.companyAdmin().post(path(id), to(second)).code()).isEqualTo(404000);
        assertThat(estate.rivalAdmin().post(path(id), to(estate.rivalCustomer)).code())
                .isEqualTo(404000);
        assertThat(estate.support().post(path(id), to(second)).code()).isEqualTo(403000);
        assertThat(partner.post(path(id), Map.of()).params()).containsExactly("companyId");
        assertThat(partner.get(path(id)).params()).containsExactly("companyId");
        assertThat(partner.post(
                                path(id),
                                Map.of(
                                        "companyId",
                                        second.id().value(),
                                        "siteId",
                                        estate.site.id().value()))
                        .code())
                .isEqualTo(404000);
        assertThat(operator.post(path(id), to(estate.rivalCustomer)).status()).isEqualTo(200);
        assertThat(partner.get(ADMIN + "/systems/" + id).code()).isEqualTo(404000);
        assertThat(estate.rivalAdmin().get(ADMIN + "/systems/" + id).status()).isEqualTo(200);
    }

    @Test
    void whatDoesNotFitIsRefusedAndTheListSaysSo() {
        var shared =
                estate.declare(partner, Map.of("isShared", true)).path("id").asText();
        var managed = declare(Map.of("isOxoManaged", true));
        declare(Map.of("isOxoManaged", true, "siteId", secondSite.id().value()));
        var tenant =
                api.memory.sites().find(new SiteId(estate.centrexSite(partner))).orElseThrow();
        var centrex = api.memory.companies().find(tenant.company()).orElseThrow();

        assertThat(refused(shared, second)).isEqualTo(403942);
        assertThat(refused(managed, second)).isEqualTo(409907);
        assertThat(refused(managed, centrex)).isEqualTo(403709);
        assertThat(move(managed, api.add(api.samples.customer("Bare", estate.partner.id())))
                        .code())
                .isEqualTo(409942);
    }

    @Test
    void aManagedSystemIsThatOfItsNewCompanyOnly() {
        var managed = declare(Map.of("isOxoManaged", true));

        move(managed, second).good();

        declare(Map.of("isOxoManaged", true));
        assertThat(partner.post(
                                ADMIN + "/systems",
                                estate.form(Map.of(
                                        "isOxoManaged",
                                        true,
                                        "siteId",
                                        secondSite.id().value())))
                        .code())
                .isEqualTo(409907);
    }

    @Test
    void aBoxOfTheFleetStaysWithItsPartner() {
        partner.post(
                        ARCUS + "/fleet/items",
                        Map.of(
                                "fleetReference",
                                "ALE12",
                                "installationReference",
                                "1234.5678.90",
                                "model",
                                "OXO Connect"))
                .good();
        var pair = "ALE12-1234.5678.90";
        var id = declare(Map.of("pbxId", pair, "activationCode", pair));
        var operator = api.operator();

        assertThat(partner.get(path(id) + "?companyId=" + second.id())
                        .good()
                        .path("fleetItem")
                        .asText())
                .isEqualTo(pair);
        assertThat(move(id, second).status()).isEqualTo(200);
        organise(second, estate.rivalCustomer);
        var admin = api.as(second, AdminType.ORGANIZATION_ADMIN, null, Role.ADMIN);
        assertThat(admin.post(path(id), to(estate.rivalCustomer)).code()).isEqualTo(403943);
        assertThat(operator.post(path(id), to(estate.rivalCustomer)).status()).isEqualTo(200);
        assertThat(api.memory
                        .fleetItems()
                        .findBySystem(new SystemId(id))
                        .orElseThrow()
                        .partner())
                .isEqualTo(estate.partner.id());
    }

    @Test
    void aPartnerToWhomTheSystemWasOpenedLosesIt() {
        var id = declare();
        api.operator()
                .put(ADMIN + "/systems/" + id, Map.of("bpId", estate.rival.id().value()))
                .good();
        assertThat(estate.rivalAdmin().get(ADMIN + "/systems/" + id).status()).isEqualTo(200);

        assertThat(partner.get(path(id) + "?companyId=" + second.id())
                        .good()
                        .path("bpIdEnds")
                        .asBoolean())
                .isTrue();
        move(id, second).good();

        assertThat(estate.rivalAdmin().get(ADMIN + "/systems/" + id).code()).isEqualTo(404000);
    }

    @Test
    void eachCompanyLearnsOfItsOwnHalfOnly() {
        var id = busySystem();
        move(id, second).good();

        var events = api.memory.auditTrail().list(new Page.Request(10, 0)).items();
        for (var event : events) {
            var own = second.id().equals(event.on().company());
            var foreign = own ? estate.site.id().value() : secondSite.id().value();
            assertThat(event.change().toString() + event.detail())
                    .as(event.act())
                    .doesNotContain(foreign);
        }
        assertThat(events)
                .filteredOn(event -> event.act().equals("system.move"))
                .extracting(event -> event.on().company())
                .containsExactly(second.id());
        assertThat(events)
                .filteredOn(event -> List.of("system.leave", "group.leave").contains(event.act()))
                .extracting(event -> event.on().company())
                .containsExactly(estate.customer.id(), estate.customer.id());
    }

    @Test
    void aMoveAndADeletionAtOnceLeaveNothingHalf() throws Exception {
        var id = declare();

        var answers = atOnce(() -> move(id, second), () -> partner.delete(ADMIN + "/systems/" + id));

        assertThat(answers.get(1).status()).isEqualTo(200);
        assertThat(answers.get(0).status()).isIn(200, 404);
        assertThat(partner.get(ADMIN + "/systems").data()).isEmpty();
    }

    @Test
    void ofTwoMovesAtOnceTheSystemEndsInOneCompany() throws Exception {
        var third = api.add(api.samples.customer("Third", estate.partner.id()));
        api.add(api.samples.site(third, "Third"));
        var id = declare();

        var answers = atOnce(() -> move(id, second), () -> move(id, third));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(partner.get(ARCUS + "/systems/" + id + "/companies")
                        .good()
                        .path("numberOfCompanies")
                        .asInt())
                .isEqualTo(1);
    }

    /** With a gateway, in a group, with a phone that somebody has. */
    private String busySystem() {
        var id = declare();
        api.memory.stations().replace(new SystemId(id), List.of(new Station("100", "Secret Name", "")));
        var user = api.samples.user(estate.customer, "baker@example.org", Role.USER);
        api.memory.users().add(user);
        var phones = ADMIN + "/systems/" + id + "/phone-numbers";
        partner.put(
                        phones + "/"
                                + partner.get(phones).data().get(0).path("id").asText(),
                        Map.of("userId", user.id().value(), "firstName", "Ada"))
                .good();
        partner.put(
                        ADMIN + "/systems/" + id,
                        Map.of("webRtcGateway", Map.of("active", true, "licenceSha256", licence())))
                .good();
        partner.post(
                        ADMIN + "/systems/groups",
                        Map.of(
                                "name",
                                "Street",
                                "companies",
                                List.of(estate.customer.id().value()),
                                "systems",
                                List.of(id)))
                .good();
        return id;
    }

    private String group() {
        return partner.get(ADMIN + "/systems/groups").data().get(0).path("id").asText();
    }

    private void organise(Company... companies) {
        var operator = api.operator();
        var organisation = operator.post(ADMIN + "/organisations", Map.of("name", "Guild"))
                .good()
                .path("id")
                .asText();
        for (var company : companies) {
            operator.post(
                            ADMIN + "/organisations/" + organisation + "/companies",
                            Map.of("companyId", company.id().value()))
                    .good();
        }
    }

    private String declare() {
        return declare(Map.of());
    }

    private String declare(Map<String, ?> more) {
        return estate.declare(partner, more).path("id").asText();
    }

    private String licence() {
        return partner.get(ARCUS + "/licence?lang=en").good().path("sha256").asText();
    }

    private Answer move(String id, Company company) {
        return partner.post(path(id), to(company));
    }

    /** The code with which it is refused, which the preview tells as well. */
    private int refused(String id, Company company) {
        var told = partner.get(path(id) + "?companyId=" + company.id()).good().at("/blockedBy/code");
        var code = move(id, company).code();
        assertThat(told.asInt()).isEqualTo(code);
        return code;
    }

    private static Map<String, Object> to(Company company) {
        return Map.of("companyId", company.id().value());
    }

    private static Map<String, Object> accepting(Company company, String licence) {
        var body = new HashMap<>(to(company));
        body.put("licenceSha256", licence);
        return body;
    }

    private long written() {
        return api.memory.auditTrail().list(new Page.Request(1, 0)).total();
    }

    private List<String> acts() {
        return api.memory.auditTrail().list(new Page.Request(10, 0)).items().stream()
                .map(event -> event.act())
                .toList();
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static String path(String id) {
        return ARCUS + "/systems/" + id + "/move";
    }

    private static String tag(Answer answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
