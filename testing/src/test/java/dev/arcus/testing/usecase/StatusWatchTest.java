package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.administration.ResetCode;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions.Opening;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.status.Status;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.status.StatusObserver;
import dev.arcus.domain.status.StatusTurn;
import dev.arcus.domain.status.StatusWatch;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the watch tells of labels as they turn. */
class StatusWatchTest {

    private static final long LIMIT_SECONDS = 60;

    private final DomainUnderTest hub = new DomainUnderTest();
    private final Samples samples = new Samples(new Random(7));
    private final StatusWatch watch = new StatusWatch(hub.board, hub.stores.credentials(), hub.clock, hub.clock);
    private final Told told = new Told();

    @AfterEach
    void close() {
        watch.close();
        hub.close();
    }

    @Test
    void declaredActivatedProvedLostAndDeletedIsToldStepByStep() throws Exception {
        // Given a watch that has begun
        watching();

        // When a PBX is declared, activated, proves itself, is lost and deleted, then each label is told with the one
        // before
        var system = declared();
        tells(system, "null PENDING");
        activate(system);
        tells(system, "PENDING ACTIVATED");
        var session = connect(system);
        tells(system, "ACTIVATED DEGRADED");
        prove(session, true);
        tells(system, "DEGRADED RUNNING");
        hub.sessions.close(session, DisconnectCause.LOST);
        tells(system, "RUNNING ACTIVATED");
        hub.stores.systems().delete(system.id());
        tells(system, "ACTIVATED null");
    }

    /** Turns that came before the observer was at it may be told as one, so each is waited for. */
    private void tells(PbxSystem system, String label) throws InterruptedException {
        watch.look();
        assertThat(told.labels(system, 1)).containsExactly(label);
    }

    @Test
    void labelThatTurnsByTimeAloneIsTold() throws Exception {
        // Given a PBX that is Running
        var system = activated();
        prove(connect(system), true);
        watching();

        // When nothing is heard for just 35 s, and for an instant more
        hub.clock.advance(Status.PROOF_LIFETIME);
        watch.look();
        var before = watch.turns();
        hub.clock.advance(Duration.ofNanos(1));
        watch.look();

        // Then it is Degraded from that instant on
        assertThat(before).isZero();
        assertThat(told.labels(system, 1)).containsExactly("RUNNING DEGRADED");
    }

    @Test
    void channelWhoseProofIsOlderThanTheLoginsTurnsTheLabelAtItsOwnTime() throws Exception {
        // Given a Running PBX that was looked at, and then names a proof of its telephony that is 34 s old
        var system = activated();
        var session = connect(system);
        prove(session, true);
        watching();
        hub.board.proved(session, readings(Duration.ofSeconds(34), true));
        watch.look();

        // When two seconds pass
        hub.clock.advance(Duration.ofSeconds(2));
        watch.look();

        // Then it is Degraded, long before the first proof ended
        assertThat(told.labels(system, 1)).containsExactly("RUNNING DEGRADED");
    }

    @Test
    void pbxThatKeepsProvingItselfIsNeverTold() {
        var system = activated();
        var session = connect(system);
        prove(session, true);
        watching();

        for (var round = 0; round < 100; round++) {
            hub.clock.advance(Duration.ofSeconds(15));
            prove(session, true);
            watch.look();
        }

        assertThat(watch.turns()).isZero();
    }

    @Test
    void graceThatEndsTurnsUnknownToActivated() throws Exception {
        // Given a PBX that was connected before the hub's restart
        var system = activated();
        hub.board.expectBack(Set.of(system.id()), Duration.ofSeconds(120));
        watching();

        // When the grace ends
        hub.clock.advance(Duration.ofSeconds(119));
        watch.look();
        var before = watch.turns();
        hub.clock.advance(Duration.ofSeconds(1));
        watch.look();

        // Then it is Activated
        assertThat(before).isZero();
        assertThat(told.labels(system, 1)).containsExactly("UNKNOWN ACTIVATED");
    }

    @Test
    void loopThatStandsStillMakesAllUnknownOnce() throws Exception {
        // Given a Running PBX and a loop that beats
        var system = activated();
        prove(connect(system), true);
        hub.board.hubBeats();
        watching();

        // When the loop stands still, and the watch goes on looking
        hub.clock.advance(Duration.ofSeconds(7));
        watch.look();
        watch.look();

        // Then Unknown is told, and told once
        assertThat(told.labels(system, 1)).containsExactly("RUNNING UNKNOWN");
        assertThat(watch.turns()).isOne();
    }

