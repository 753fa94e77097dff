package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.wire.admin.HubFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole hub on real sockets and its embedded database, in this process. */
class HubTest {

    private static final Map<String, String> BOOTSTRAP =
            Map.of("ARCUS_BOOTSTRAP_EMAIL", "me@example.org", "ARCUS_BOOTSTRAP_PASSWORD", "chosen by me");

    @TempDir
    Path folder;

    private final EnumMap<Setting, String> settings = new EnumMap<>(Setting.class);

    @Test
    void firstStartMakesFolderAuthorityAndSuperadmin() throws Exception {
        try (var hub = start(BOOTSTRAP)) {
            assertThat(Files.getPosixFilePermissions(data())).hasSize(3);
            assertThat(hub.firstOperator()).contains(new FirstStart.Operator("me@example.org", null));
            var told = new ObjectMapper().readValue(data().resolve(HubFile.PATH).toFile(), HubFile.class);
            assertThat(told).isEqualTo(hub.facts());
            assertThat(told.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(Path.of(Objects.requireNonNull(told.caFile()))).exists();
            assertThat(told.adminUrl()).startsWith("https://127.0.0.1:");
            assertThat(client(hub)
                            .login("me@example.org", "chosen by me")
                            .get("/metrics")
                            .text())
                    .contains("arcus_gateway_connections");
        }
        assertThat(data().resolve(HubFile.PATH)).doesNotExist();
    }

    @Test
    void withoutChosenPasswordAOneTimePasswordIsMade() {
        try (var hub = start(Map.of())) {
            var operator = hub.firstOperator().orElseThrow();
            var password = Objects.requireNonNull(operator.generated());

            assertThat(operator.email()).isEqualTo("admin@openrainbow.com");
            assertThat(client(hub).tryLogin(operator.email(), password.text()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void secondStartKeepsPeopleSystemsAndTokens() {
        ApiClient before;
        try (var hub = start(BOOTSTRAP)) {
            before = client(hub).login("me@example.org", "chosen by me");
            declare(before);
        }
        try (var hub = start(Map.of("ARCUS_BOOTSTRAP_EMAIL", "other@example.org"))) {
            assertThat(hub.firstOperator()).isEmpty();
            var after = before.at(plain(hub));
            assertThat(after.get(ApiClient.ADMIN + "/systems?format=full")
                            .data()
                            .findValuesAsText("pbxId"))
                    .containsExactly(new PbxId("shop-1").text());
        }
    }

    @Test
    void secondHubOnTheSameFolderNamesTheHolder() {
        try (var hub = start(BOOTSTRAP)) {
            assertThatThrownBy(() -> start(BOOTSTRAP))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(data().toString())
                    .hasMessageContaining("process " + hub.facts().pid());
            assertThat(client(hub).get("/health").status()).isEqualTo(200);
        }
    }

    @Test
    void takenPortsAreNamedWithTheirOptionAndNothingStaysOpen() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (var setting : new Setting[] {
                Setting.ADMIN_PORT, Setting.ADMIN_PLAIN_PORT, Setting.GATEWAY_PORT, Setting.GATEWAY_PLAIN_PORT
            }) {
                settings.put(Setting.ADMIN_ADDRESS, "127.0.0.1");
                settings.put(Setting.GATEWAY_ADDRESS, "127.0.0.1");
                settings.put(setting, String.valueOf(taken.getLocalPort()));

                assertThatThrownBy(() -> start(BOOTSTRAP))
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining("port taken")
                        .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                        .hasMessageEndingWith("--" + setting.key());
                settings.clear();
            }
        }
        start(BOOTSTRAP).close();
    }

    @Test
    void addressOfAnotherMachineIsNamed() {
        settings.put(Setting.ADMIN_ADDRESS, "192.0.2.1");

        assertThatThrownBy(() -> start(BOOTSTRAP))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("192.0.2.1")
                .hasMessageContaining("--admin-address");
    }

    @Test
    void unreachableDatabaseIsNamedWithoutItsPassword() {
        settings.put(Setting.DATABASE_URL, "jdbc:postgresql://127.0.0.1:1/arcus");
        settings.put(Setting.DATABASE_USER, "arcus");

        assertThatThrownBy(() -> start(Map.of("ARCUS_DATABASE_PASSWORD", "s3cr3t")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void operatorsLicenceReplacesOurs() throws Exception {
        Files.createDirectories(data().resolve("licence"));
        Files.writeString(data().resolve("licence/en.txt"), "Our own terms.");
        Files.writeString(data().resolve("licence/version.txt"), "2026-7\n");

        try (var hub = start(BOOTSTRAP)) {
            var operator = client(hub).login("me@example.org", "chosen by me");

            var text = operator.get(ApiClient.ARCUS + "/licence?lang=de").good();
            assertThat(text.path("text").asText()).isEqualTo("Our own terms.");
            assertThat(text.path("version").asText()).isEqualTo("2026-7");
            assertThat(text.path("language").asText()).isEqualTo("en");
        }
    }

    @Test
    void operatorResetsAPasswordByTheLocalToken() throws Exception {
        try (var hub = start(BOOTSTRAP)) {
            var token = Files.readString(Path.of(hub.facts().localTokenFile()));

            var fresh = client(hub)
                    .with("X-Arcus-Local-Token", token)
                    .post(ApiClient.ARCUS + "/local/reset-password", Map.of("loginEmail", "me@example.org"))
                    .good()
                    .path("password")
                    .asText();

            assertThat(client(hub).tryLogin("me@example.org", fresh).status()).isEqualTo(200);
        }
    }

    private static void declare(ApiClient client) {
        var company = client.post(ApiClient.ADMIN + "/companies", Map.of("name", "Bakery"))
                .good();
        var site = client.post(
                        ApiClient.ADMIN + "/sites",
                        Map.of(
                                "name",
                                "Old Town",
                                "companyId",
                                company.path("id").asText()))
                .good();
        client.post(
                        ApiClient.ADMIN + "/systems",
                        Map.of(
                                "name", "Shop",
                                "siteId", site.path("id").asText(),
                                "type", "oxo",
                                "country", "DEU",
                                "pbxId", "shop-1",
                                "activationCode", "secret"))
                .good();
    }

    private Hub start(Map<String, String> environment) {
        var all = new EnumMap<>(Map.of(
                Setting.DATA, data().toString(),
                Setting.ADMIN_PORT, "0",
                Setting.ADMIN_PLAIN_PORT, "0",
                Setting.GATEWAY_PORT, "0"));
        all.putAll(settings);
        var configuration = HubConfiguration.of(Settings.of(Map.of(), all), environment);
        return Hub.start(configuration, Hub.Times.real(), failure -> {
            throw failure;
        });
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static ApiClient client(Hub hub) {
        return ApiClient.plain(plain(hub));
    }

    private static int plain(Hub hub) {
        return URI.create(Objects.requireNonNull(hub.facts().adminPlainUrl())).getPort();
    }
}
