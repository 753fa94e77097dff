package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.system.Station;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.ApiClient.Answer;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A system is deleted by somebody who saw first what goes with it. */
class DeletionTest {

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient partner = estate.partnerAdmin();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void whatGoesAndWhatStaysIsListedFirst() {
        var id = declare(Map.of(
                "pbxId",
                "MINE",
                "activationCode",
                "c",
                "pbxNumberingTranslator",
                List.of(Map.of("regexpMatch", "^1$", "regexpReplace", "2"))));
        partner.put(
                        ARCUS + "/systems/" + id + "/test-numbers",
                        Map.of("testNumbers", List.of(Map.of("number", "1", "dial", "2"))))
                .good();
        hold(id, person(estate.customer, "baker@example.org"));
        group(id);
        accept(id);

        var seen = partner.get(path(id)).good();

        assertThat(seen.at("/companies/0/name").asText()).isEqualTo("Bakery");
        assertThat(seen.at("/companies/0/sites/0/name").asText()).isEqualTo("Old Town");
        assertThat(seen.path("numberOfCompanies").asInt()).isEqualTo(1);
        assertThat(seen.path("numberingRules").asInt()).isEqualTo(1);
        assertThat(seen.path("testNumbers").asInt()).isEqualTo(1);
        assertThat(seen.path("phoneNumbers").asInt()).isEqualTo(2);
        assertThat(seen.at("/people/total").asInt()).isEqualTo(1);
        assertThat(seen.at("/people/first/0/userName").asText()).isEqualTo("Ada Müller");
        assertThat(seen.at("/group/name").asText()).isEqualTo("Street");
        assertThat(seen.at("/stays/pbxId").asText()).isEqualTo("MINE");
        assertThat(seen.at("/stays/licenceAcceptances").asInt()).isEqualTo(1);
        assertThat(seen.at("/stays/historyDays").asInt()).isEqualTo(180);
        assertThat(seen.at("/stays/attemptDays").asInt()).isEqualTo(30);
        assertThat(seen.at("/stays/auditDays").asInt()).isEqualTo(3 * 365);
        assertThat(seen.path("blockedBy").isNull()).isTrue();
        assertThat(partner.delete(ADMIN + "/systems/" + id).status()).isEqualTo(200);
        assertThat(api.memory.licenceAcceptances().of(new SystemId(id))).hasSize(1);
        assertThat(api.memory.systems().isTaken(new PbxId("mine"))).isTrue();
        assertThat(partner.get(path(id)).code()).isEqualTo(404000);
    }

    @Test
    void oneDeletesWhatOneSaw() {
        var id = declare(Map.of());
        report(id);
        var stale = tag(partner.get(path(id)));
        hold(id, person(estate.customer, "baker@example.org"));
        var system = ADMIN + "/systems/" + id;

        assertThat(partner.with("If-Match", stale).delete(system).code()).isEqualTo(412900);
        assertThat(partner.get(system).status()).isEqualTo(200);
        var seen = tag(partner.get(path(id)));
        assertThat(partner.with("If-Match", seen).delete(system).status()).isEqualTo(200);
        assertThat(partner.with("If-Match", seen).delete(system).code()).isEqualTo(404000);
    }

    @Test
    void theListSaysWhyItCannotBe() {
        var id = declare(Map.of());
        gateway(id, true);

        assertThat(blocked(partner, id)).isEqualTo(403030);
        gateway(id, false);
        assertThat(partner.get(path(id)).good().path("blockedBy").isNull()).isTrue();
    }

    @Test
    void whoHasNotAllOfItsCompaniesDoesNotTakeItFromTheOthers() {
        var id = declare(Map.of("isShared", true));
        var rival = estate.rivalCustomer;
        api.operator()
                .post(
                        ARCUS + "/systems/" + id + "/companies",
                        Map.of("companyId", rival.id().value()))
                .good();
        hold(id, person(rival, "butcher@example.org"));

        assertThat(blocked(estate.companyAdmin(), id)).isEqualTo(403944);
        assertThat(blocked(estate.rivalAdmin(), id)).isEqualTo(403944);
        var seen = partner.get(path(id)).good();
        assertThat(seen.at("/people/total").asInt()).isEqualTo(1);
        assertThat(seen.at("/people/first")).isEmpty();
        assertThat(seen.path("otherCompanies").asInt()).isEqualTo(1);
        assertThat(seen.toString()).doesNotContain("Butcher").doesNotContain("butcher");
        assertThat(partner.delete(ADMIN + "/systems/" + id).status()).isEqualTo(200);
    }

    /** The code with which the deletion is refused, which the list tells as well. */
    private int blocked(ApiClient client, String id) {
        var told = client.get(path(id)).good().at("/blockedBy/code").asInt();
        assertThat(client.delete(ADMIN + "/systems/" + id).code()).isEqualTo(told);
        return told;
    }

    private String declare(Map<String, ?> more) {
        return estate.declare(partner, more).path("id").asText();
    }

    private void gateway(String id, boolean active) {
        var licence =
                partner.get(ARCUS + "/licence?lang=en").good().path("sha256").asText();
        var gateway = active ? Map.of("active", true, "licenceSha256", licence) : Map.of("active", false);
        partner.put(ADMIN + "/systems/" + id, Map.of("webRtcGateway", gateway)).good();
    }

    private void accept(String id) {
        gateway(id, true);
        gateway(id, false);
    }

    private void group(String id) {
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
    }

    private User person(Company company, String mail) {
        var user = api.samples.user(company, mail, Role.USER);
        api.memory.users().add(user);
        return user;
    }

    private void report(String id) {
        api.memory
                .stations()
                .replace(new SystemId(id), List.of(new Station("100", "", ""), new Station("101", "", "")));
    }

    private void hold(String id, User user) {
        report(id);
        var operator = api.operator();
        var phones = ADMIN + "/systems/" + id + "/phone-numbers";
        operator.put(
                        phones + "/"
                                + operator.get(phones).data().get(0).path("id").asText(),
                        Map.of("userId", user.id().value()))
                .good();
    }

    private static String path(String id) {
        return ARCUS + "/systems/" + id + "/deletion";
    }

    private static String tag(Answer answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
