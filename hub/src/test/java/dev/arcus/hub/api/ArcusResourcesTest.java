package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
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
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.system.BoxNote;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArcusResourcesTest {

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void fleetItemIsRegisteredListedAndAssignedByItsDeclaration() {
        var item = admin.post(ARCUS + "/fleet/items", item("1234.5678.90")).good();
        assertThat(item.path("pair").asText()).isEqualTo("ALE12-1234.5678.90");
        assertThat(item.path("custody").asText()).isEqualTo("in_stock");

        var system =
                estate.declare(admin, Map.of("pbxId", "ale12-1234.5678.90", "activationCode", "ALE12-1234.5678.90"));

        var listed = admin.get(ARCUS + "/fleet/items").good().get(0);
        assertThat(listed.path("custody").asText()).isEqualTo("assigned");
        assertThat(listed.path("systemId")).isEqualTo(system.path("id"));
        assertThat(estate.rivalAdmin().get(ARCUS + "/fleet/items").data()).isEmpty();
    }

    @Test
    void aPairExistsOnceInTheHub() {
        admin.post(ARCUS + "/fleet/items", item("1234.5678.90")).good();

        assertThat(estate.rivalAdmin()
                        .post(ARCUS + "/fleet/items", item("1234.5678.90"))
                        .code())
                .isEqualTo(409930);
        assertThat(admin.post(ARCUS + "/fleet/items", item("1234.5678.90")).code())
                .isEqualTo(409931);
    }

    @Test
    void wrongReferencesAreRefusedByName() {
        var answer = admin.post(
                ARCUS + "/fleet/items",
                Map.of("fleetReference", "12", "installationReference", "1", "model", "x", "serial", "a b"));

        assertThat(answer.params()).containsExactly("fleetReference", "installationReference", "model", "serial");
    }

    @Test
    void attemptsSayWhyItIsPendingInTheCallersLanguage() {
        var system = estate.declare(admin, Map.of("pbxId", "shop-1", "activationCode", "secret"));
        attempt("shop-1", Attempt.Cause.WRONG_SECRET, "7KQ2-M9XD");

        var answer = admin.with("Accept-Language", "de-DE,de;q=0.9")
                .get(ARCUS + "/systems/" + system.path("id").asText() + "/attempts");

        var attempt = answer.good().get(0);
        assertThat(attempt.path("number").asText()).isEqualTo("7KQ2-M9XD");
        assertThat(attempt.path("step").asText()).isEqualTo("login");
        assertThat(attempt.path("cause").asText()).isEqualTo("wrong_secret");
        assertThat(attempt.path("code").asInt()).isEqualTo(401912);
        assertThat(attempt.path("remedy").asText()).contains("Aktivierungscode");
    }

    @Test
    void attemptIsFoundByItsNumberByThoseWhoReachTheSystem() {
        estate.declare(admin, Map.of("pbxId", "shop-1", "activationCode", "secret"));
        attempt("shop-1", Attempt.Cause.CODE_SPENT, "7KQ2-M9XD");

        assertThat(admin.get(ARCUS + "/attempts/7kq2-m9xd").good().path("cause").asText())
                .isEqualTo("code_spent");
        assertThat(estate.rivalAdmin().get(ARCUS + "/attempts/7KQ2-M9XD").code())
                .isEqualTo(404000);
        assertThat(admin.get(ARCUS + "/attempts/nonsense").code()).isEqualTo(400000);
    }

    @Test
    void statusSaysWhenAPendingPbxTriesAgainAndHowToForceIt() {
        var system = estate.declare(admin, Map.of("pbxId", "shop-1", "activationCode", "secret"));
        attempt("shop-1", Attempt.Cause.WRONG_SECRET, "7KQ2-M9XD");

        var status = admin.with("Accept-Language", "fr").get(status(system)).good();

        assertThat(status.path("label").asText()).isEqualTo("Pending");
        assertThat(status.path("text").asText()).isEqualTo("En attente");
        assertThat(status.path("lastAttempt").path("code").asInt()).isEqualTo(401912);
        assertThat(status.path("nextAttemptDue").asText()).isEqualTo("2026-11-23T08:00:10Z");
        assertThat(status.path("hint").asText()).contains("Appliquer");
    }

    @Test
    void statusSaysWhichConfigurationThePbxHas() {
        var system = estate.declare(admin, Map.of("pbxId", "shop-1", "activationCode", "secret"));
        assertThat(configuration(system)).isEqualTo("{\"revision\":1,\"acknowledgedRevision\":0,\"current\":false}");

        admin.put(ADMIN + "/systems/" + system.path("id").asText(), Map.of("pbxNationalPrefix", "0"))
                .good();
        var id = new SystemId(system.path("id").asText());
        api.memory.systems().noteAll(List.of(new BoxNote.StoredRevision(id, 2)));

        assertThat(configuration(system)).isEqualTo("{\"revision\":2,\"acknowledgedRevision\":2,\"current\":true}");
    }

    private String configuration(JsonNode system) {
        return admin.get(status(system)).good().path("configuration").toString();
    }

    @Test
    void statusOfAConnectedPbxHasItsProofs() {
        var system = estate.declare(admin, Map.of("pbxId", "shop-1", "activationCode", "secret"));
        var session = connect(system);
        api.board()
                .proved(
                        session,
                        List.of(
                                new ChannelReading(Channel.CONF, true, Duration.ofSeconds(2), ""),
                                new ChannelReading(Channel.CSTA, false, Duration.ofSeconds(40), "no answer")));
        api.clock.advance(Duration.ofSeconds(1));

        var status = admin.get(status(system)).good();

        assertThat(status.path("address").asText()).isEqualTo("192.0.2.7");
        assertThat(status.path("channels").findValuesAsText("name")).containsExactly("xmpp", "conf", "csta");
        assertThat(status.path("channels").findValuesAsText("state")).containsExactly("up", "up", "down");
        assertThat(status.path("channels").get(1).path("ageMillis").asLong()).isEqualTo(3000);
        assertThat(status.path("channels").get(2).path("reason").asText()).isEqualTo("no answer");
        assertThat(status.has("hint")).isFalse();
    }

    @Test
    void aHistoryBeginsWithTheDeclarationAndNamesAReset() {
        var system = estate.declare(admin, Map.of());
        api.clock.advance(Duration.ofMinutes(1));
        admin.post(ADMIN + "/systems/" + system.path("id").asText() + "/reset-password", Map.of())
                .good();
        api.journal().flush();

        var history = admin.get(ADMIN + "/systems/" + system.path("id").asText() + "?connectionHistory=true")
                .good()
                .path("connectionHistory");

        assertThat(history.findValuesAsText("eventType")).containsExactly("reset", "declared");
        assertThat(history.findValuesAsText("detail")).containsExactly("new activation code", "btco");
        assertThat(history.get(1).path("eventDate").asText())
                .isEqualTo(system.path("creationDate").asText());
    }

    @Test
    void connectionHistoryTellsWhatHappened() {
        var system = estate.declare(admin, Map.of("pbxId", "shop-1", "activationCode", "secret"));
        api.sessions().close(connect(system), DisconnectCause.LOST);
        api.journal().flush();

        var path = ADMIN + "/systems/" + system.path("id").asText();
        var history = admin.get(path + "?connectionHistory=true").good().path("connectionHistory");

        assertThat(history.findValuesAsText("eventType")).contains("connected", "disconnected");
        assertThat(admin.get(path).good().has("connectionHistory")).isFalse();
    }

    @Test
    void probeAnswersWithFreshReadingsOrSaysThatNobodyAnswered() {
        var system = estate.declare(admin, Map.of());
        var path = ARCUS + "/systems/" + system.path("id").asText() + "/probe";
        assertThat(admin.post(path, Map.of()).code()).isEqualTo(504900);

        api.connections.answers.put(
                new SystemId(system.path("id").asText()),
                List.of(new ChannelReading(Channel.CONF, true, Duration.ofMillis(20), "")));

        var probe = admin.post(path, Map.of()).good();
        assertThat(probe.path("channels").get(0).path("state").asText()).isEqualTo("up");
        assertThat(probe.has("tookMillis")).isTrue();
    }

    @Test
    void licenceComesInEveryLanguageAndInTheUsersForOthers() {
        assertThat(admin.get(ARCUS + "/licence?lang=de").good().path("language").asText())
                .isEqualTo("de");
        assertThat(admin.get(ARCUS + "/licence?lang=fr").good().path("text").asText())
                .contains("CONTRAT DE LICENCE");
        assertThat(admin.get(ARCUS + "/licence?lang=pt").good().path("language").asText())
                .isEqualTo("de");
        assertThat(admin.get(ARCUS + "/licence").good().path("sha256").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void passwordIsResetFromThisMachineWithTheTokenOnly() {
        var path = ARCUS + "/local/reset-password";
        var body = Map.of("loginEmail", RunningApi.MAIL);

        assertThat(api.anonymous().post(path, body).code()).isEqualTo(403900);
        assertThat(api.operator().post(path, body).code()).isEqualTo(403900);
        var local = api.anonymous().with("X-Arcus-Local-Token", RunningApi.LOCAL_TOKEN);
        assertThat(local.with("X-Forwarded-For", "203.0.113.7").post(path, body).code())
                .isEqualTo(403900);
        assertThat(local.post(path, Map.of("loginEmail", "nobody@example.org")).code())
                .isEqualTo(404000);
        assertThat(local.post(path, Map.of()).code()).isEqualTo(400000);
        var fresh = local.post(path, body).good().path("password").asText();

        assertThat(api.anonymous().tryLogin(RunningApi.MAIL, fresh).status()).isEqualTo(200);
        assertThat(api.anonymous()
                        .tryLogin(RunningApi.MAIL, RunningApi.PASSWORD)
                        .code())
                .isEqualTo(401500);
    }

    private void attempt(String pbxId, Attempt.Cause cause, String number) {
        api.memory
                .attempts()
                .addAll(List.of(new Attempt(
                        api.clock.instant(),
                        new AttemptNumber(number),
                        pbxId,
                        true,
                        "192.0.2.7",
                        Attempt.Step.LOGIN,
                        cause,
                        null)));
    }

    private Session connect(JsonNode system) {
        var opening = api.sessions()
                .open(
                        new SystemId(system.path("id").asText()),
                        new PbxId(system.path("pbxId").asText()),
                        api.samples.box("CPU1"),
                        1,
                        "192.0.2.7");
        return ((Opening.Opened) opening).session();
    }

    private static String status(JsonNode system) {
        return ARCUS + "/systems/" + system.path("id").asText() + "/status";
    }

    private static Map<String, String> item(String installation) {
        return Map.of(
                "fleetReference",
                "ALE12",
                "installationReference",
                installation,
                "model",
                "OXO Connect",
                "serial",
                "CPU1");
    }
}
