package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people are refused, and the secrets that they are shown, stands in the audit trail; bounded. */
class RefusalsTest {

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void missingRoleIsNotedWithWhoAndFromWhere() {
        estate.nobody().post(ADMIN + "/systems", estate.form(Map.of()));

        var refused = refused("system.declare").getFirst();
        assertThat(refused.outcome().refusal()).isEqualTo("403000");
        assertThat(refused.author().address()).isEqualTo("127.0.0.1");
        assertThat(refused.on().company()).isEqualTo(estate.customer.id());
        assertThat(refused.detail()).isEqualTo("POST /api/rainbow/admin/v1.0/systems");
    }

    @Test
    void everyRouteIsAnActWithANameOfItsOwn() {
        assertThat(api.server().routes())
                .filteredOn(route -> route.contains(" /api/"))
                .hasSizeGreaterThan(100)
                .allSatisfy(route -> {
                    var words = route.split(" ", 2);
                    assertThat(ActNames.of(words[0], words[1]))
                            .as("%s: give it a name in ActNames", route)
                            .doesNotStartWith("call.");
                });
        assertThat(ActNames.of("GET", "none")).isEqualTo("call.read");
        assertThat(ActNames.of("PUT", "none")).isEqualTo("call.write");
    }

    @Test
    void objectOutOfReachIsNotedLikeOneThatDoesNotExist() {
        var system = estate.declare(admin, Map.of());
        var id = system.path("id").asText();
        var rival = estate.rivalAdmin();

        rival.delete(ADMIN + "/systems/" + id);
        rival.delete(ADMIN + "/systems/" + "0".repeat(24));

        assertThat(refused("system.delete"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.outcome().refusal()).isEqualTo("404000"))
                .allSatisfy(one -> assertThat(one.on().company()).isEqualTo(estate.rival.id()));
        assertThat(admin.get(ARCUS + "/systems/" + id + "/audit?outcome=refused")
                        .good())
                .hasSize(1);
    }

    @Test
    void wrongStateIsNoted() {
        estate.declare(admin, Map.of());

        admin.delete(ADMIN + "/sites/" + estate.site.id());

        assertThat(refused("site.delete").getFirst().outcome().refusal()).isEqualTo("409902");
    }

    @Test
    void badInputIsNoRefusal() {
        admin.post(ADMIN + "/systems", Map.of());

        assertThat(refused("system.declare")).isEmpty();
    }

    @Test
    void repeatedRefusalIsOneEntry() {
        for (var time = 0; time < 5; time++) {
            estate.nobody().get(ARCUS + "/audit");
            admin.get(ADMIN + "/systems/" + "0".repeat(24));
        }

        assertThat(refused("system.read"))
                .filteredOn(one -> one.object() != null)
                .hasSize(1);
    }

    @Test
    void floodOfDifferentRefusalsIsBounded() {
        for (var number = 0; number < 100; number++) {
            admin.get(ADMIN + "/systems/" + "%024x".formatted(number));
        }

        assertThat(refused("system.read")).isNotEmpty().hasSizeLessThanOrEqualTo(60);
        assertThat(all()).extracting(AuditEvent::act).contains("audit.more");
    }

    @Test
    void tokenOfNobodyIsNotedByItsAddressOnce() {
        for (var time = 0; time < 5; time++) {
            api.anonymous().with("Authorization", "Bearer nonsense" + time).get(ADMIN + "/systems");
        }

        var refused = refused("call.read");
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().author().address()).isEqualTo("127.0.0.1");
        assertThat(refused.toString()).doesNotContain("nonsense");
    }

    @Test
    void wrongLoginsAreNotedForKnownAndUnknownAlike() {
        var known = api.memory
                .users()
                .list(UserFilter.all(new Reach.Everything()), new Page.Request(1, 0))
                .items()
                .getFirst();

        api.anonymous().tryLogin(known.loginEmail(), "a wrong password");
        api.anonymous().tryLogin("unknown@example.org", "a wrong password");

        assertThat(refused("person.login"))
                .extracting(AuditEvent::actor)
                .containsExactly("unknown@example.org", known.loginEmail());
        assertThat(refused("person.login").getLast().object())
                .isEqualTo(known.id().value());
        assertThat(refused("person.login")).allSatisfy(one -> {
            assertThat(one.author().address()).isEqualTo("127.0.0.1");
            assertThat(one.outcome().refusal()).isEqualTo("401500");
        });
    }

    @Test
    void lockedAccountIsNoted() {
        for (var time = 0; time < 6; time++) {
            api.anonymous().tryLogin("mallory@example.org", "wrong password " + time);
        }

        assertThat(refused("person.login"))
                .extracting(one -> one.outcome().refusal())
                .contains("401501");
    }

    @Test
    void codeThatIsShownLeavesOneEntryForEachObjectAndHour() {
        var system = estate.declare(admin, Map.of());
        var path = ADMIN + "/systems/" + system.path("id").asText();
        var other = estate.companyAdmin();

        for (var time = 0; time < 3; time++) {
            other.get(path).good();
            other.get(ADMIN + "/systems?format=full").good();
            estate.support().get(path).good();
        }

        var views =
                all().stream().filter(one -> one.act().equals("secret.view")).toList();
        assertThat(views)
                .extracting(AuditEvent::object)
                .containsOnly(system.path("id").asText());
        assertThat(views)
                .extracting(one -> one.author().company())
                .containsExactly(estate.customer.id(), estate.partner.id());
        assertThat(views).extracting(one -> one.on().company()).containsOnly(estate.customer.id());
        assertThat(views.toString())
                .doesNotContain(system.path("jid_pbxagent_password").asText());
    }

    @Test
    void passwordLinkThatIsShownLeavesAnEntry() {
        var person = api.samples.user(estate.customer, "link@example.org");
        api.memory.users().add(person);

        admin.post(ARCUS + "/users/" + person.id() + "/password-reset", Map.of());

        var views =
                all().stream().filter(one -> one.act().equals("secret.view")).toList();
        assertThat(views)
                .extracting(AuditEvent::object)
                .containsExactly(person.id().value());
    }

    private List<AuditEvent> refused(String act) {
        return all().stream()
                .filter(one -> one.act().startsWith(act) && !one.outcome().isDone())
                .toList();
    }

    private List<AuditEvent> all() {
        return api.memory.auditTrail().list(new Page.Request(1000, 0)).items();
    }
}