    @Test
    void storeThatFailsLeavesTheTurnForTheNextLook() throws Exception {
        // Given a declared PBX, and a store that fails
        watching();
        var system = declared();
        hub.stores.transactions().breakDown(new StorageFailed(StorageFailed.Reason.UNREACHABLE, "down"));
        var failed = catching(watch::look);

        // When it answers again
        hub.stores.transactions().repair();
        watch.look();

        // Then nothing is lost
        assertThat(failed).isTrue();
        assertThat(told.labels(system, 1)).containsExactly("null PENDING");
    }

    @Test
    void slowObserverHoldsNobodyUpAndIsToldTheLastOfEach() throws Exception {
        // Given an observer that is stuck in its first call, and a PBX
        var system = activated();
        var session = connect(system);
        prove(session, true);
        var slow = new Told();
        slow.gate = new CountDownLatch(1);
        watching();
        watch.observe("slow", slow);
        hub.board.reported(session, readings(Duration.ZERO, false));
        watch.look();
        slow.waitUntilCalled();

        // When 1,000 turns follow, which the other observer is told
        for (var turn = 0; turn < 500; turn++) {
            prove(session, true);
            watch.look();
            hub.board.reported(session, readings(Duration.ZERO, false));
            watch.look();
        }
        prove(session, true);
        watch.look();
        var whileStuck = slow.turns.size();
        slow.gate.countDown();

        // Then it is told one turn for all of them
        assertThat(whileStuck).isZero();
        assertThat(slow.labels(system, 2)).containsExactly("RUNNING DEGRADED", "DEGRADED RUNNING");
    }

