package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.hub.TestProxy;
import dev.arcus.agent.hub.Visit;
import dev.arcus.wire.agent.ChannelFacts;
import dev.arcus.xmpp.Iq;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole agent behind a web proxy: what it does when the proxy is in its way. */
final class ThroughProxyTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");

    private final TestHub hub = TestHub.start(AUTHORITY.server()).knows("code", Site.CODE);
    private final TestProxy proxy = TestProxy.start();
    private Site site;

    @TempDir
    Path temp;

    @BeforeEach
    void setUp() {
        site = new Site(temp);
    }

    @AfterEach
    void tidy() throws IOException {
        site.close();
        proxy.close();
        hub.close();
    }

    @Test
    void theAgentComesThroughAProxyWithALogin() throws IOException {
        proxy.wants("office", "right");

        site.on(typed(new ProxyChange.Whole(proxy.settings("office", "right"))));

        site.await(ConnectionStatus.Connected.class);
        assertThat(proxy.requests()).hasSize(1);
    }

    @Test
    void aRefusedProxyLoginIsRepeatedAsSlowlyAsARefusal() throws IOException {
        proxy.wants("office", "right");
        site.on(typed(new ProxyChange.Whole(proxy.settings("office", "wrong"))));

        List<Long> pauses = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            int tries = i;
            Awaitility.await().until(() -> proxy.requests().size() == tries);
            site.await(
                    ConnectionStatus.NotConnected.class,
                    status -> status.reason().startsWith("the web proxy does not accept the login"));
            pauses.add(site.pause().toSeconds());
            site.advance(site.pause());
        }

        assertThat(pauses).containsExactly(10L, 30L, 60L, 120L);
    }

    @Test
    void theRightLoginIsTriedAtOnce() throws IOException {
        proxy.wants("office", "right");
        site.on(typed(new ProxyChange.Whole(proxy.settings())));
        site.await(
                ConnectionStatus.NotConnected.class, status -> status.reason().equals("the web proxy wants a login"));

        site.apply(old -> old.withProxy(Optional.of(proxy.settings("office", "right"))));

        site.await(ConnectionStatus.Connected.class);
    }

    @Test
    void aProxyThatLearnsToLetThePbxThroughIsTriedAgainWithinAMinute() throws IOException {
        proxy.answers("403 Forbidden");
        site.on(typed(new ProxyChange.Whole(proxy.settings())));
        site.await(ConnectionStatus.NotConnected.class);

        assertThat(site.pause()).isBetween(Duration.ZERO, Duration.ofSeconds(60));
    }

    @Test
    void whatTheHubAsksKeepsAnIdleTunnelOpen() throws Exception {
        Duration limit = Duration.ofSeconds(2);
        proxy.cutsIdleAfter(limit);
        site.on(typed(new ProxyChange.Whole(proxy.settings())));
        Visit visit = hub.visit(1);
        visit.awaitHello();
        long begun = System.nanoTime();

        for (int i = 0; System.nanoTime() - begun < limit.multipliedBy(2).toNanos(); i++) {
            String id = "a" + i;
            visit.send(Iq.get(id, new ChannelFacts(ChannelFacts.Kind.ALIVE, List.of()).toElement()));
            assertThat(visit.answer(id)).isInstanceOf(Iq.Result.class);
        }

        assertThat(visit.isOver()).isFalse();
        assertThat(site.status()).isInstanceOf(ConnectionStatus.Connected.class);
    }

    @Test
    void aTunnelThatWasCutIsDialledAnew() throws IOException {
        proxy.cutsIdleAfter(Duration.ofSeconds(2));
        site.on(typed(new ProxyChange.Whole(proxy.settings())));
        hub.visit(1).awaitHello();

        ConnectionStatus.NotConnected cut = site.await(ConnectionStatus.NotConnected.class);
        assertThat(cut.reason()).isEqualTo("the connection was cut on the way");

        proxy.cutsIdleAfter(Duration.ofDays(1));
        site.advance(Duration.ofSeconds(60));
        hub.visit(2).awaitHello();
        site.await(ConnectionStatus.Connected.class);
    }

    private SettingsChange typed(ProxyChange change) {
        return Site.typed(hub, AUTHORITY).withProxy(change);
    }
}
