package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Sessions.Opening;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Systems whose boxes are from stock: reset to a code or to the pair, first box confirmed, returned to stock. */
class StockSystemsTest {

    private static final String PAIR = "ALE12-1234.5678.90";
    private static final Binding BOX = new Binding("CPU1", "a".repeat(32));

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();
    private final JsonNode item = admin.post(
                    ARCUS + "/fleet/items",
                    Map.of("fleetReference", "ALE12", "installationReference", "1234.5678.90", "model", "OXO Connect"))
            .good();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void resetGivesANewCodeUnlessThePairIsAskedFor() {
        var system = declared();

        assertThat(reset(system, Map.of()).path("jid_pbxagent_password").asText())
                .isNotEqualTo(PAIR);
        assertThat(reset(system, Map.of("code", "new"))
                        .path("jid_pbxagent_password")
                        .asText())
                .isNotEqualTo(PAIR);
        var back = reset(system, Map.of("code", "pair"));

        assertThat(back.path("jid_pbxagent_password").asText()).isEqualTo(PAIR);
        assertThat(back.path("pbxId").asText()).isEqualTo(PAIR);
        assertThat(back.path("status").asText()).isEqualTo("created");
        assertThat(credential(system))
                .isInstanceOfSatisfying(
                        Credential.Created.class,
                        created -> assertThat(created.expires()).isNull());
        api.journal().flush();
        assertThat(admin.get(ADMIN + "/systems/" + id(system) + "?connectionHistory=true")
                        .text())
                .contains("back to the pair", "new activation code");
        assertThat(audit()).contains("back to the pair");
    }

    @Test
    void resetTakesNoBodyFromTheVendorsClients() {
        var system = declared();

        var answer = admin.send("POST", ADMIN + "/systems/" + id(system) + "/reset-password", new byte[0]);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var wrong = admin.post(ADMIN + "/systems/" + id(system) + "/reset-password", Map.of("code", "old"));
        assertThat(wrong.params()).containsExactly("code");
    }

    @Test
    void resetToThePairCutsTheConnection() {
        var system = declared();

        reset(system, Map.of("code", "pair"));

        assertThat(api.connections.told).contains("disconnect " + id(system) + " RESET");
    }

    @Test
    void systemThatIsNotFromStockHasNoPairToGoBackTo() {
        var system = estate.declare(admin, Map.of());

        var answer = admin.post(ADMIN + "/systems/" + id(system) + "/reset-password", Map.of("code", "pair"));

        assertThat(answer.code()).isEqualTo(409938);
        assertThat(api.connections.told).doesNotContain("disconnect " + id(system) + " RESET");
    }

    @Test
    void firstActivationIsShownOnSystemAndItemUntilItIsConfirmed() {
        var system = declared();
        activatedBy(system, BOX);

        for (var shown : List.of(status(system), readItem())) {
            var first = shown.path("firstActivation");
            assertThat(first.path("serial").asText()).isEqualTo("CPU1");
            assertThat(first.path("address").asText()).isEqualTo("192.0.2.7");
            assertThat(first.path("confirmed").asBoolean()).isFalse();
        }
        var confirmed = admin.post(first(system) + "/confirm", Map.of()).good();

        assertThat(confirmed.path("confirmed").asBoolean()).isTrue();
        assertThat(status(system).path("firstActivation")).isEqualTo(confirmed);
        assertThat(admin.post(first(system) + "/confirm", Map.of()).good()).isEqualTo(confirmed);
        assertThat(estate.rivalAdmin()
                        .post(first(system) + "/confirm", Map.of())
                        .code())
                .isEqualTo(404000);
    }

    @Test
    void withoutAFirstActivationThereIsNothingToConfirm() {
        var system = declared();

        assertThat(status(system).has("firstActivation")).isFalse();
        assertThat(admin.post(first(system) + "/confirm", Map.of()).code()).isEqualTo(409939);
    }

    @Test
    void undoneFirstActivationIsBlockedAndTheSystemIsBackToItsPair() {
        var system = declared();
        reset(system, Map.of());
        activatedBy(system, BOX);

        var undone = admin.post(first(system) + "/undo", Map.of());

        assertThat(undone.good().path("jid_pbxagent_password").asText()).isEqualTo(PAIR);
        assertThat(undone.good().path("status").asText()).isEqualTo("created");
        assertThat(undone.headers().firstValue("ETag")).isPresent();
        assertThat(api.connections.told).contains("disconnect " + id(system) + " RESET");
        assertThat(status(system).has("firstActivation")).isFalse();
        assertThat(api.memory.blockedBoxes().isBlocked(new SystemId(id(system)), BOX))
                .isTrue();
        assertThat(audit()).contains("system.first-activation.undo", "CPU1");
        assertThat(admin.post(first(system) + "/undo", Map.of()).code()).isEqualTo(409939);
        assertThat(admin.post(first(system) + "/confirm", Map.of()).code()).isEqualTo(409939);
    }

    @Test
    void ofTwoWhoUndoAFirstActivationOneDoes() throws Exception {
        var system = declared();
        activatedBy(system, BOX);
        Callable<Integer> call =
                () -> admin.post(first(system) + "/undo", Map.of()).status();

        assertThat(atOnce(call)).containsExactlyInAnyOrder(200, 409);
        assertThat(api.memory.blockedBoxes().of(new SystemId(id(system)))).hasSize(1);
    }

