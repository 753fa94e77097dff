package dev.arcus.agent.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.agent.hub.Authority;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** What a hub hears when an agent breaks the handshake off: by that it knows a wrong clock from a wrong authority. */
final class AlertTest {

    private static final String LOCAL = "127.0.0.1";

    private final Authority authority = Authority.make("A");

    @Test
    void certificateThatIsOverIsCalledExpired() throws Exception {
        var server = authority.server(LOCAL, Instant.now().minus(Duration.ofHours(1)));

        assertThat(heard(server, authority)).contains("certificate_expired");
    }

    @Test
    void clockThatWasSetBackMakesItExpiredToo() throws Exception {
        // Valid from tomorrow on: as for a PBX whose clock stands at the day before.
        var server = authority.server(LOCAL, Instant.now().plus(Duration.ofDays(31)));

        assertThat(heard(server, authority)).contains("certificate_expired");
    }

    @Test
    void authorityThatIsOverMakesItExpiredToo() throws Exception {
        var old = Authority.make("Old", Instant.now().minus(Duration.ofHours(1)));

        assertThat(heard(old.server(), old)).contains("certificate_expired");
    }

    @Test
    void anotherAuthorityIsNotAboutTime() throws Exception {
        assertThat(heard(Authority.make("B").server(), authority)).contains("certificate_unknown");
    }

    /** Lets an agent that trusts {@code trusted} begin a handshake with {@code server}, and returns what that one heard of its end. */
    private static String heard(SSLContext server, Authority trusted) throws Exception {
        var trust = Trust.parse("sha256:" + trusted.fingerprint(), Path.of("."));
        try (var listening = server.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName(LOCAL))) {
            var heard = CompletableFuture.supplyAsync(() -> {
                try (var accepted = (SSLSocket) listening.accept()) {
                    accepted.startHandshake();
                    return "trusted";
                } catch (Exception broken) {
                    return String.valueOf(broken.getMessage());
                }
            });
            // Stays open below TLS, so that the server can write what is left of its part and then reads the alert.
            try (var plain = new Socket(LOCAL, listening.getLocalPort())) {
                var tls = TrustedTls.context(trust).getSocketFactory();
                var agent = (SSLSocket) tls.createSocket(plain, LOCAL, listening.getLocalPort(), false);
                assertThatThrownBy(agent::startHandshake).isInstanceOf(SSLException.class);
                return heard.get(30, TimeUnit.SECONDS);
            }
        }
    }
}