    @Test
    void observerThatMissedMoreThanIsKeptIsToldSo() throws Exception {
        // Given an observer that is stuck, and as many turns as are kept for it
        watching();
        var slow = new Told();
        slow.gate = new CountDownLatch(1);
        watch.observe("slow", slow);
        declared();
        watch.look();
        slow.waitUntilCalled();

        // When 20,001 systems turn
        declareMany(20_001);
        watch.look();
        slow.gate.countDown();

        // Then it hears that it missed some
        assertThat(slow.missed.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void fiveHundredTurnsAmongAHundredThousandSystemsAreSeenInOneLook() throws Exception {
        // Given 100,000 declared systems, of which 15,000 are connected
        var systems = declareMany(100_000);
        var sessions = new ArrayList<Session>();
        for (var system : systems.subList(0, 15_000)) {
            sessions.add(connect(system, new PbxId("pbx" + sessions.size())));
        }
        sessions.forEach(session -> prove(session, true));
        watching();

        // When 500 of them are lost within a second in which 1,000 others prove themselves
        hub.clock.advance(Duration.ofSeconds(1));
        sessions.subList(0, 500).forEach(session -> hub.sessions.close(session, DisconnectCause.LOST));
        sessions.subList(500, 1_500).forEach(session -> prove(session, true));
        watch.look();

        // Then one look sees all of them
        assertThat(watch.turns()).isEqualTo(500);
    }

    /** The promise of the watch, whatever happens in whatever order. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasToldLastIsTheLabelThatTheBoardGives(int seed) throws Exception {
        var walk = new Random(seed);
        var systems = new ArrayList<PbxSystem>();
        for (var count = 0; count < 6; count++) {
            systems.add(count % 2 == 0 ? activated() : declared());
        }
        hub.board.expectBack(Set.of(systems.get(0).id(), systems.get(1).id()), Duration.ofSeconds(120));
        watch.look();
        var labels = new HashMap<SystemId, StatusLabel>();
        systems.forEach(system -> labels.put(system.id(), label(system)));
        watch.observe("test", told);

        for (var step = 0; step < 1_500; step++) {
            happens(walk, systems);
            watch.look();
            told.await(watch.turns());
            told.applyTo(labels);
            assertThat(labels)
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(systems.stream()
                            .filter(system ->
                                    hub.stores.systems().find(system.id()).isPresent())
                            .collect(Collectors.toMap(PbxSystem::id, this::label)));
        }
    }

    private void happens(Random walk, List<PbxSystem> systems) {
        var at = walk.nextInt(systems.size());
        var system = systems.get(at);
        var session = hub.sessions.of(system.id());
        switch (walk.nextInt(12)) {
            case 0, 1 -> connect(system);
            case 2, 3, 4 ->
                session.ifPresent(open ->
                        hub.board.proved(open, readings(Duration.ofSeconds(walk.nextInt(40)), walk.nextInt(5) > 0)));
            case 5 -> session.ifPresent(open -> hub.board.reported(open, readings(Duration.ZERO, false)));
            case 6 -> session.ifPresent(open -> hub.sessions.close(open, DisconnectCause.LOST));
            case 7 -> activate(system);
            case 8 -> hub.reset.run(hub.bpAdmin, system.id(), ResetCode.NEW, Expected.ANY);
            case 9 -> hub.board.hubBeats();
            case 10 -> hub.clock.advance(Duration.ofMillis(walk.nextInt(40_000)));
            default -> {
                if (walk.nextInt(20) == 0) {
                    session.ifPresent(open -> hub.sessions.close(open, DisconnectCause.DELETED));
                    hub.stores.systems().delete(system.id());
                    systems.set(at, declared());
                }
            }
        }
    }

    private void watching() {
        watch.look();
        watch.observe("test", told);
    }

    private StatusLabel label(PbxSystem system) {
        var phase =
                hub.stores.credentials().find(system.id()).orElseThrow().value().phase();
        return hub.board.statusOf(system.id(), phase).label();
    }

    private PbxSystem declared() {
        var system = samples.system("pbx-" + SystemId.next(hub.random), "PBX", hub.site);
        hub.stores.transactions().run(() -> {
            hub.stores.systems().add(system);
            hub.stores.credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
            return true;
        });
        return system;
    }

    /** Activated ones, by their credentials alone. */
    private List<SystemId> declareMany(int count) {
        var pbxId = new PbxId("PBX");
        var secret = PrivateAccessCode.generate(hub.random);
        var credential = Samples.created(pbxId, "code")
                .offer(
                        secret,
                        Samples.keys(pbxId, secret.text()),
                        TransactionId.generate(hub.random),
                        new Binding("CPU1", "a".repeat(32)))
                .complete();
        var systems = new ArrayList<SystemId>();
        for (var added = 0; added < count; added++) {
            var system = SystemId.next(hub.random);
            hub.stores.credentials().add(system, credential);
            systems.add(system);
        }
        return systems;
    }

    private PbxSystem activated() {
        var system = declared();
        activate(system);
        return system;
    }

    private void activate(PbxSystem system) {
        var found = hub.stores.credentials().find(system.id());
        if (found.isPresent() && found.get().value() instanceof Credential.Created created) {
            var secret = PrivateAccessCode.generate(hub.random);
            var keys = Samples.keys(system.pbxId(), secret.text());
            var box = new Binding("CPU1", "a".repeat(32));
            var next = created.offer(secret, keys, TransactionId.generate(hub.random), box)
                    .complete();
            hub.stores.credentials().replace(system.id(), found.get().version(), next, hub.clock.instant());
        }
    }

    private Session connect(PbxSystem system) {
        return connect(system.id(), system.pbxId());
    }

    private Session connect(SystemId system, PbxId pbxId) {
        return switch (hub.sessions.open(system, pbxId, new Binding("CPU1", "a".repeat(32)), 1, "192.0.2.7")) {
            case Opening.Opened opened -> opened.session();
            case Opening.Held held -> held.incumbent();
        };
    }

    private void prove(Session session, boolean up) {
        hub.board.proved(session, readings(Duration.ZERO, up));
    }

    private static List<ChannelReading> readings(Duration age, boolean up) {
        return List.of(
                new ChannelReading(Channel.CONF, true, Duration.ZERO, ""),
                new ChannelReading(Channel.CSTA, up, age, up ? "" : "no answer"));
    }

    private static boolean catching(Runnable act) {
        try {
            act.run();
            return false;
        } catch (StorageFailed expected) {
            return true;
        }
    }

    /** What an observer was told. */
    private static final class Told implements StatusObserver {

        private final BlockingQueue<StatusTurn> turns = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> missed = new LinkedBlockingQueue<>();
        private final CountDownLatch called = new CountDownLatch(1);
        private CountDownLatch gate = new CountDownLatch(0);
        private long count;

        @Override
        public void turned(List<StatusTurn> some) {
            called.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            turns.addAll(some);
        }

        @Override
        public void missed() {
            missed.add(true);
        }

        void waitUntilCalled() throws InterruptedException {
            assertThat(called.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        }

        /** The next {@code most} turns, which may have been folded into fewer where they came in one look. */
        List<String> labels(PbxSystem system, int most) throws InterruptedException {
            var labels = new ArrayList<String>();
            while (labels.size() < most) {
                var turn = Objects.requireNonNull(turns.poll(LIMIT_SECONDS, TimeUnit.SECONDS), "told " + labels);
                assertThat(turn.system()).isEqualTo(system.id());
                labels.add(turn.from() + " " + turn.to());
            }
            return labels;
        }

        void await(long turnsOfTheWatch) throws InterruptedException {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            while (count + turns.size() < turnsOfTheWatch && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }

        void applyTo(Map<SystemId, StatusLabel> labels) {
            for (var turn = turns.poll(); turn != null; turn = turns.poll()) {
                count++;
                assertThat(labels.get(turn.system())).isEqualTo(turn.from());
                if (turn.to() == null) {
                    labels.remove(turn.system());
                } else {
                    labels.put(turn.system(), turn.to());
                }
            }
        }
    }
}