    @Test
    void returnedPairIsDeclaredAgainAfterItIsCheckedIn() {
        var system = declared();
        var path = giveBack(system);

        assertThat(admin.post(path, Map.of()).status()).isEqualTo(200);

        assertThat(readItem().path("custody").asText()).isEqualTo("returned");
        assertThat(readItem().path("wasSystem").asBoolean()).isTrue();
        assertThat(admin.get(ADMIN + "/systems/" + id(system)).code()).isEqualTo(404000);
        assertThat(declare().code()).isEqualTo(409934);
        assertThat(admin.post(path, Map.of()).code()).isEqualTo(404000);
        admin.post(ARCUS + "/fleet/items/" + id(item) + "/check-in", Map.of()).good();
        var again = declare();
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.good().path("pbxId").asText()).isEqualTo(PAIR);
        assertThat(id(again.good())).isNotEqualTo(id(system));
    }

    @Test
    void connectedSystemIsNotReturned() {
        var system = declared();
        var opening =
                (Opening.Opened) api.sessions().open(new SystemId(id(system)), new PbxId(PAIR), BOX, 1, "192.0.2.7");

        assertThat(admin.post(giveBack(system), Map.of()).code()).isEqualTo(409901);
        api.sessions().close(opening.session(), DisconnectCause.CLEAN_STOP);

        assertThat(admin.post(giveBack(system), Map.of()).status()).isEqualTo(200);
    }

    @Test
    void systemThatIsFromNoFleetIsNotReturned() {
        var typed = estate.declare(admin, Map.of("pbxId", "ALE12-1234.5678.99"));
        var btco = estate.declare(admin, Map.of());

        assertThat(admin.post(giveBack(typed), Map.of()).code()).isEqualTo(409937);
        assertThat(admin.post(giveBack(btco), Map.of()).code()).isEqualTo(409937);
    }

    @Test
    void serialThatNobodyConfirmedIsForgottenAndOneThatWasConfirmedIsKept() {
        var system = declared();
        activatedBy(system, BOX);
        admin.put(ARCUS + "/fleet/items/" + id(item), Map.of("serial", "CPU1")).good();
        admin.post(giveBack(system), Map.of());
        assertThat(readItem().has("serial")).isFalse();

        admin.post(ARCUS + "/fleet/items/" + id(item) + "/check-in", Map.of()).good();
        var second = declare().good();
        activatedBy(second, BOX);
        admin.put(ARCUS + "/fleet/items/" + id(item), Map.of("serial", "CPU1")).good();
        admin.post(first(second) + "/confirm", Map.of()).good();
        admin.post(giveBack(second), Map.of());

        assertThat(readItem().path("serial").asText()).isEqualTo("CPU1");
    }

    @Test
    void pairOfADeletedSystemIsDeclaredAgainOnceItsItemIsCheckedIn() {
        admin.put(ARCUS + "/fleet/items/" + id(item), Map.of("serial", "CPU1")).good();
        var system = declared();
        admin.delete(ADMIN + "/systems/" + id(system));
        assertThat(readItem().path("custody").asText()).isEqualTo("returned");
        assertThat(declare().code()).isEqualTo(409934);

        var checkedIn = admin.post(ARCUS + "/fleet/items/" + id(item) + "/check-in", Map.of())
                .good();

        assertThat(checkedIn.path("custody").asText()).isEqualTo("in_stock");
        assertThat(checkedIn.path("serial").asText()).isEqualTo("CPU1");
        assertThat(declare().status()).isEqualTo(200);
    }

    @Test
    void serialThatNobodyConfirmedIsForgottenWithADeletedSystem() {
        var system = declared();
        activatedBy(system, BOX);
        admin.put(ARCUS + "/fleet/items/" + id(item), Map.of("serial", "CPU1")).good();

        admin.delete(ADMIN + "/systems/" + id(system));

        assertThat(readItem().has("serial")).isFalse();
    }

    @Test
    void ofTwoWhoUndoAFirstActivationTheSecondFindsNothingToUndo() throws Exception {
        var system = declared();
        activatedBy(system, BOX);
        Callable<Integer> call = () -> {
            var answer = admin.post(first(system) + "/undo", Map.of());
            return answer.status() == 200 ? 200 : answer.code();
        };

        assertThat(atOnce(call)).containsExactlyInAnyOrder(200, 409939);
    }

    @Test
    void ofTwoWhoReturnASystemOneDoes() throws Exception {
        var system = declared();
        Callable<Integer> call = () -> admin.post(giveBack(system), Map.of()).status();

        assertThat(atOnce(call)).containsExactlyInAnyOrder(200, 404);
        assertThat(readItem().path("custody").asText()).isEqualTo("returned");
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(call, call))) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }

    private JsonNode declared() {
        return declare().good();
    }

    private ApiClient.Answer declare() {
        return admin.post(ADMIN + "/systems", estate.form(Map.of("pbxId", PAIR, "activationCode", PAIR)));
    }

    private void activatedBy(JsonNode system, Binding box) {
        api.memory
                .firstActivations()
                .put(new FirstActivation(new SystemId(id(system)), box, "192.0.2.7", TestClock.START, false));
    }

    private JsonNode reset(JsonNode system, Map<String, String> body) {
        return admin.post(ADMIN + "/systems/" + id(system) + "/reset-password", body)
                .good();
    }

    private Credential credential(JsonNode system) {
        return api.memory
                .credentials()
                .find(new SystemId(id(system)))
                .orElseThrow()
                .value();
    }

    private String audit() {
        return api.memory.auditTrail().list(new Page.Request(100, 0)).items().toString();
    }

    private JsonNode status(JsonNode system) {
        return admin.get(ARCUS + "/systems/" + id(system) + "/status").good();
    }

    private JsonNode readItem() {
        return admin.get(ARCUS + "/fleet/items/" + id(item)).good();
    }

    private static String giveBack(JsonNode system) {
        return ARCUS + "/systems/" + id(system) + "/return-to-stock";
    }

    private static String first(JsonNode system) {
        return ARCUS + "/systems/" + id(system) + "/first-activation";
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }
}
