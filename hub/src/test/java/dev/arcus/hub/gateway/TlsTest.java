package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.hub.gateway.GatewayConfiguration.Listeners;
import dev.arcus.hub.gateway.GatewayConfiguration.Trust;
import dev.arcus.hub.gateway.GatewayUnderTest.Limits;
import dev.arcus.hub.gateway.tls.TestCertificate;
import dev.arcus.hub.gateway.tls.TlsFiles;
import dev.arcus.xmpp.Ping;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The TLS listener. */
class TlsTest {
    private final TestCertificate certificate = TestCertificate.create(1);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeCertificate() {
        certificate.write(chain(), privateKey(), Instant.now().minusSeconds(60));
    }

    @Test
    void boxLogsInOverTls() {
        try (var hub = start(Limits.standard())) {
            hub.declare("PBX-1");
            var agent = connect(hub, TestCertificate.trusting(certificate));

            agent.bound("PBX-1", GatewayUnderTest.CODE).hello("CPU1");

            assertThat(hub.gateway.online()).isEqualTo(1);
        }
    }

    @Test
    void versions13And12AreSpokenAndNothingOlderOrWithoutEphemeralKeys() throws Exception {
        try (var hub = start(Limits.standard())) {
            var client = TestCertificate.trusting(certificate);

            assertThat(handshake(hub, client, "TLSv1.3").getProtocol()).isEqualTo("TLSv1.3");
            assertThat(handshake(hub, client, "TLSv1.2").getCipherSuite()).contains("_ECDHE_");
            assertThatThrownBy(() -> handshake(hub, client, "TLSv1.2", "TLS_RSA_WITH_AES_128_GCM_SHA256"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void certificateIsReadAgainWithoutDroppingAnyone() {
        var renewed = TestCertificate.create(2);
        try (var hub = start(Limits.standard())) {
            hub.declare("PBX-1");
            var agent = connect(hub, TestCertificate.trusting(certificate));
            agent.bound("PBX-1", GatewayUnderTest.CODE).hello("CPU1");

            renewed.write(chain(), privateKey(), Instant.now());

            await().atMost(Duration.ofSeconds(15))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(serial(handshake(hub, TestCertificate.trusting(renewed), "TLSv1.3")))
                                    .isEqualTo(2));
            agent.send(Ping.request("p").toElement());
            assertThat(agent.nextAnswer("p")).isNotNull();
        }
    }

    @Test
    void brokenCertificateFileChangesNothing() throws Exception {
        try (var hub = start(Limits.standard())) {
            Files.writeString(chain(), "nonsense");

            await().pollDelay(Duration.ofSeconds(6))
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(serial(handshake(hub, TestCertificate.trusting(certificate), "TLSv1.3")))
                                    .isEqualTo(1));
        }
    }

    @Test
    void sessionIsResumedAfterARestart() throws Exception {
        for (String version : new String[] {"TLSv1.3", "TLSv1.2"}) {
            var client = TestCertificate.trusting(certificate);
            SSLSession first;
            int port;
            try (var hub = start(Limits.standard())) {
                port = tlsPort(hub);
                first = handshake(hub, client, version);
            }
            long made = first.getCreationTime();
            await().until(() -> System.currentTimeMillis() > made + 5);

            try (var hub = start(Limits.standard(), port)) {
                var second = handshake(hub, client, version);

                assertThat(second.getCreationTime()).as(version).isEqualTo(made);
            }
        }
    }

    @Test
    void boxThatDoesNotTrustTheHubIsKeptAsSuch() {
        try (var hub = start(Limits.standard())) {
            assertThatThrownBy(() -> handshake(hub, TestCertificate.trusting(TestCertificate.create(3)), "TLSv1.3"))
                    .isInstanceOf(SSLHandshakeException.class);

            await().untilAsserted(() -> assertThat(hub.strangers())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.cause()).isEqualTo(Attempt.Cause.TLS_NOT_TRUSTED)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void boxToWhoseClockTheCertificateIsOutOfDateIsKeptAsSuch(String version) {
        // Given a hub whose certificate ended an hour ago, or a box whose clock is an hour ahead: that is the same
        // handshake
        var authority = TestCertificate.authority(4);
        authority.issue(5, Instant.now().minusSeconds(3_600)).write(chain(), privateKey(), Instant.now());
        try (var hub = start(Limits.standard())) {
            // When a box that trusts the authority comes
            assertThatThrownBy(() -> handshake(hub, TestCertificate.trusting(authority), version))
                    .isInstanceOf(SSLHandshakeException.class);

            // Then the hub knows that it is about time, not about trust
            await().untilAsserted(() -> assertThat(hub.strangers())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.cause()).isEqualTo(Attempt.Cause.TLS_OUT_OF_DATE)));
        }
    }

    @Test
    void loginTimeoutCoversTheHandshake() {
        try (var hub = start(Limits.waits(500, 10_000, 15_000, 10_000, 5_000));
                var silent = RawSocket.connect(tlsPort(hub))) {
            silent.send(new byte[] {22, 3, 1, 0, 100});

            assertThat(silent.read()).isEqualTo(-1);
            assertThat(hub.gateway.counters().ended(DisconnectCause.LOGIN_TIMED_OUT))
                    .isEqualTo(1);
        }
    }

    @Test
    void plainListenerIsForLoopbackOnly() {
        assertThatThrownBy(() -> Listeners.plainOnly(new InetSocketAddress("0.0.0.0", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void portThatIsTakenIsNamed() {
        try (var hub = start(Limits.standard())) {
            assertThatThrownBy(() -> start(Limits.standard(), tlsPort(hub)))
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + tlsPort(hub));
        }
    }

    private GatewayUnderTest start(GatewayLimits limits) {
        return start(limits, 0);
    }

    private GatewayUnderTest start(GatewayLimits limits, int port) {
        var tickets = new TlsFiles.TicketFiles(folder.resolve("tickets"), folder.resolve("wrapping.key"));
        var listeners = Listeners.tlsOnly(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new TlsFiles(chain(), privateKey(), tickets));
        return GatewayUnderTest.start(new GatewayConfiguration(
                GatewayUnderTest.DOMAIN, "wss://agent.test/websocket", listeners, Trust.NOBODY, limits));
    }

    private static TestAgent connect(GatewayUnderTest hub, SSLContext client) {
        return TestAgent.connect("wss://127.0.0.1:" + tlsPort(hub) + "/websocket", client);
    }

    private static int tlsPort(GatewayUnderTest hub) {
        return hub.gateway.boundPorts().tls().orElseThrow();
    }

    /** A handshake and one small exchange, after which the session can be resumed. */
    private static SSLSession handshake(GatewayUnderTest hub, SSLContext client, String version, String... ciphers)
            throws IOException {
        try (var socket = (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", tlsPort(hub))) {
            socket.setSoTimeout(10_000);
            socket.setEnabledProtocols(new String[] {version});
            if (ciphers.length > 0) {
                socket.setEnabledCipherSuites(ciphers);
            }
            socket.getOutputStream()
                    .write("GET /.well-known/host-meta HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
            return socket.getSession();
        }
    }

    private static long serial(SSLSession session) throws IOException {
        var peer = Objects.requireNonNull(session.getPeerCertificates()[0]);
        return ((X509Certificate) peer).getSerialNumber().longValue();
    }

    private Path chain() {
        return folder.resolve("chain.pem");
    }

    private Path privateKey() {
        return folder.resolve("key.pem");
    }
}
