package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.hub.Visit;
import dev.arcus.wire.agent.Attempt;
import dev.arcus.wire.agent.ComeBack;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent that is refused, sent away or not let out, over real TLS and WebSocket; time moves only by hand. */
@Timeout(60)
final class RefusedDialogueTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");
    private static final Attempt ATTEMPT = new Attempt("7KQ2-M9XD");

    private final TestHub hub = TestHub.start(AUTHORITY.server()).knows("code", Site.CODE);

    @TempDir
    Path temp;

    private Site site;

    @BeforeEach
    void build() {
        site = new Site(temp.resolve("site"));
    }

    @AfterEach
    void tidy() throws IOException {
        site.close();
        hub.close();
    }

    @Test
    void refusalsFollowTheScheduleAndNameTheAttempt() throws IOException {
        hub.forgets("code")
                .behaves(new TestHub.Behaviour()
                        .failure(new SaslFailure(
                                SaslCondition.NOT_AUTHORIZED, "Login refused.", List.of(ATTEMPT.toElement()))));
        site.on(Site.typed(hub, AUTHORITY));
        List<Long> pauses = new ArrayList<>();

        for (int i = 1; i <= 8; i++) {
            hub.visit(i).awaitOver();
            ConnectionStatus.Refused refused = site.await(ConnectionStatus.Refused.class);
            assertThat(refused.attempt()).contains("7KQ2-M9XD");
            pauses.add(site.pause().toSeconds());
            site.advance(site.pause());
        }

        assertThat(pauses).containsExactly(10L, 30L, 60L, 120L, 240L, 480L, 960L, 960L);
    }

    @Test
    void applyForcesAnAttemptAndBeginsAnew() throws IOException {
        hub.forgets("code");
        site.on(Site.typed(hub, AUTHORITY));
        site.await(ConnectionStatus.Refused.class);
        site.advance(Duration.ofSeconds(10));
        hub.visit(2).awaitOver();
        site.await(ConnectionStatus.Refused.class, refused -> site.pause().toSeconds() == 30);

        site.apply(old -> old);

        hub.visit(3).awaitOver();
        site.await(ConnectionStatus.Refused.class, refused -> site.pause().toSeconds() == 10);
    }

    @Test
    void comeBackIsHonoured() throws IOException {
        Visit visit = online();

        visit.send(StreamError.of(StreamCondition.SYSTEM_SHUTDOWN, new ComeBack(Duration.ofSeconds(12)).toElement())
                .toElement());

        assertThat(site.await(ConnectionStatus.NotConnected.class).reason()).isEqualTo("the hub was stopped");
        assertThat(site.pause()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(12));
        visit.awaitOver();
    }

    @Test
    void retryAfterOfAnOverloadedHubIsHonoured() throws IOException {
        hub.behaves(new TestHub.Behaviour().upgrade("503 Busy\r\nRetry-After: 40\r\nContent-Length: 0"));

        site.on(Site.typed(hub, AUTHORITY));

        site.await(ConnectionStatus.NotConnected.class);
        assertThat(site.pause()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
    }

    @Test
    void aTemporaryFailureIsTriedAgainWhenTheHubSaid() throws IOException {
        hub.forgets("code")
                .behaves(new TestHub.Behaviour()
                        .failure(new SaslFailure(
                                SaslCondition.TEMPORARY_AUTH_FAILURE,
                                "",
                                List.of(new ComeBack(Duration.ofSeconds(100)).toElement()))));

        site.on(Site.typed(hub, AUTHORITY));

        site.await(ConnectionStatus.Refused.class);
        assertThat(site.pause()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(100));
    }

    @Test
    void aBoxThatIsNotTheBoundOneIsRefusedAfterHello() throws IOException {
        hub.behaves(new TestHub.Behaviour()
                .insteadOfGreeting(StreamError.of(StreamCondition.NOT_AUTHORIZED, ATTEMPT.toElement())
                        .toElement()));

        site.on(Site.typed(hub, AUTHORITY));

        assertThat(site.await(ConnectionStatus.Refused.class).attempt()).contains("7KQ2-M9XD");
        assertThat(site.pause()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aSecondBoxIsRefused() throws IOException {
        hub.behaves(new TestHub.Behaviour()
                .insteadOfGreeting(StreamError.of(StreamCondition.CONFLICT).toElement()));

        site.on(Site.typed(hub, AUTHORITY));

        assertThat(site.await(ConnectionStatus.Refused.class).reason())
                .isEqualTo("another PBX with this PABX-ID is connected");
        assertThat(site.pause()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aHubThatDoesNotKnowTheSecretIsNotBelieved() throws IOException {
        hub.forgets("code").behaves(new TestHub.Behaviour().impostor());

        site.on(Site.typed(hub, AUTHORITY));

        assertThat(site.await(ConnectionStatus.NotConnected.class).reason())
                .isEqualTo("the hub could not prove that it knows this PBX");
        assertThat(hub.visit(1).received()).noneMatch(frame -> frame.name().equals("iq"));
    }

    @Test
    void weakerLoginsAreNotTried() throws IOException {
        hub.behaves(new TestHub.Behaviour().mechanisms(List.of("SCRAM-SHA-1", "PLAIN")));

        site.on(Site.typed(hub, AUTHORITY));

        assertThat(site.await(ConnectionStatus.NotConnected.class).reason())
                .isEqualTo("the hub does not offer SCRAM-SHA-256");
        assertThat(hub.visit(1).received()).noneMatch(frame -> frame.name().equals("auth"));
    }

    @Test
    void anAgentWithoutTrustAnchorNeverConnects() throws IOException {
        SettingsChange typed = Site.typed(hub, AUTHORITY);

        site.on(new SettingsChange(
                typed.pabxId(), typed.code(), typed.domain(), typed.hub(), Optional.empty(), Optional.empty()));

        assertThat(site.await(ConnectionStatus.Incomplete.class).reason()).startsWith("no trust anchor installed");
        assertThat(hub.visits()).isZero();
    }

    @Test
    void theFactoryDomainIsNeverDialled() throws IOException {
        SettingsChange typed = Site.typed(hub, AUTHORITY);

        site.on(new SettingsChange(
                typed.pabxId(), typed.code(), Optional.empty(), Optional.empty(), typed.trust(), Optional.empty()));

        assertThat(site.await(ConnectionStatus.Incomplete.class).reason())
                .isEqualTo("no hub installed for this domain");
    }

    private Visit online() throws IOException {
        site.on(Site.typed(hub, AUTHORITY));
        hub.visit(1).awaitHello();
        site.await(ConnectionStatus.Connected.class);
        return hub.visit(1);
    }
}
