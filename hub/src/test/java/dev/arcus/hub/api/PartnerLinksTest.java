package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner invites a company, or a company asks a partner (admin API §1.5). */
class PartnerLinksTest {

    private final RunningApi api = RunningApi.start();
    private final Company partner = api.add(api.samples.partner("Nordlicht"));
    private final Company distributor = api.add(api.samples.distributor("Großhandel"));
    private final Company company = api.add(api.samples.customer("Bakery", null));
    private final Company stranger = api.add(api.samples.customer("Butcher", null));
    private final ApiClient operations = api.as(partner, AdminType.UNDEFINED, null, Role.BP_ADMIN);
    private final ApiClient owner = api.as(company, AdminType.COMPANY_ADMIN, null, Role.ADMIN);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void anAcceptedInvitationMakesTheCompanyACustomer() {
        var invitation = invite(operations, partner, Map.of("customMessage", "Grüße", "lang", "de"));

        var accepted = owner.post(received(invitation) + "/accept", Map.of()).good();

        assertThat(invitation.path("status").asText()).isEqualTo("pending");
        assertThat(invitation.path("customMessage").asText()).isEqualTo("Grüße");
        assertThat(accepted.path("status").asText()).isEqualTo("accepted");
        assertThat(stored(company).partner()).isEqualTo(partner.id());
        assertThat(operations.get(ADMIN + "/companies/" + company.id()).status())
                .isEqualTo(200);
    }

    @Test
    void anAcceptedRequestMakesTheCompanyACustomer() {
        var request = ask();

        var accepted = operations
                .post(requests(partner) + "/" + id(request) + "/accept", Map.of())
                .good();

        assertThat(request.path("requestingCompanyId").asText())
                .isEqualTo(company.id().value());
        assertThat(accepted.path("status").asText()).isEqualTo("accepted");
        assertThat(stored(company).partner()).isEqualTo(partner.id());
    }

    @Test
    void whoIsInvitedToBeAResellerBecomesOneAndItsOnlyAdministratorRunsIt() {
        var seller = api.as(distributor, AdminType.UNDEFINED, null, Role.BP_ADMIN);
        var invitation = invite(seller, distributor, Map.of("invitedToBeBpIr", true));

        owner.post(received(invitation) + "/accept", Map.of()).good();

        assertThat(stored(company).partnerKind()).isEqualTo(PartnerKind.IR);
        assertThat(stored(company).partner()).isEqualTo(distributor.id());
        var administrators = api.operator()
                .get(ADMIN + "/companies/" + company.id() + "/administrators?format=full")
                .good();
        assertThat(administrators).hasSize(1);
        assertThat(administrators.get(0).path("roles").toString()).isEqualTo("[\"admin\",\"bp_admin\",\"bp_finance\"]");
        assertThat(owner.get(ADMIN + "/companies").code()).isEqualTo(401903);
    }

    @Test
    void onlyADistributorHasResellers() {
        var answer = operations.post(
                invitations(partner), Map.of("invitedCompanyId", company.id().value(), "invitedToBeBpIr", true));

        assertThat(answer.params()).containsExactly("invitedCompanyId");
    }

    @Test
    void aClosedOneStaysAsItIs() {
        var invitation = invite(operations, partner, Map.of());
        owner.post(received(invitation) + "/decline", Map.of()).good();
        var request = ask();
        owner.post(requests(company) + "/" + id(request) + "/cancel", Map.of()).good();

        assertThat(owner.post(received(invitation) + "/accept", Map.of()).code())
                .isEqualTo(409605);
        assertThat(operations.post(sent(invitation) + "/cancel", Map.of()).code())
                .isEqualTo(409605);
        assertThat(operations
                        .post(requests(partner) + "/" + id(request) + "/accept", Map.of())
                        .code())
                .isEqualTo(409606);
        assertThat(stored(company).partner()).isNull();
    }

