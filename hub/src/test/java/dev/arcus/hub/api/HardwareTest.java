package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another box for a system, from a fleet or built to order. What becomes of the boxes themselves is the gateway's test. */
class HardwareTest {

    private static final Binding OLD_BOX = new Binding("CPU1", "a".repeat(32));

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();
    private final JsonNode first = register("1234.5678.90", Map.of());
    private final JsonNode second = register("1234.5678.91", Map.of("model", "OXO Connect Evolution"));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void newIdentityIsInForceAndEverythingElseOfTheSystemStays() {
        var before = estate.declare(
                admin,
                Map.of(
                        "pbxNumberingTranslator",
                        List.of(Map.of("regexpMatch", "^0800", "regexpReplace", "+49800")),
                        "installationNumber",
                        "+498912345"));

        var after = replaced(before, Map.of());

        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("pbxId")).isNotEqualTo(before.path("pbxId"));
        assertThat(after.path("jid_pbxagent_password")).isNotEqualTo(before.path("jid_pbxagent_password"));
        assertThat(after.path("status").asText()).isEqualTo("created");
        for (var kept : List.of("name", "siteId", "pbxNumberingTranslator", "installationNumber", "type", "model")) {
            assertThat(after.path(kept)).as(kept).isEqualTo(before.path(kept));
        }
        assertThat(api.connections.told).contains("disconnect " + id(before) + " HARDWARE_REPLACED");
        assertThat(admin.get(ADMIN + "/systems/pbxid/" + before.path("pbxId").asText())
                        .code())
                .isEqualTo(404000);
        assertThat(admin.get(ADMIN + "/systems/pbxid/" + after.path("pbxId").asText())
                        .good()
                        .path("id"))
                .isEqualTo(before.path("id"));
        assertThat(estate.form(Map.of("pbxId", before.path("pbxId").asText(), "activationCode", "whatever-1")))
                .satisfies(form ->
                        assertThat(admin.post(ADMIN + "/systems", form).code()).isEqualTo(409000));
    }

    @Test
    void historyAuditAndStatusNameTheIdentityThatEnded() {
        var before = estate.declare(admin, Map.of());
        var ended = before.path("pbxId").asText();

        replaced(before, Map.of());

        api.journal().flush();
        var history = admin.get(ADMIN + "/systems/" + id(before) + "?connectionHistory=true")
                .good()
                .path("connectionHistory");
        assertThat(history).anySatisfy(event -> {
            assertThat(event.path("eventType").asText()).isEqualTo("replaced");
            assertThat(event.path("detail").asText()).startsWith(ended + " ended");
        });
        assertThat(audit()).contains("system.replace-hardware", ended);
    }

    @Test
    void otherItemOfTheFleetTakesOverAndTheFormerOneIsReturned() {
        var system = declared();

        var after = replaced(system, Map.of("fleetItemId", id(second)));

        assertThat(after.path("pbxId").asText()).isEqualTo("ALE12-1234.5678.91");
        assertThat(after.path("jid_pbxagent_password").asText()).isEqualTo("ALE12-1234.5678.91");
        assertThat(after.path("model").asText()).isEqualTo("OXO Connect Evolution");
        assertThat(custody(first)).isEqualTo("returned");
        assertThat(custody(second)).isEqualTo("assigned");
        assertThat(item(second).path("system").path("id").asText()).isEqualTo(id(system));
        assertThat(api.connections.told).contains("declared ALE12-1234.5678.91");
    }

    @Test
    void formerItemIsRetiredWhereThatIsAskedFor() {
        var system = declared();

        replaced(system, Map.of("pbxId", "ale12 - 1234.5678.91", "formerItem", "retired"));

        assertThat(custody(first)).isEqualTo("retired");
        assertThat(custody(second)).isEqualTo("assigned");
    }

    @Test
    void serialNumberThatNobodyConfirmedIsForgottenAndTheBoxIsLookedAtNoMore() {
        var system = declared();
        var box = new FirstActivation(new SystemId(id(system)), OLD_BOX, "192.0.2.7", TestClock.START, false);
        api.memory.firstActivations().put(box);
        admin.put(ARCUS + "/fleet/items/" + id(first), Map.of("serial", "CPU1"));

        replaced(system, Map.of("fleetItemId", id(second)));

        assertThat(item(first).has("serial")).isFalse();
        assertThat(admin.get(ARCUS + "/systems/" + id(system) + "/status")
                        .good()
                        .has("firstActivation"))
                .isFalse();
    }

    @Test
    void formerPairIsFreeAgainOnceItsItemIsCheckedIn() {
        var system = declared();
        replaced(system, Map.of("fleetItemId", id(second)));
        var form = estate.form(Map.of("pbxId", "ALE12-1234.5678.90"));
        assertThat(admin.post(ADMIN + "/systems", form).code()).isEqualTo(409934);

        admin.post(ARCUS + "/fleet/items/" + id(first) + "/check-in", Map.of());

        assertThat(admin.post(ADMIN + "/systems", form).status()).isEqualTo(200);
    }

    @Test
    void repairedBoxMayComeBackToItsSystem() {
        var system = declared();
        replaced(system, Map.of("fleetItemId", id(second)));
        admin.post(ARCUS + "/fleet/items/" + id(first) + "/check-in", Map.of());

        var back = replaced(system, Map.of("fleetItemId", id(first)));

        assertThat(back.path("pbxId").asText()).isEqualTo("ALE12-1234.5678.90");
        assertThat(custody(second)).isEqualTo("returned");
    }

    @Test
    void openCloneCasesEndWithTheIdentity() {
        var system = declared();
        var seen = new CloneCase(
                CloneCaseId.next(api.samples.random()),
                new SystemId(id(system)),
                OLD_BOX,
                TestClock.START,
                TestClock.START,
                1,
                "192.0.2.7",
                Samples.keys(new PbxId("x"), "y"));
        api.memory.cloneCases().saw(seen);

        replaced(system, Map.of());

        assertThat(admin.get(ARCUS + "/systems/" + id(system) + "/clones").good())
                .isEmpty();
    }

    @Test
    void attemptsOfTheFormerBoxAreTheSystemsAndExplainWhyItIsPending() {
        var system = estate.declare(admin, Map.of());
        var ended = system.path("pbxId").asText();
        replaced(system, Map.of());
        var number = AttemptNumber.next(api.samples.random());
        api.journal()
                .write(new Attempt(
                        api.clock.instant(),
                        number,
                        new PbxId(ended).key(),
                        true,
                        "192.0.2.7",
                        Attempt.Step.LOGIN,
                        Attempt.Cause.REPLACED_HARDWARE,
                        null));
        api.journal().flush();

        var german = admin.with("Accept-Language", "de");
        var told = german.get(ARCUS + "/attempts/" + number.text()).good();
        assertThat(told.path("cause").asText()).isEqualTo("replaced_hardware");
        assertThat(told.path("text").asText()).startsWith("Die Hardware der Anlage wurde ersetzt");
        assertThat(german.get(ARCUS + "/systems/" + id(system) + "/attempts").good())
                .anySatisfy(
                        attempt -> assertThat(attempt.path("remedy").asText()).contains("Schalten Sie die alte"));
        var pending = admin.get(ARCUS + "/systems/" + id(system) + "/pending").good();
        assertThat(pending.path("reason").asText()).isEqualTo("old_hardware");
        assertThat(estate.rivalAdmin().get(ARCUS + "/attempts/" + number.text()).code())
                .isEqualTo(404000);
    }

    @Test
    void oneIdempotencyKeyReplacesOnce() {
        var system = estate.declare(admin, Map.of());
        var client = admin.with("Idempotency-Key", "one");

        var once = client.post(path(system), Map.of()).good();
        var again = client.post(path(system), Map.of()).good();

        assertThat(again).isEqualTo(once);
        assertThat(replaced(system, Map.of()).path("pbxId")).isNotEqualTo(once.path("pbxId"));
    }

    @Test
    void onlyTheStateThatWasSeenIsReplaced() {
        var system = estate.declare(admin, Map.of());
        var tag = admin.get(ADMIN + "/systems/" + id(system))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(admin.with("If-Match", tag).post(path(system), Map.of()).status())
                .isEqualTo(200);
        assertThat(admin.with("If-Match", tag).post(path(system), Map.of()).code())
                .isEqualTo(412900);
    }

    @Test
    void ofTwoWhoTakeOneItemAtOnceOneGetsIt() throws Exception {
        var one = estate.declare(admin, Map.of());
        var other = estate.declare(admin, Map.of());
        var body = Map.of("fleetItemId", id(second));

        var codes = atOnce(
                () -> admin.post(path(one), body).status(),
                () -> admin.post(path(other), body).status());

        assertThat(codes).containsExactlyInAnyOrder(200, 409);
        assertThat(custody(second)).isEqualTo("assigned");
    }

    @Test
    void wrongStatesAreRefusedWithTheirOwnCodesAndChangeNothing() {
        var system = declared();
        var plain = estate.declare(admin, Map.of());

        assertThat(refusal(system, Map.of("fleetItemId", id(first)))).isEqualTo(409933);
        assertThat(refusal(plain, Map.of("fleetItemId", id(first)))).isEqualTo(409933);
        assertThat(refusal(system, Map.of("pbxId", "ALE12-1234.5678.90"))).isEqualTo(409933);
        assertThat(refusal(plain, Map.of("pbxId", plain.path("pbxId").asText())))
                .isEqualTo(409000);
        assertThat(refusal(system, Map.of("fleetItemId", "f".repeat(24)))).isEqualTo(404000);
        assertThat(refusal(plain, Map.of("formerItem", "retired"))).isEqualTo(400000);
        assertThat(refusal(system, Map.of("formerItem", "lost"))).isEqualTo(400000);
        assertThat(refusal(plain, Map.of("model", "OXO Connect Evolution"))).isEqualTo(400901);
        admin.post(ARCUS + "/fleet/items/" + id(second) + "/retire", Map.of());
        assertThat(refusal(system, Map.of("fleetItemId", id(second)))).isEqualTo(409935);

        assertThat(custody(first)).isEqualTo("assigned");
        assertThat(api.connections.told).noneMatch(told -> told.startsWith("disconnect"));
        assertThat(admin.get(ADMIN + "/systems/" + id(system)).good().path("pbxId"))
                .isEqualTo(system.path("pbxId"));
    }

    @Test
    void systemThatHasNoRoomToBlockTheOldBoxIsRefused() {
        var system = estate.declare(admin, Map.of());
        for (var i = 0; i < BlockedBoxes.MAX; i++) {
            api.memory
                    .blockedBoxes()
                    .add(new BlockedBox(
                            BlockedBoxId.next(api.samples.random()),
                            new SystemId(id(system)),
                            new Binding("CPU" + i, "c".repeat(32)),
                            TestClock.START,
                            "ada@example.org",
                            BlockedBox.Reason.REJECTED));
        }

        assertThat(refusal(system, Map.of())).isEqualTo(409963);
    }

    @Test
    void bodyMayBeMissing() {
        var system = estate.declare(admin, Map.of());

        assertThat(admin.send("POST", path(system), new byte[0]).status()).isEqualTo(200);
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(one, other))) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }

    private JsonNode declared() {
        return admin.post(ADMIN + "/systems", estate.form(Map.of("pbxId", "ALE12-1234.5678.90")))
                .good();
    }

    private JsonNode register(String installation, Map<String, String> more) {
        var body = new java.util.HashMap<String, String>(
                Map.of("fleetReference", "ALE12", "installationReference", installation, "model", "OXO Connect"));
        body.putAll(more);
        return admin.post(ARCUS + "/fleet/items", body).good();
    }

    private JsonNode replaced(JsonNode system, Map<String, String> body) {
        return admin.post(path(system), body).good();
    }

    private int refusal(JsonNode system, Map<String, String> body) {
        return admin.post(path(system), body).code();
    }

    private JsonNode item(JsonNode item) {
        return admin.get(ARCUS + "/fleet/items/" + id(item)).good();
    }

    private String custody(JsonNode item) {
        return item(item).path("custody").asText();
    }

    private String audit() {
        return api.memory.auditTrail().list(new Page.Request(100, 0)).items().toString();
    }

    private static String path(JsonNode system) {
        return ARCUS + "/systems/" + id(system) + "/replace-hardware";
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }
}
