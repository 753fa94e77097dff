package dev.arcus.agent.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.trust.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real TLS servers on loopback: whom the agent lets in, and how it names the others. */
final class DiallingTest {

    private static final Authority INSTALLED = Authority.make("Installed");
    private static final Authority OTHER = Authority.make("Other");
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

    private final JdkDialer dialer = new JdkDialer(HttpClient.Builder.NO_PROXY);

    @TempDir
    Path folder;

    @AfterEach
    void hangUp() {
        dialer.close();
    }

    @Test
    void theInstalledAuthorityIsTrustedByItsFingerprint() throws Exception {
        assertThat(dial(INSTALLED.server(), fingerprint(INSTALLED))).isEqualTo("connected");
    }

    @Test
    void theInstalledAuthorityIsTrustedByItsFile() throws Exception {
        Files.writeString(folder.resolve("ca.pem"), OTHER.pem() + INSTALLED.pem());

        assertThat(dial(INSTALLED.server("127.0.0.1", TOMORROW, false), Trust.parse("ca.pem", folder)))
                .isEqualTo("connected");
    }

    @Test
    void anotherAuthorityIsRefused() throws Exception {
        assertThat(dial(OTHER.server(), fingerprint(INSTALLED)))
                .isEqualTo("TLS_AUTHORITY the hub's certificate is not from an installed authority but from CN=Other");
    }

    @Test
    void anotherAuthorityThanInTheFileIsRefused() throws Exception {
        Files.writeString(folder.resolve("ca.pem"), INSTALLED.pem());

        assertThat(dial(OTHER.server(), Trust.parse("ca.pem", folder))).startsWith("TLS_AUTHORITY");
    }

    @Test
    void aPrivateAuthorityIsNotPublic() throws Exception {
        assertThat(dial(INSTALLED.server(), new Trust.PublicAuthorities())).startsWith("TLS_AUTHORITY");
    }

    @Test
    void anotherHostNameIsRefused() throws Exception {
        assertThat(dial(INSTALLED.server("127.0.0.2", TOMORROW), fingerprint(INSTALLED)))
                .isEqualTo("TLS_NAME the hub's certificate is for another host name");
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        assertThat(dial(INSTALLED.server("127.0.0.1", YESTERDAY), fingerprint(INSTALLED)))
                .startsWith("TLS_EXPIRED the hub's certificate has expired");
    }

    @Test
    void aCertificateOfTheFutureIsRefused() throws Exception {
        assertThat(dial(INSTALLED.server("127.0.0.1", TOMORROW.plus(Duration.ofDays(60))), fingerprint(INSTALLED)))
                .startsWith("TLS_EXPIRED the hub's certificate is not valid yet");
    }

    @Test
    void anExpiredAuthorityIsRefused() throws Exception {
        Authority old = Authority.make("Old", YESTERDAY);

        assertThat(dial(old.server(), fingerprint(old))).startsWith("TLS_EXPIRED");
    }

    @Test
    void aChainWithoutTheAuthorityIsRefused() throws Exception {
        assertThat(dial(INSTALLED.server("127.0.0.1", TOMORROW, false), fingerprint(INSTALLED)))
                .startsWith("TLS_AUTHORITY");
    }

    @Test
    void anAuthorityIsNoHub() throws Exception {
        assertThat(dial(INSTALLED.serverOfItself(), fingerprint(INSTALLED))).startsWith("TLS_AUTHORITY");
    }

    @Test
    void whatIsNoHubIsNamed() throws Exception {
        assertThat(dialBehaving(new TestHub.Behaviour().upgrade("200 OK\r\nContent-Length: 0")))
                .isEqualTo("UPGRADE no WebSocket at the hub's address: HTTP status 200");
    }

    @Test
    void whatOnlyAStrippedUpgradeCanBringIsNamed() throws Exception {
        assertThat(dialBehaving(new TestHub.Behaviour().upgrade("400 Bad Request\r\nContent-Length: 0")))
                .isEqualTo("UPGRADE_STRIPPED something between strips the WebSocket upgrade: HTTP status 400");
        assertThat(dialBehaving(new TestHub.Behaviour().upgrade("200 OK\r\nVia: 1.1 box\r\nContent-Length: 0")))
                .startsWith("UPGRADE_STRIPPED");
    }

    @Test
    void anOverloadedHubIsNamedWithItsTime() throws Exception {
        assertThat(dialBehaving(new TestHub.Behaviour().upgrade("503 Busy\r\nRetry-After: 20\r\nContent-Length: 0")))
                .isEqualTo("OVERLOADED the hub is overloaded PT20S");
    }

    @Test
    void nobodyThereIsNamed() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }

        assertThat(dial(URI.create("wss://127.0.0.1:" + port + "/websocket"), fingerprint(INSTALLED)))
                .isEqualTo("TCP nothing answers at the hub's address");
    }

    @Test
    void anUnknownNameIsNamed() throws Exception {
        assertThat(dial(URI.create("wss://no-such-host.invalid/websocket"), fingerprint(INSTALLED)))
                .isEqualTo("NAME the hub's name cannot be resolved");
    }

    @Test
    void aPlainServerIsNoTls() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread server = Thread.ofVirtual().start(() -> {
                try (var accepted = socket.accept()) {
                    accepted.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            assertThat(dial(
                            URI.create("wss://127.0.0.1:" + socket.getLocalPort() + "/websocket"),
                            fingerprint(INSTALLED)))
                    .startsWith("TLS no TLS with the hub");
            server.join();
        }
    }

    private String dialBehaving(TestHub.Behaviour behaviour) throws Exception {
        try (TestHub hub = TestHub.start(INSTALLED.server()).behaves(behaviour)) {
            return dial(hub.address(), fingerprint(INSTALLED));
        }
    }

    private String dial(SSLContext server, Trust trust) throws Exception {
        try (TestHub hub = TestHub.start(server)) {
            return dial(hub.address(), trust);
        }
    }

    private String dial(URI address, Trust trust) throws InterruptedException {
        DialledWords heard = new DialledWords();
        dialer.dial(new HubLocation.Known(address, TestHub.DOMAIN, trust, Optional.empty()), heard);
        return heard.await();
    }

    private Trust fingerprint(Authority authority) {
        return Trust.parse("sha256:" + authority.fingerprint(), folder);
    }
}
