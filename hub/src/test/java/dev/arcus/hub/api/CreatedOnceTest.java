package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call that creates takes an {@code Idempotency-Key}, and creates once for it. */
class CreatedOnceTest {

    private static final RunningApi API = RunningApi.start();
    private static final Estate ESTATE = new Estate(API);
    private static final Company BAKER = API.add(API.samples.customer("Baker", null));

    @AfterAll
    static void stop() {
        API.close();
    }

    /** What is created; its path is that of its list as well. */
    record Creation(String path, Map<String, ?> body) {

        @Override
        public String toString() {
            return path.replaceAll("[0-9a-f]{24}", "{id}");
        }
    }

    static Stream<Creation> creations() {
        var partner = ADMIN + "/companies/" + ESTATE.partner.id();
        var asked = Map.of("invitedCompanyId", BAKER.id().value());
        var request = Map.of("requestedCompanyId", ESTATE.rival.id().value());
        var person = Map.of(
                "loginEmail",
                "once@example.org",
                "firstName",
                "Ada",
                "lastName",
                "Once",
                "companyId",
                ESTATE.customer.id().value());
        var box = Map.of(
                "fleetReference",
                "ALE12",
                "installationReference",
                "1234.5678.90",
                "model",
                "OXO Connect",
                "partnerId",
                ESTATE.partner.id().value());
        var rule = Map.of("name", "Night", "topics", List.of("status"), "addresses", List.of("ada@example.org"));
        var window = Map.of("name", "Night", "from", "2026-12-01", "to", "2026-12-02");
        var own = ARCUS + "/companies/" + ESTATE.customer.id();
        return Stream.of(
                new Creation(own + "/notice-rules", rule),
                new Creation(own + "/maintenance-windows", window),
                new Creation(ADMIN + "/systems", ESTATE.form(Map.of())),
                new Creation(
                        ADMIN + "/sites",
                        Map.of("name", "Hill", "companyId", ESTATE.customer.id().value())),
                new Creation(ADMIN + "/companies", Map.of("name", "Fishmonger")),
                new Creation(ADMIN + "/organisations", Map.of("name", "Guild")),
                new Creation(
                        ADMIN + "/systems/groups",
                        Map.of(
                                "name",
                                "Street",
                                "companies",
                                List.of(ESTATE.customer.id().value()))),
                new Creation(ADMIN + "/users", person),
                new Creation(ARCUS + "/fleet/items", box),
                new Creation(partner + "/bp-link/invitations", asked),
                new Creation(ADMIN + "/companies/" + BAKER.id() + "/bp-link/requests", request));
    }

    @ParameterizedTest
    @MethodSource("creations")
    void theSameKeyAndBodyCreateOnce(Creation creation) {
        var operator = API.operator();
        var client = operator.with("Idempotency-Key", creation.toString());
        var before = total(operator, creation);

        var first = client.post(creation.path(), creation.body()).good();
        var again = client.post(creation.path(), creation.body()).good();

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(total(operator, creation)).isEqualTo(before + 1);
        assertThat(client.post(creation.path() + "?x=1", creation.body()).code())
                .isEqualTo(409908);
    }

    @Test
    void everyCallThatIsDescribedToTakeAKeyIsHere() {
        var described = new ArrayList<String>();
        API.anonymous()
                .get(ARCUS + "/openapi.json")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> {
                    if (path.getValue().at("/post/parameters").toString().contains("\"Idempotency-Key\"")) {
                        described.add(path.getKey().replace("{companyId}", "{id}"));
                    }
                });

        // What it creates is an identity, which has no list: see HardwareTest.
        described.remove(ARCUS + "/systems/{id}/replace-hardware");
        // Its body is a file: see ImportsTest.
        described.remove(ARCUS + "/imports");
        assertThat(creations().map(Creation::toString)).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void anInvitationIsMailedOnceAndItsLinkIsNotToldAgain() {
        API.mailbox.on.set(true);
        var client = API.operator().with("Idempotency-Key", "invited");
        var person = Map.of("loginEmail", "mailed@example.org", "firstName", "Ada", "lastName", "Mailed");

        var first = client.post(ADMIN + "/users", person).good();
        var again = client.post(ADMIN + "/users", person).good();

        assertThat(first.path("invitation").path("mailed").asBoolean()).isTrue();
        assertThat(again.has("invitation")).isFalse();
        assertThat(API.mailbox.mails())
                .filteredOn(mail -> mail.to().equals("mailed@example.org"))
                .hasSize(1);
        API.mailbox.on.set(false);
    }

    @Test
    void aKeyGivesNothingToWhomTheObjectIsOutOfReach() {
        var admin = API.as(ESTATE.customer, AdminType.COMPANY_ADMIN, null, Role.ADMIN);
        var client = admin.with("Idempotency-Key", "mine");
        var body = Map.of("name", "Mine", "companyId", ESTATE.customer.id().value());
        var site = client.post(ADMIN + "/sites", body).good().path("id").asText();
        API.operator().delete(ADMIN + "/sites/" + site);

        assertThat(client.post(ADMIN + "/sites", body).code()).isEqualTo(404000);
    }

    private static int total(ApiClient operator, Creation creation) {
        return operator.get(creation.path() + "?limit=1").json().path("total").asInt();
    }
}
