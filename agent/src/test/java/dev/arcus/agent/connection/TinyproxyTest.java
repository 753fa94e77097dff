package dev.arcus.agent.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.hub.Tinyproxy;
import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.trust.Trust;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a proxy that somebody else wrote. */
final class TinyproxyTest {

    private static final Authority AUTHORITY = Authority.make("Installed");
    private static final Optional<WebProxy.Login> LOGIN = Optional.of(new WebProxy.Login("office", "right"));

    private final TestHub hub = TestHub.start(AUTHORITY.server());
    private final JdkDialer dialer = new JdkDialer(HttpClient.Builder.NO_PROXY);

    @TempDir
    Path temp;

    @BeforeAll
    static void isThere() {
        assumeTrue(Tinyproxy.isInstalled(), Tinyproxy.MISSING);
    }

    @AfterEach
    void hangUp() throws IOException {
        dialer.close();
        hub.close();
    }

    @Test
    void theHubIsReachedWithoutALogin() throws Exception {
        try (Tinyproxy proxy = Tinyproxy.start(temp)) {
            assertThat(dial(proxy.settings())).isEqualTo("connected");
        }
    }

    @Test
    void theHubIsReachedWithALogin() throws Exception {
        try (Tinyproxy proxy = Tinyproxy.start(temp, "BasicAuth office right")) {
            assertThat(dial(proxy.settings().withLogin(LOGIN))).isEqualTo("connected");
        }
    }

    @Test
    void aMissingAndAWrongLoginAreNamed() throws Exception {
        try (Tinyproxy proxy = Tinyproxy.start(temp, "BasicAuth office other")) {
            assertThat(dial(proxy.settings())).isEqualTo("PROXY_LOGIN the web proxy wants a login");
            assertThat(dial(proxy.settings().withLogin(LOGIN)))
                    .isEqualTo("PROXY_LOGIN the web proxy does not accept the login that is set for it");
        }
    }

    @Test
    void aPortThatItDoesNotAllowIsNamed() throws Exception {
        try (Tinyproxy proxy = Tinyproxy.start(temp, "ConnectPort 1")) {
            assertThat(dial(proxy.settings())).startsWith("PROXY_REFUSES");
        }
    }

    @Test
    void aHubThatItDoesNotReachIsNamed() throws Exception {
        hub.close();

        try (Tinyproxy proxy = Tinyproxy.start(temp)) {
            assertThat(dial(proxy.settings())).startsWith("PROXY_UNREACHABLE");
        }
    }

    private String dial(WebProxy through) throws InterruptedException {
        DialledWords heard = new DialledWords();
        URI address = hub.address();
        Trust trust = Trust.parse("sha256:" + AUTHORITY.fingerprint(), Path.of(""));
        dialer.dial(new HubLocation.Known(address, TestHub.DOMAIN, trust, Optional.of(through)), heard);
        return heard.await();
    }
}