    @Test
    void nobodyAnswersForTheOtherSide() {
        var invitation = invite(operations, partner, Map.of());
        var other = api.as(stranger, AdminType.COMPANY_ADMIN, null, Role.ADMIN);

        assertThat(operations.post(received(invitation) + "/accept", Map.of()).code())
                .isEqualTo(403000);
        assertThat(other.post(received(invitation) + "/accept", Map.of()).code())
                .isEqualTo(404000);
        assertThat(other.post(invitations(stranger) + "/" + id(invitation) + "/accept", Map.of())
                        .code())
                .isEqualTo(400553);
        assertThat(owner.post(received(invitation) + "/cancel", Map.of()).code())
                .isEqualTo(403000);
        assertThat(other.get(received(invitation)).code()).isEqualTo(404000);
        assertThat(other.get(invitations(stranger) + "/" + id(invitation)).code())
                .isEqualTo(404000);
        var site = api.as(company, AdminType.UNDEFINED, null, Role.USER);
        assertThat(site.get(invitations(company)).code()).isEqualTo(403000);
        assertThat(api.operator()
                        .post(received(invitation) + "/accept", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPartnerDoesNotActInTheNameOfItsCustomer() {
        var customer = api.add(api.samples.customer("Mine", partner.id()));

        assertThat(operations.get(invitations(customer)).code()).isEqualTo(404000);
        assertThat(operations
                        .post(
                                invitations(customer),
                                Map.of("invitedCompanyId", company.id().value()))
                        .code())
                .isEqualTo(404000);
    }

    @Test
    void aCompanyIsInvitedOnceAnHour() {
        api.mailbox.on.set(true);
        var invitation = invite(operations, partner, Map.of());
        var again = Map.of("invitedCompanyId", company.id().value());

        assertThat(operations.post(invitations(partner), again).code()).isEqualTo(409910);
        assertThat(operations.post(sent(invitation) + "/re-send", Map.of()).code())
                .isEqualTo(409920);
        operations.post(sent(invitation) + "/cancel", Map.of()).good();
        assertThat(operations.post(invitations(partner), again).code()).isEqualTo(409920);
        api.clock.advance(Duration.ofMinutes(61));

        var second = operations.post(invitations(partner), again).good();
        api.clock.advance(Duration.ofMinutes(61));

        assertThat(operations
                        .post(sent(second) + "/re-send", Map.of())
                        .good()
                        .path("lastNotificationDate")
                        .asText())
                .isGreaterThan(second.path("lastNotificationDate").asText());
        assertThat(api.mailbox.mails()).hasSize(3).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Invitation from Nordlicht");
            assertThat(mail.text()).contains("become your company's partner");
        });
    }

    @Test
    void whenBothSidesAskItIsDoneAtOnce() {
        var request = ask();

        var invitation = invite(operations, partner, Map.of());

        assertThat(invitation.path("status").asText()).isEqualTo("auto-accepted");
        assertThat(owner.get(requests(company) + "/" + id(request))
                        .good()
                        .path("status")
                        .asText())
                .isEqualTo("accepted");
        assertThat(stored(company).partner()).isEqualTo(partner.id());
    }

    @Test
    void anInvitationThatCannotBeFulfilledAnyMoreFails() {
        var invitation = invite(operations, partner, Map.of());
        api.memory.companies().update(stored(partner).with((Partnership) null));

        var answered = owner.post(received(invitation) + "/accept", Map.of()).good();

        assertThat(answered.path("status").asText()).isEqualTo("failed");
        assertThat(stored(company).partner()).isNull();
    }

    @Test
    void bothSidesListTheirs() {
        var invitation = invite(operations, partner, Map.of());
        api.clock.advance(Duration.ofMinutes(1));
        var other = operations
                .post(
                        invitations(partner),
                        Map.of("invitedCompanyId", stranger.id().value()))
                .good();

        assertThat(ids(owner, invitations(company) + "?format=full")).containsExactly(id(invitation));
        assertThat(ids(
                        operations,
                        invitations(partner) + "?status=pending&sortField=lastNotificationDate&sortOrder=-1"))
                .containsExactly(id(other), id(invitation));
        assertThat(ids(operations, invitations(partner) + "?status=accepted")).isEmpty();
        assertThat(operations
                        .get(invitations(partner) + "?status=x&sortField=y")
                        .params())
                .containsExactlyInAnyOrder("status", "sortField");
    }

    @Test
    void badInvitationsAreRefusedByName() {
        var path = invitations(partner);
        var self = Map.of("invitedCompanyId", partner.id().value());
        var unknown = Map.of("invitedCompanyId", "5979f63bae6056aadd1a8f17");
        var anotherPartner = Map.of("invitedCompanyId", distributor.id().value());

        assertThat(operations.post(path, self).code()).isEqualTo(400552);
        assertThat(operations.post(path, unknown).code()).isEqualTo(404000);
        assertThat(operations.post(path, anotherPartner).params()).containsExactly("invitedCompanyId");
        assertThat(operations
                        .post(path, Map.of("lang", "english", "customMessage", "x".repeat(100_001)))
                        .params())
                .containsExactlyInAnyOrder("invitedCompanyId", "lang", "customMessage");
        assertThat(owner.post(
                                requests(company),
                                Map.of("requestedCompanyId", stranger.id().value()))
                        .params())
                .containsExactly("requestedCompanyId");
        assertThat(operations.get(path + "/xyz").params()).containsExactly("id");
    }

    private JsonNode invite(ApiClient client, Company from, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("invitedCompanyId", company.id().value());
        return client.post(invitations(from), body).good();
    }

    private JsonNode ask() {
        return owner.post(
                        requests(company),
                        Map.of("requestedCompanyId", partner.id().value()))
                .good();
    }

    private Company stored(Company which) {
        return api.memory.companies().find(which.id()).orElseThrow();
    }

    private String received(JsonNode invitation) {
        return invitations(company) + "/" + id(invitation);
    }

    private String sent(JsonNode invitation) {
        return invitations(partner) + "/" + id(invitation);
    }

    private static String invitations(Company company) {
        return ADMIN + "/companies/" + company.id() + "/bp-link/invitations";
    }

    private static String requests(Company company) {
        return ADMIN + "/companies/" + company.id() + "/bp-link/requests";
    }

    private static String id(JsonNode link) {
        return link.path("id").asText();
    }

    private static List<String> ids(ApiClient client, String path) {
        return client.get(path).good().findValuesAsText("id");
    }
}
