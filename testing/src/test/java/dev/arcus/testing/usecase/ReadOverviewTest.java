package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.administration.ListSystems;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadOverview;
import dev.arcus.domain.administration.ReadOverview.Concern;
import dev.arcus.domain.administration.ReadOverview.Overview;
import dev.arcus.domain.administration.ReadOverview.Why;
import dev.arcus.domain.administration.ReadPending;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions.Opening;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadOverviewTest {

    private static final Binding BOX = new Binding("CPU1", "a".repeat(32));

    private final DomainUnderTest hub = new DomainUnderTest();
    private final Samples samples = new Samples();
    private final ReadOverview overview = overview();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whatWentDownLastComesFirst() {
        // Given one that was lost, then one of which a channel went down, then one that was lost, and one that runs
        var first = online("first");
        hub.sessions.close(first, DisconnectCause.LOST);
        hub.clock.advance(Duration.ofSeconds(5));
        var second = online("second");
        hub.board.reported(second, List.of(new ChannelReading(Channel.CSTA, false, null, "no answer")));
        hub.clock.advance(Duration.ofSeconds(5));
        var third = online("third");
        hub.sessions.close(third, DisconnectCause.LOST);
        online("running");

        // When the partner looks
        var found = look();

        // Then the newest trouble is on top, and what runs is not named
        assertThat(found.concerns()).extracting(ReadOverviewTest::name).containsExactly("third", "second", "first");
        assertThat(found.concerns().get(1).why()).isInstanceOf(Why.Degraded.class);
        assertThat(found.concerns().get(1).since()).contains(hub.clock.instant().minusSeconds(5));
        assertThat(found.counts())
                .isEqualTo(Map.of(
                        StatusLabel.RUNNING, 1,
                        StatusLabel.DEGRADED, 1,
                        StatusLabel.ACTIVATED, 2,
                        StatusLabel.PENDING, 0,
                        StatusLabel.UNKNOWN, 0));
    }

    @Test
    void whatCameBackNeedsNobody() {
        var session = online("shop");
        hub.sessions.close(session, DisconnectCause.LOST);

        prove(open("shop back", hub.stores.systems().find(session.system()).orElseThrow()));

        assertThat(look().concerns()).isEmpty();
    }

    @Test
    void noMoreAreNamedThanAnybodyLooksAt() {
        for (var number = 0; number <= ReadOverview.NAMED; number++) {
            hub.clock.advance(Duration.ofSeconds(1));
            hub.sessions.close(online("shop " + number), DisconnectCause.LOST);
        }

        assertThat(look().concerns())
                .hasSize(ReadOverview.NAMED)
                .extracting(ReadOverviewTest::name)
                .startsWith("shop 10")
                .doesNotContain("shop 0");
    }

    @Test
    void whatNobodyTriedYetIsCountedAndNotNamed() {
        var system = add("fresh");
        hub.stores.credentials().add(system.id(), Samples.created(system.pbxId(), "code"));

        assertThat(look().counts()).containsEntry(StatusLabel.PENDING, 1);
        assertThat(look().concerns()).isEmpty();
    }

    private Overview look() {
        return switch (overview.run(hub.bpAdmin)) {
            case Outcome.Done<Overview> done -> done.value();
            case Outcome.Refused<Overview> refused -> throw new AssertionError(refused.why());
        };
    }

    private Session online(String name) {
        var system = add(name);
        var keys = Samples.created(system.pbxId(), "code").codeKeys();
        hub.stores
                .credentials()
                .add(
                        system.id(),
                        new Credential.Activated(keys, "0123abcd", TransactionId.generate(hub.random), BOX, keys));
        var session = open(name, system);
        prove(session);
        return session;
    }

    private Session open(String name, PbxSystem system) {
        var opened = hub.sessions.open(system.id(), system.pbxId(), BOX, name.length(), "192.0.2.7");
        return ((Opening.Opened) opened).session();
    }

    private void prove(Session session) {
        hub.board.proved(
                session,
                List.of(
                        new ChannelReading(Channel.CONF, true, Duration.ZERO, ""),
                        new ChannelReading(Channel.CSTA, true, Duration.ZERO, "")));
    }

    private PbxSystem add(String name) {
        var system = samples.system("PBX-" + name.replace(' ', '-'), name, hub.site);
        hub.stores.systems().add(system);
        return system;
    }

    private static String name(Concern concern) {
        return concern.placed().view().system().name();
    }

    private ReadOverview overview() {
        var all = hub.systemStores;
        var read = new ReadSystems(all, hub.policy, hub.board);
        var list = new ListSystems(read, all, hub.policy, hub.board);
        var pending = new ReadPending(
                read, all.systems(), hub.stores.attempts(), hub.stores.sessionRows(), hub.sessions, hub.clock);
        return new ReadOverview(
                new ReadOverview.Sources(all, read, list, pending, hub.stores.connectionEvents()),
                hub.policy,
                hub.board);
    }
}
