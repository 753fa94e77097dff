package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.ChainLink;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the API while the hub runs, and {@code arcus admin audit verify} while it is stopped. */
class AuditCommandTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String VERIFICATION = "/api/arcus/v1/audit/verification";

    @TempDir
    private Path folder;

    @Test
    void runningHubSealsEachEntrySoonAndTellsThatAllIsWhole() {
        try (var hub = start()) {
            var admin = ApiClient.plain(plain(hub)).login("me@example.org", "chosen by me");

            await().atMost(LONG).untilAsserted(() -> {
                var verification = admin.get(VERIFICATION).good();
                assertThat(verification.path("whole").asBoolean()).isTrue();
                assertThat(verification.path("waiting").asInt()).isZero();
                assertThat(ChainLink.parse(verification.path("head").asText()).place())
                        .as("the superadmin was made, and logged in")
                        .isEqualTo(2);
            });
            var head = admin.get(VERIFICATION).good().path("head").asText();
            assertThat(admin.get(VERIFICATION + "?head=" + head)
                            .good()
                            .path("whole")
                            .asBoolean())
                    .isTrue();
            assertThat(admin.get(VERIFICATION + "?head=2:" + "0".repeat(64))
                            .good()
                            .path("brokenAt")
                            .asInt())
                    .isEqualTo(2);
            assertThat(admin.get(VERIFICATION + "?head=nonsense").params()).containsExactly("head");
        }
    }

    @Test
    void stoppedHubIsVerifiedByItsExitCode() {
        start().close();

        var whole = verify();
        assertThat(whole.code()).as(whole.text()).isZero();
        assertThat(whole.text()).contains("whole: entries 1 to 1, 0 without a place yet");
        var head = whole.text()
                .lines()
                .filter(line -> line.startsWith("head:"))
                .findFirst()
                .orElseThrow()
                .substring("head:".length())
                .strip();
        assertThat(verify("--head", head).code()).isZero();

        var other = verify("--head", "1:" + "0".repeat(64));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.text()).contains("broken: entry 1 ");
        var cut = verify("--head", "7:" + "0".repeat(64));
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.text()).contains("broken: entry 2 is missing");
    }

    @Test
    void badOptionsAndAHubThatRunsAreTold() {
        assertThat(verify("--head", "nonsense").code()).isEqualTo(2);
        var missing = run("audit", "verify", "--data", folder.resolve("nowhere").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.text()).contains("no data folder");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(run("audit").code()).isEqualTo(2);
        try (var hub = start()) {
            var running = verify();
            assertThat(running.code()).isEqualTo(2);
            assertThat(running.text()).contains("process " + hub.facts().pid());
        }
    }

    @Test
    void entryThatAKillLeftWithoutAPlaceGetsOneAtTheNextStart() {
        start().close();
        var configuration = configuration();
        try (var data = DataFolder.open(configuration.data(), InstantSource.system());
                var storage = Storage.open(configuration, data, InstantSource.system(), failure -> {})) {
            storage.stores().systems().audit().add(AuditEvent.of(Instant.now(), Author.HUB, "hub.test", null, ""));
            assertThat(storage.chain().waiting()).isEqualTo(1);
        }
        assertThat(verify().text()).contains("1 without a place yet");

        start().close();

        assertThat(verify().text()).contains("0 without a place yet");
    }

    private record Ended(int code, String text) {}

    private Ended verify(String... more) {
        return run(Stream.concat(
                        Stream.of(
                                "audit",
                                "verify",
                                "--data",
                                folder.resolve("data").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Ended run(String... arguments) {
        var text = new ByteArrayOutputStream();
        var print = new PrintStream(text, true, StandardCharsets.UTF_8);
        return new Ended(HubMain.run(arguments, print, print), text.toString(StandardCharsets.UTF_8));
    }

    private HubConfiguration configuration() {
        var all = Map.of(
                Setting.DATA, folder.resolve("data").toString(),
                Setting.ADMIN_PORT, "0",
                Setting.ADMIN_PLAIN_PORT, "0",
                Setting.GATEWAY_PORT, "0");
        var environment = Map.of("ARCUS_BOOTSTRAP_EMAIL", "me@example.org", "ARCUS_BOOTSTRAP_PASSWORD", "chosen by me");
        return HubConfiguration.of(Settings.of(Map.of(), all), environment);
    }

    private Hub start() {
        return Hub.start(configuration(), Hub.Times.real(), failure -> {
            throw failure;
        });
    }

    private static int plain(Hub hub) {
        return URI.create(Objects.requireNonNull(hub.facts().adminPlainUrl())).getPort();
    }
}
