package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions.Opening;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The past of a PBX as people read it. */
class HistoryTest {

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin().with("Accept-Language", "en");

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void oneReasonSaysWhyItIsPendingAndTheListWhatWasTried() {
        var system = declare("shop-1");
        assertThat(pending(system).path("reason").asText()).isEqualTo("never_tried");

        for (var i = 0; i < 3; i++) {
            api.clock.advance(Duration.ofSeconds(10));
            attempt("shop-1", true, Attempt.Cause.WRONG_SECRET, "192.0.2.7");
        }

        var pending = pending(system);
        assertThat(pending.path("reason").asText()).isEqualTo("wrong_code");
        assertThat(pending.path("count").asInt()).isEqualTo(3);
        assertThat(pending.path("text").asText()).endsWith("(3 attempts)");
        assertThat(pending.path("remedy").asText()).contains("activation code");
        assertThat(pending.path("attempts")).hasSize(1);
        assertThat(pending.path("attempts").get(0).path("firstSeen").asText()).isEqualTo("2026-11-23T08:00:10Z");
    }

    @Test
    void aMistypedNameIsOfferedToStaffAndToWhoseItIsAlone() {
        declare("ALE12-1234.5678.90");
        attempt("ale12-1234.5678.91", false, Attempt.Cause.UNKNOWN_IDENTITY, "192.0.2.7");
        attempt("somebody-else", false, Attempt.Cause.UNKNOWN_IDENTITY, "192.0.2.8");

        var own = admin.get(ARCUS + "/attempts/unknown").good();
        assertThat(own.findValuesAsText("name")).containsExactly("ale12-1234.5678.91");
        assertThat(own.get(0).path("likely").asText()).isEqualTo("ALE12-1234.5678.90");
        assertThat(own.get(0).path("text").asText()).contains("differs from ALE12-1234.5678.90");
        assertThat(own.get(0).path("addresses").get(0).path("address").asText()).isEqualTo("192.0.2.7");
        assertThat(estate.rivalAdmin().get(ARCUS + "/attempts/unknown").data()).isEmpty();
        assertThat(api.operator().get(ARCUS + "/attempts/unknown").good().findValuesAsText("name"))
                .containsExactly("somebody-else", "ale12-1234.5678.91");
    }

    @Test
    void aPbxFromStockIsMeantOnceWhetherDeclaredOrNot() {
        for (var last : List.of("90", "80")) {
            admin.post(
                            ARCUS + "/fleet/items",
                            Map.of(
                                    "fleetReference",
                                    "ALE12",
                                    "installationReference",
                                    "1234.5678." + last,
                                    "model",
                                    "OXO Connect"))
                    .good();
        }
        var pair = "ALE12-1234.5678.90";
        estate.declare(admin, Map.of("pbxId", pair, "activationCode", pair));
        attempt("ale12-1234.5678.9o", false, Attempt.Cause.UNKNOWN_IDENTITY, "192.0.2.7");
        attempt("ale12-1234.5678.8o", false, Attempt.Cause.UNKNOWN_IDENTITY, "192.0.2.7");

        assertThat(admin.get(ARCUS + "/attempts/unknown").good().findValuesAsText("likely"))
                .containsExactlyInAnyOrder(pair, "ALE12-1234.5678.80");
    }

    @Test
    void timelineHasSpansAndBucketsAndTheShareOfTime() {
        var system = declare("shop-1");
        api.clock.advance(Duration.ofHours(1));
        var session = connect(system, "192.0.2.7");
        api.clock.advance(Duration.ofHours(2));
        api.sessions().close(session, DisconnectCause.LOST);
        api.clock.advance(Duration.ofHours(1));
        api.journal().flush();

        var line = admin.get(ARCUS + "/systems/" + id(system) + "/timeline?from=2026-11-23T08:00:00Z&buckets=4")
                .good();

        assertThat(line.path("spans").findValuesAsText("status")).containsOnly("Pending");
        assertThat(line.path("buckets")).hasSize(4);
        assertThat(line.path("spans")
                        .get(line.path("spans").size() - 1)
                        .path("causeClass")
                        .asText())
                .isEqualTo("lost");
        assertThat(admin.get(ARCUS + "/systems/" + id(system) + "/timeline?buckets=501")
                        .code())
                .isEqualTo(400000);
        assertThat(admin.get(ARCUS + "/systems/" + id(system) + "/timeline?from=2020-01-01")
                        .code())
                .isEqualTo(400000);
    }

