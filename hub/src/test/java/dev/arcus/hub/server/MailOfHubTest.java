package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.gateway.tls.TestCertificate;
import dev.arcus.hub.mail.TlsMailServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of mail in the whole hub, and where its operator sees it. */
class MailOfHubTest {

    private static final TestCertificate CERTIFICATE = TestCertificate.create(7);
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "ARCUS_BOOTSTRAP_EMAIL", "me@example.org",
            "ARCUS_BOOTSTRAP_PASSWORD", "chosen by me",
            "ARCUS_SMTP_PASSWORD", TlsMailServer.PASSWORD);

    @TempDir
    private Path folder;

    @Test
    void anInvitationIsMailedAndWhatDoesNotLeaveIsHandedOverAndShown() {
        try (var server = TlsMailServer.implicit(CERTIFICATE);
                var hub = Hub.start(configuration(server), Hub.Times.real(), failure -> {})) {
            var client = ApiClient.plain(port(hub)).login("me@example.org", "chosen by me");
            assertThat(mail(client)).isEqualTo("unknown");

            var mailed = client.post(ApiClient.ADMIN + "/users", person("anna"))
                    .good()
                    .path("invitation");

            assertThat(mailed.path("mailed").asBoolean()).isTrue();
            assertThat(mailed.has("link")).isFalse();
            assertThat(server.messages()).singleElement().asString().contains("/password#");
            assertThat(mail(client)).isEqualTo("up");

            server.stop();
            var handed = client.post(ApiClient.ADMIN + "/users", person("bert"))
                    .good()
                    .path("invitation");

            assertThat(handed.path("mailed").asBoolean()).isFalse();
            assertThat(handed.path("link").asText()).contains("/password#");
            assertThat(mail(client)).isEqualTo("down");
            assertThat(client.get("/health").status())
                    .as("the hub serves all the same")
                    .isEqualTo(200);
            assertThat(client.get("/metrics").text())
                    .contains("arcus_mail_sent_total 1.0", "arcus_mail_failed_total 1.0");
        }
    }

    private static String mail(ApiClient client) {
        return client.get("/health").json().path("mail").asText();
    }

    private static Map<String, String> person(String name) {
        return Map.of("loginEmail", name + "@example.org", "firstName", name, "lastName", "Baker");
    }

    private static int port(Hub hub) {
        return URI.create(Objects.requireNonNull(hub.facts().adminPlainUrl())).getPort();
    }

    private HubConfiguration configuration(TlsMailServer server) {
        var authority = folder.resolve("mail-ca.pem");
        CERTIFICATE.write(authority, folder.resolve("mail.key"), Instant.EPOCH);
        var settings = new EnumMap<Setting, String>(Setting.class);
        settings.put(Setting.DATA, folder.resolve("data").toString());
        settings.put(Setting.ADMIN_ADDRESS, "127.0.0.1");
        settings.put(Setting.ADMIN_PORT, "0");
        settings.put(Setting.ADMIN_PLAIN_PORT, "0");
        settings.put(Setting.GATEWAY_ADDRESS, "127.0.0.1");
        settings.put(Setting.GATEWAY_PORT, "0");
        settings.put(Setting.SMTP_URL, "smtps://" + TlsMailServer.USER + "@127.0.0.1:" + server.port());
        settings.put(Setting.SMTP_FROM, "hub@example.org");
        settings.put(Setting.SMTP_CA, authority.toString());
        return HubConfiguration.of(Settings.of(Map.of(), settings), ENVIRONMENT);
    }
}
