package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.AgentProcess;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receiver of webhooks and a mailbox hear of a hub that is killed and started again. It waits for minutes: first, so that others run beside it. */
@Order(1)
class NoticesTest {

    private static final Duration BACK = Duration.ofSeconds(150);

    /** The grace of 120 s, ten of not Running, ten in which what happens together is folded, and a minute for the digest. */
    private static final Duration TOLD = Duration.ofSeconds(330);

    @TempDir
    private Path folder;

    @Test
    void killedHubTellsNobodyOfThoseWhoComeBackAndOnceOfTheThreeThatDoNot() throws Exception {
        try (var receiver = new WebhookReceiver();
                var post = new MailServer();
                var stage = Stage.open(folder, HubProcess.Setup.in(folder, options(post)))) {
            // Given ten PBXs that are Running, and rules that tell a receiver and a mailbox after 30 s
            rule(stage, Map.of("url", receiver.url()));
            rule(stage, Map.of("addresses", List.of("ada@example.org"), "language", "de", "everyMinutes", 1));
            var seven = declare(stage, "seven", 0, 7);
            var three = declare(stage, "three", 7, 10);
            try (var returning = fleet("seven");
                    var leaving = fleet("three")) {
                awaitRunning(stage, seven);
                awaitRunning(stage, three);

                // When the hub is killed and all come back, and when it is killed again and three do not
                restart(stage);
                awaitRunning(stage, seven);
                awaitRunning(stage, three);
                stage.hub().process().kill();
                leaving.process().kill();
                stage.hub().restart();
                awaitRunning(stage, seven);
                Patience.until(
                        TOLD,
                        "the receiver and the mailbox hear of it",
                        () -> receiver.bodies() + "\n" + post.messages() + "\n"
                                + returning.process().output(),
                        () -> !receiver.bodies().isEmpty() && !post.messages().isEmpty());

                // Then each of them hears once, of these three and of nothing else
                assertThat(receiver.bodies()).singleElement().satisfies(body -> {
                    assertThat(body.path("kind").asText()).isEqualTo("not_running");
                    assertThat(body.path("count").asInt()).isEqualTo(3);
                    assertThat(body.path("systems").findValuesAsText("id"))
                            .containsExactlyInAnyOrderElementsOf(ids(three));
                });
                assertThat(post.messages()).singleElement().satisfies(message -> {
                    assertThat(message).startsWith("ada@example.org\n").contains("Subject: Arcus: 3 Meldungen");
                    three.forEach(system -> assertThat(message).contains(system.name() + " (" + system.pbxId()));
                    seven.forEach(system -> assertThat(message).doesNotContain(system.pbxId()));
                });
                assertThat(notices(stage).findValuesAsText("count")).containsExactly("3", "3");
            }
        }
    }

    private static String[] options(MailServer post) {
        return new String[] {"--smtp-url", post.url(), "--smtp-from", "hub@example.org"};
    }

    private static void rule(Stage stage, Map<String, ?> receiver) {
        var rule = new HashMap<String, Object>(receiver);
        rule.putAll(Map.of("name", "Alarms", "topics", List.of("status"), "notRunningSeconds", 30));
        stage.admin().post("/api/arcus/v1/companies/" + stage.customer() + "/notice-rules", rule);
    }

    /** Declared, and ready to be started in the folder {@code fleet}. */
    private List<Declared> declare(Stage stage, String fleet, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> {
                    var system = stage.declare("Shop " + number);
                    stage.prepare(folder.resolve(fleet), "CPU%010d".formatted(number), system);
                    return system;
                })
                .toList();
    }

    private AgentProcess fleet(String name) {
        return AgentProcess.fleet(folder.resolve(name), folder, line -> {});
    }

    private static void restart(Stage stage) {
        stage.hub().process().kill();
        stage.hub().restart();
    }

    private static void awaitRunning(Stage stage, List<Declared> systems) {
        Patience.until(
                BACK,
                "all are Running",
                () -> stage.admin().labels(ids(systems)).toString(),
                () -> stage.admin().labels(ids(systems)).stream().allMatch("Running"::equals));
    }

    private static List<String> ids(List<Declared> systems) {
        return systems.stream().map(Declared::id).toList();
    }

    private static JsonNode notices(Stage stage) {
        return stage.admin().get("/api/arcus/v1/companies/" + stage.customer() + "/notices");
    }
}
