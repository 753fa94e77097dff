package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boxes that are refused under a system's identity, and letting one try again. */
class BlockedBoxesTest {

    private static final Binding BOX = new Binding("CPU1", "0123456789abcdef".repeat(2));

    private final RunningApi api = RunningApi.start();
    private final ApiClient operator = api.operator();
    private final SystemId system = declare();
    private final String path = "/api/arcus/v1/systems/" + system + "/blocked-boxes";
    private final BlockedBox blocked = new BlockedBox(
            BlockedBoxId.next(api.samples.random()),
            system,
            BOX,
            api.clock.instant(),
            "ada@example.org",
            BlockedBox.Reason.REJECTED);

    @BeforeEach
    void block() {
        assertThat(api.memory.blockedBoxes().add(blocked)).isTrue();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void blockedBoxIsListedWithoutItsKey() {
        var listed = operator.get(path);

        assertThat(listed.good()).singleElement().satisfies(box -> {
            assertThat(box.path("key").asText()).isEqualTo(blocked.id().value());
            assertThat(box.path("serial").asText()).isEqualTo("CPU1");
            assertThat(box.path("installation").asText()).hasSize(8);
            assertThat(box.path("by").asText()).isEqualTo("ada@example.org");
            assertThat(box.path("reason").asText()).isEqualTo("rejected");
        });
        assertThat(listed.text()).doesNotContain(BOX.installationKey());
    }

    @Test
    void unblockedBoxIsGoneFromTheListAndTheActIsInTheTrail() {
        operator.delete(path + "/" + blocked.id());

        assertThat(operator.get(path).good()).isEmpty();
        assertThat(api.memory.blockedBoxes().isBlocked(system, BOX)).isFalse();
        assertThat(api.memory
                        .auditTrail()
                        .list(new dev.arcus.domain.store.Page.Request(100, 0))
                        .items())
                .anySatisfy(event -> assertThat(event.act()).isEqualTo("system.unblock-box"));
    }

    @Test
    void secondUnblockingFindsNothing() {
        assertThat(operator.delete(path + "/" + blocked.id()).status()).isEqualTo(200);

        assertThat(operator.delete(path + "/" + blocked.id()).code()).isEqualTo(404000);
    }

    @Test
    void ofTwoWhoUnblockAtOnceOneWins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(
                    () -> operator.delete(path + "/" + blocked.id()).status(),
                    () -> api.operator().delete(path + "/" + blocked.id()).status()));

            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 404);
        }
    }

    private SystemId declare() {
        var customer = api.add(api.samples.customer("Sonnenschein", null));
        var site = api.add(api.samples.site(customer, "Munich"));
        var declared = operator.post(ADMIN + "/systems", """
                {"name": "PBX", "siteId": "%s", "type": "oxo", "country": "DEU"}""".formatted(site.id()));
        return new SystemId(declared.good().path("id").asText());
    }
}
