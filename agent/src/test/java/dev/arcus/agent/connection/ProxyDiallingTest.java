package dev.arcus.agent.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.hub.TestProxy;
import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.trust.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way to the hub through a web proxy, over real sockets: who gets through, and how the others are named. */
final class ProxyDiallingTest {

    private static final Authority AUTHORITY = Authority.make("Installed");
    private static final Authority BOX = Authority.make("Inspection Box");

    private final TestHub hub = TestHub.start(AUTHORITY.server());
    private final TestProxy proxy = TestProxy.start();
    private final JdkDialer dialer = new JdkDialer(HttpClient.Builder.NO_PROXY);

    @AfterEach
    void hangUp() throws IOException {
        dialer.close();
        proxy.close();
        hub.close();
    }

    @Test
    void theHubIsReachedByConnect() throws Exception {
        assertThat(dial(proxy.settings())).isEqualTo("connected");

        assertThat(proxy.requests()).hasSize(1);
        assertThat(proxy.requests().getFirst().getFirst())
                .isEqualTo("CONNECT 127.0.0.1:" + hub.address().getPort() + " HTTP/1.1");
    }

    @Test
    void theProxyMayBeGivenByItsName() throws Exception {
        assertThat(dial(new WebProxy("localhost", proxy.settings().port(), Optional.empty())))
                .isEqualTo("connected");
    }

    @Test
    void theLoginGoesToTheProxyAtOnceAndNeverToTheHub() throws Exception {
        proxy.wants("büro", "geheim");

        assertThat(dial(proxy.settings("büro", "geheim"))).isEqualTo("connected");

        assertThat(proxy.requests()).hasSize(1);
        assertThat(headers(hub.visit(1).request())).noneMatch(name -> name.startsWith("proxy-"));
    }

    @Test
    void aProxyThatWantsALoginIsNamed() throws Exception {
        proxy.wants("office", "right");

        assertThat(dial(proxy.settings())).isEqualTo("PROXY_LOGIN the web proxy wants a login");
    }

    @Test
    void aWrongLoginIsToldOnceOnly() throws Exception {
        proxy.wants("office", "right");

        assertThat(dial(proxy.settings("office", "wrong")))
                .isEqualTo("PROXY_LOGIN the web proxy does not accept the login that is set for it");
        assertThat(proxy.requests()).hasSize(1);
    }

    @Test
    void aProxyThatRefusesTheHubIsNamed() throws Exception {
        proxy.answers("403 Forbidden");

        assertThat(dial(proxy.settings()))
                .isEqualTo("PROXY_REFUSES the web proxy does not let this PBX through to the hub: HTTP status 403");
    }

    @Test
    void aProxyThatDoesNotReachTheHubIsNamed() throws Exception {
        hub.close();

        assertThat(dial(proxy.settings()))
                .isEqualTo("PROXY_UNREACHABLE the web proxy does not reach the hub: HTTP status 502");
    }

    @Test
    void aBusyProxyIsNotABusyHub() throws Exception {
        proxy.answers("503 Service Unavailable\r\nRetry-After: 20");

        assertThat(dial(proxy.settings()))
                .isEqualTo("PROXY_UNREACHABLE the web proxy does not reach the hub: HTTP status 503");
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }

        assertThat(dial(new WebProxy("127.0.0.1", port, Optional.empty())))
                .isEqualTo("PROXY_TCP nothing answers at the web proxy's address");
    }

    @Test
    void aProxyWithoutAnAddressIsNamed() throws Exception {
        assertThat(dial(new WebProxy("no-such-host.invalid", 3128, Optional.empty())))
                .isEqualTo("PROXY_NAME the web proxy's name cannot be resolved");
    }

    @Test
    void interceptedTlsIsNamedWithItsIssuer() throws Exception {
        proxy.intercepts(BOX.server());

        assertThat(dial(proxy.settings()))
                .isEqualTo(
                        "TLS_INTERCEPTED the certificate comes from CN=Inspection Box, not from an installed authority:"
                                + " something between intercepts TLS");
    }

    @Test
    void aStrippedUpgradeIsNamed() throws Exception {
        proxy.intercepts(AUTHORITY.server()).strips();

        assertThat(dial(proxy.settings()))
                .isEqualTo("UPGRADE_STRIPPED something between strips the WebSocket upgrade: HTTP status 400");
    }

    private String dial(WebProxy through) throws InterruptedException {
        DialledWords heard = new DialledWords();
        URI address = hub.address();
        Trust trust = Trust.parse("sha256:" + AUTHORITY.fingerprint(), Path.of(""));
        dialer.dial(new HubLocation.Known(address, TestHub.DOMAIN, trust, Optional.of(through)), heard);
        return heard.await();
    }

    private static List<String> headers(List<String> request) {
        return request.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
    }
}
