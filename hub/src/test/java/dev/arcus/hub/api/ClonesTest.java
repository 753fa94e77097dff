package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.BlockedBoxes;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.Samples;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clone cases and their answers over the API; what becomes of the boxes is the gateway's test. */
class ClonesTest {

    private static final Binding INCUMBENT = new Binding("CPU1", "a".repeat(32));
    private static final Binding NEWCOMER = new Binding("CPU2", "b".repeat(32));

    private final RunningApi api = RunningApi.start();
    private final ApiClient operator = api.operator();
    private final SystemId system = activated();
    private final String path = "/api/arcus/v1/systems/" + system + "/clones";

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void caseNamesBothBoxesWithoutTheirKeys() {
        var seen = saw(NEWCOMER);

        var listed = operator.get(path);

        assertThat(listed.good()).singleElement().satisfies(one -> {
            assertThat(one.path("id").asText()).isEqualTo(seen.id().value());
            assertThat(one.path("box").path("serial").asText()).isEqualTo("CPU2");
            assertThat(one.path("incumbent").path("serial").asText()).isEqualTo("CPU1");
            assertThat(one.path("copy").asBoolean()).isFalse();
            assertThat(one.path("count").asLong()).isEqualTo(1);
        });
        assertThat(listed.text()).doesNotContain(NEWCOMER.installationKey(), INCUMBENT.installationKey());
    }

    @Test
    void answerSaysInTheCallersLanguageWhatIsNext() {
        var seen = saw(NEWCOMER);

        var answered = operator.with("Accept-Language", "de").post(path + "/" + seen.id() + "/block-both", Map.of());

        assertThat(answered.good().path("next").asText()).isEqualTo("unblock_and_type");
        assertThat(answered.good().path("text").asText()).startsWith("Entsperren Sie das richtige Gerät");
        assertThat(operator.get(path).good()).isEmpty();
        assertThat(api.connections.told).contains("disconnect " + system + " RESET");
    }

    @Test
    void copyIsNeitherAcceptedNorRejected() {
        var seen = saw(INCUMBENT);

        assertThat(operator.post(path + "/" + seen.id() + "/accept", Map.of()).code())
                .isEqualTo(409962);
        assertThat(operator.post(path + "/" + seen.id() + "/reject", Map.of()).code())
                .isEqualTo(409962);
    }

    @Test
    void noMoreBoxesAreBlockedThanTheBound() {
        var seen = saw(NEWCOMER);
        for (var i = 0; i < BlockedBoxes.MAX; i++) {
            var box = new Binding("OLD" + i, "%032x".formatted(i));
            assertThat(api.memory
                            .blockedBoxes()
                            .add(new BlockedBox(
                                    BlockedBoxId.next(api.samples.random()),
                                    system,
                                    box,
                                    api.clock.instant(),
                                    "ada@example.org",
                                    BlockedBox.Reason.REJECTED)))
                    .isTrue();
        }

        assertThat(operator.post(path + "/" + seen.id() + "/reject", Map.of()).code())
                .isEqualTo(409963);

        assertThat(operator.get(path).good()).hasSize(1);
    }

    @Test
    void systemThatIsBoundToNoBoxHasNothingToAnswer() {
        var seen = saw(NEWCOMER);
        operator.post(ADMIN + "/systems/" + system + "/reset-password", Map.of())
                .good();

        assertThat(operator.post(path + "/" + seen.id() + "/accept", Map.of()).code())
                .isEqualTo(409961);
    }

    private CloneCase saw(Binding box) {
        var now = api.clock.instant();
        var keys = Samples.created(new PbxId("PBX"), "secret").codeKeys();
        var seen = new CloneCase(CloneCaseId.next(api.samples.random()), system, box, now, now, 1, "192.0.2.1", keys);
        api.memory.cloneCases().saw(seen);
        return seen;
    }

    private SystemId activated() {
        var customer = api.add(api.samples.customer("Sonnenschein", null));
        var site = api.add(api.samples.site(customer, "Munich"));
        var declared = operator.post(ADMIN + "/systems", """
                {"name": "PBX", "siteId": "%s", "type": "oxo", "country": "DEU"}""".formatted(site.id()));
        var id = new SystemId(declared.good().path("id").asText());
        var found = api.memory.credentials().find(id).orElseThrow();
        var keys = Samples.created(new PbxId("PBX"), "secret").codeKeys();
        var activated = new Credential.Activated(
                keys, "0a1b2c3d", TransactionId.generate(api.samples.random()), INCUMBENT, keys);
        assertThat(api.memory.credentials().replace(id, found.version(), activated, api.clock.instant()))
                .isTrue();
        return id;
    }
}
