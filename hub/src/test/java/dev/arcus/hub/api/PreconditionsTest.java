package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.store.OnceKeys;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.ApiClient.Answer;
import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ETag and If-Match, and Idempotency-Key: what a careful client may add. */
class PreconditionsTest {

    private static final String SYSTEMS = ADMIN + "/systems";
    private static final String ITEMS = ApiClient.ARCUS + "/fleet/items";

    private final RunningApi api = RunningApi.start();
    private final Estate estate = new Estate(api);
    private final ApiClient admin = estate.partnerAdmin();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void theTagIsTheSameHoweverOneAsksAndAnotherAfterAChange() {
        var created = admin.post(SYSTEMS, estate.form(Map.of()));
        var path = path(created);

        var first = tag(created);
        assertThat(first).matches("\"[0-9a-f]{32}\"");
        assertThat(tag(admin.get(path))).isEqualTo(first);
        assertThat(tag(admin.get(
                        SYSTEMS + "/pbxid/" + created.data().path("pbxId").asText())))
                .isEqualTo(first);
        var changed = admin.put(path, Map.of("name", "Office"));
        assertThat(tag(changed)).isNotEqualTo(first);
        assertThat(tag(admin.get(path))).isEqualTo(tag(changed));
    }

    @Test
    void onlyTheFirstOfTwoEditorsGetsThrough() {
        var created = admin.post(SYSTEMS, estate.form(Map.of()));
        var path = path(created);
        var editor = admin.with("If-Match", tag(created));

        assertThat(editor.put(path, Map.of("name", "First")).status()).isEqualTo(200);
        var second = editor.put(path, Map.of("name", "Second"));

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.code()).isEqualTo(412900);
        assertThat(admin.get(path).data().path("name").asText()).isEqualTo("First");
        assertThat(editor.post(path + "/reset-password", Map.of()).code()).isEqualTo(412900);
        assertThat(editor.delete(path).code()).isEqualTo(412900);
        assertThat(admin.with("If-Match", "\"00\", " + tag(admin.get(path)))
                        .delete(path)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aResetIsAChange() {
        var created = admin.post(SYSTEMS, estate.form(Map.of()));
        api.clock.advance(Duration.ofSeconds(1));

        var reset = admin.with("If-Match", tag(created)).post(path(created) + "/reset-password", Map.of());

        assertThat(reset.status()).isEqualTo(200);
        assertThat(tag(reset)).isNotEqualTo(tag(created));
        assertThat(tag(admin.get(path(created)))).isEqualTo(tag(reset));
    }

    @Test
    void aStarMatchesAndAWeakTagDoesNot() {
        var created = admin.post(SYSTEMS, estate.form(Map.of()));

        assertThat(admin.with("If-Match", "W/" + tag(created))
                        .put(path(created), Map.of("name", "X"))
                        .code())
                .isEqualTo(412900);
        assertThat(admin.with("If-Match", "*")
                        .put(path(created), Map.of("name", "X"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abc", "\"a\" \"b\"", "'x'"})
    void whatIsNoListOfTagsIsRefused(String header) {
        var created = admin.post(SYSTEMS, estate.form(Map.of()));

        var answer = admin.with("If-Match", header).put(path(created), Map.of("name", "X"));

        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly("If-Match");
    }

    @Test
    void theSameKeyAndBodyCreateOnce() {
        var client = admin.with("Idempotency-Key", "order-1");
        var body = estate.form(Map.of("name", "Once"));

        var first = client.post(SYSTEMS, body);
        var second = client.post(SYSTEMS, body);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(admin.get(SYSTEMS).json().path("total").asInt()).isEqualTo(1);
        assertThat(api.connections.told).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var client = admin.with("Idempotency-Key", "order-1");
        client.post(SYSTEMS, estate.form(Map.of("name", "Once"))).good();

        var other = client.post(SYSTEMS, estate.form(Map.of("name", "Twice")));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo(409908);
        assertThat(admin.get(SYSTEMS).json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aKeyIsItsOwnersAndEndsAfterADay() {
        var body = estate.form(Map.of("name", "Once"));
        var first = admin.with("Idempotency-Key", "k").post(SYSTEMS, body).good();

        var others =
                api.operator().with("Idempotency-Key", "k").post(SYSTEMS, body).good();
        api.clock.advance(OnceKeys.KEPT);
        var later = estate.partnerAdmin();

        assertThat(others.path("id")).isNotEqualTo(first.path("id"));
        assertThat(later.with("Idempotency-Key", "k").post(SYSTEMS, body).status())
                .isEqualTo(200);
        assertThat(later.get(SYSTEMS).json().path("total").asInt()).isEqualTo(3);
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        var client = admin.with("Idempotency-Key", "k");
        var pair = Map.of("pbxId", "mine", "activationCode", "c");
        var taken = estate.declare(admin, pair);

        assertThat(client.post(SYSTEMS, estate.form(pair)).code()).isEqualTo(409000);
        assertThat(client.post(SYSTEMS, estate.form(Map.of("pbxId", "other", "activationCode", "c")))
                        .status())
                .isEqualTo(200);
        assertThat(taken.path("pbxId").asText()).isEqualTo("mine");
    }

    @Test
    void manyAtOnceCreateOne() throws Exception {
        var client = admin.with("Idempotency-Key", "storm");
        var body = estate.form(Map.of("name", "Once"));
        var calls = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 6; i++) {
            calls.add(() -> client.post(SYSTEMS, body));
        }

        var ids = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                ids.add(answer.get().good().path("id").asText());
            }
        }

        assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
    }

    @Test
    void stockIsRegisteredOnce() {
        var client = admin.with("Idempotency-Key", "box");
        var body = Map.of("fleetReference", "ALE12", "installationReference", "1234.5678.90", "model", "OXO Connect");

        var first = client.post(ITEMS, body).good();

        assertThat(client.post(ITEMS, body).good()).isEqualTo(first);
        assertThat(admin.post(ITEMS, body).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b"})
    void aKeyThatCannotBeIsRefused(String key) {
        var answer = admin.with("Idempotency-Key", key).post(SYSTEMS, estate.form(Map.of()));

        assertThat(answer.code()).isEqualTo(400000);
        assertThat(answer.params()).containsExactly("Idempotency-Key");
    }

    private static String path(Answer created) {
        return SYSTEMS + "/" + created.good().path("id").asText();
    }

    private static String tag(Answer answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
