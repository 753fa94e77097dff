package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every act leaves an entry: who, from where, on what, whom it concerns, before and after. */
class AuditTrailTest {

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void changeOfASystemTellsWhatWasBeforeAndAfter() {
        var system = estate.declare(admin, Map.of());

        admin.put(path(system), Map.of("name", "Other", "pbxNationalPrefix", "0"))
                .good();

        var event = only(one -> one.act().equals("system.change"));
        assertThat(event.object()).isEqualTo(system.path("id").asText());
        assertThat(event.change().before().values().get("name")).isEqualTo("Shop");
        assertThat(event.change().after().values().get("name")).isEqualTo("Other");
        assertThat(event.change().after().values()).doesNotContainKey("country");
    }

    @Test
    void entryTellsWhoFromWhereAndWhomItConcerns() {
        var system = estate.declare(admin, Map.of());

        var event = only(one -> one.act().equals("system.declare"));

        assertThat(event.author().address()).isEqualTo("127.0.0.1");
        assertThat(event.author().company()).isEqualTo(estate.partner.id());
        assertThat(event.author().user()).isNotNull();
        assertThat(event.on().company()).isEqualTo(estate.customer.id());
        assertThat(event.on().partner()).isEqualTo(estate.partner.id());
        assertThat(event.change().after().values().get("pbxId"))
                .isEqualTo(system.path("pbxId").asText());
    }

    @Test
    void resetTellsThatTheSecretWasReplacedAndNotWhichItIs() {
        var system = estate.declare(admin, Map.of());

        var reset = admin.post(path(system) + "/reset-password", Map.of()).good();

        var event = only(one -> one.act().equals("system.reset"));
        assertThat(event.change().after().lines()).isEqualTo("jid_pbxagent_password=****");
        assertThat(event.toString())
                .doesNotContain(reset.path("jid_pbxagent_password").asText("-"));
    }

    @Test
    void deletedSystemStillConcernsItsCompany() {
        var system = estate.declare(admin, Map.of());

        admin.delete(path(system)).good();

        var event = only(one -> one.act().equals("system.delete"));
        assertThat(event.on().company()).isEqualTo(estate.customer.id());
        assertThat(event.change().before().values().get("name")).isEqualTo("Shop");
        assertThat(event.change().after().isEmpty()).isTrue();
    }

    private AuditEvent only(Predicate<AuditEvent> wanted) {
        var events = api.memory.auditTrail().list(new Page.Request(100, 0)).items().stream()
                .filter(wanted)
                .toList();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String path(JsonNode system) {
        return ADMIN + "/systems/" + system.path("id").asText();
    }
}