    @Test
    void tenBehindOneAddressAreOneIncidentAndEverybodySeesTheirOwn() {
        var sessions = new ArrayList<Session>();
        for (var i = 0; i < 10; i++) {
            sessions.add(connect(declare("shop-" + i), "192.0.2.7"));
        }
        sessions.forEach(session -> api.sessions().close(session, DisconnectCause.NO_ANSWER));
        api.incidents().settle();
        assertThat(admin.get(ARCUS + "/incidents").data()).as("not over yet").isEmpty();
        api.clock.advance(Duration.ofSeconds(11));
        api.incidents().settle();

        var incident = admin.get(ARCUS + "/incidents").good().get(0);
        assertThat(incident.path("extent").asText()).isEqualTo("address");
        assertThat(incident.path("place").asText()).isEqualTo("192.0.2.7");
        assertThat(incident.path("causeClass").asText()).isEqualTo("lost");
        assertThat(incident.path("count").asInt()).isEqualTo(10);
        assertThat(incident.has("end")).isFalse();
        assertThat(estate.rivalAdmin().get(ARCUS + "/incidents").data()).isEmpty();

        sessions.forEach(session -> reconnect(session));
        api.incidents().settle();
        var over = admin.get(ARCUS + "/incidents").good().get(0);
        assertThat(over.path("back").asInt()).isEqualTo(10);
        assertThat(over.path("end").asText()).isEqualTo("2026-11-23T08:00:11Z");
    }

    @Test
    void statusSaysSinceWhenItIsUnstable() {
        var system = declare("shop-1");
        for (var i = 0; i < 4; i++) {
            api.sessions().close(connect(system, "192.0.2.7"), DisconnectCause.LOST);
            api.clock.advance(Duration.ofSeconds(30));
        }
        api.journal().flush();

        var stability =
                admin.get(ARCUS + "/systems/" + id(system) + "/status").good().path("stability");

        assertThat(stability.path("score").asDouble()).isBetween(3.5, 4.0);
        assertThat(stability.path("unstableSince").asText()).isEqualTo("2026-11-23T08:01:30Z");
    }

    @Test
    void historyNamesTheCauseInTheCallersLanguage() {
        var system = declare("shop-1");
        api.sessions().close(connect(system, "192.0.2.7"), DisconnectCause.CLEAN_STOP);
        api.journal().flush();

        var entry = admin.with("Accept-Language", "de")
                .get(ARCUS + "/systems/" + id(system) + "/history")
                .good()
                .get(0);

        assertThat(entry.path("causeClass").asText()).isEqualTo("clean_stop");
        assertThat(entry.path("cause").asText()).startsWith("Die Telefonanlage wurde angehalten");
        assertThat(entry.path("address").asText()).isEqualTo("192.0.2.7");
    }

    @Test
    void historyIsATableForASpreadsheetByFormatOrByAccept() {
        // Given a PBX that was connected, was lost, and came from an address that looks like a formula
        var system = declare("shop-1");
        api.sessions().close(connect(system, "=1+1"), DisconnectCause.LOST);
        api.journal().flush();
        var path = ARCUS + "/systems/" + id(system) + "/history";

        // When it is asked for as a table, in German
        var german = admin.with("Accept-Language", "de");
        var byFormat = german.get(path + "?format=csv");
        var byAccept = german.with("Accept", "text/csv").get(path);

        // Then it has a head and a line an event, newest first, and no cell is a formula
        assertThat(byFormat.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(byFormat.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"history-" + id(system) + ".csv\"");
        var lines = byFormat.text().lines().toList();
        assertThat(lines.getFirst()).endsWith("date,event,causeClass,cause,address,detail");
        assertThat(lines.get(1))
                .startsWith("2026-11-23T08:00:00Z,disconnected,lost,")
                .contains(",'=1+1,");
        assertThat(lines.getLast()).contains(",declared,");
        assertThat(byAccept.text()).isEqualTo(byFormat.text());
        assertThat(german.get(path + "?format=csv&limit=1").text().lines()).hasSize(2);

        // And whoever may not read the system gets no table
        assertThat(estate.rivalAdmin().get(path + "?format=csv").code()).isEqualTo(404000);
    }

    private JsonNode declare(String pbxId) {
        return estate.declare(admin, Map.of("pbxId", pbxId, "activationCode", "secret"));
    }

    private JsonNode pending(JsonNode system) {
        return admin.get(ARCUS + "/systems/" + id(system) + "/pending").good();
    }

    private static String id(JsonNode system) {
        return system.path("id").asText();
    }

    private void attempt(String pbxId, boolean known, Attempt.Cause cause, String address) {
        api.memory
                .attempts()
                .addAll(List.of(new Attempt(
                        api.clock.instant(),
                        AttemptNumber.next(api.samples.random()),
                        pbxId,
                        known,
                        address,
                        Attempt.Step.LOGIN,
                        cause,
                        null)));
    }

    private Session connect(JsonNode system, String address) {
        return connect(new SystemId(id(system)), system.path("pbxId").asText(), address);
    }

    private void reconnect(Session session) {
        connect(session.system(), session.pbxId().text(), session.address());
    }

    private Session connect(SystemId system, String pbxId, String address) {
        var opening = api.sessions().open(system, new PbxId(pbxId), api.samples.box("CPU1"), 1, address);
        return ((Opening.Opened) opening).session();
    }
}
