package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.administration.ResetCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow observers, many systems, and the promise of the watch whatever happens. */
class StatusObserversTest {

    private final WatchedLabels watched = new WatchedLabels();

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void slowObserverHoldsNobodyUpAndIsToldTheLastOfEach() throws Exception {
        // Given an observer that is stuck in its first call, and a PBX
        var system = watched.activated();
        var session = watched.connect(system);
        watched.prove(session, true);
        var slow = new ToldTurns();
        slow.gate = new CountDownLatch(1);
        watched.watching();
        watched.watch.observe("slow", slow);
        watched.hub.board.reported(session, WatchedLabels.readings(Duration.ZERO, false));
        watched.watch.look();
        slow.waitUntilCalled();

        // When 1,000 turns follow, which the other observer is told
        for (var turn = 0; turn < 500; turn++) {
            watched.prove(session, true);
            watched.watch.look();
            watched.hub.board.reported(session, WatchedLabels.readings(Duration.ZERO, false));
            watched.watch.look();
        }
        watched.prove(session, true);
        watched.watch.look();
        var whileStuck = slow.turns.size();
        slow.gate.countDown();

        // Then it is told one turn for all of them
        assertThat(whileStuck).isZero();
        assertThat(slow.labels(system, 2)).containsExactly("RUNNING DEGRADED", "DEGRADED RUNNING");
    }

    @Test
    void observerThatMissedMoreThanIsKeptIsToldSo() throws Exception {
        // Given an observer that is stuck, and as many turns as are kept for it
        watched.watching();
        var slow = new ToldTurns();
        slow.gate = new CountDownLatch(1);
        watched.watch.observe("slow", slow);
        watched.declared();
        watched.watch.look();
        slow.waitUntilCalled();

        // When 20,001 systems turn
        watched.declareMany(20_001);
        watched.watch.look();
        slow.gate.countDown();

        // Then it hears that it missed some
        assertThat(slow.missed.poll(ToldTurns.LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void fiveHundredTurnsAmongAHundredThousandSystemsAreSeenInOneLook() throws Exception {
        // Given 100,000 declared systems, of which 15,000 are connected
        var systems = watched.declareMany(100_000);
        var sessions = new ArrayList<Session>();
        for (var system : systems.subList(0, 15_000)) {
            sessions.add(watched.connect(system, new PbxId("pbx" + sessions.size())));
        }
        sessions.forEach(session -> watched.prove(session, true));
        watched.watching();

        // When 500 of them are lost within a second in which 1,000 others prove themselves
        watched.hub.clock.advance(Duration.ofSeconds(1));
        sessions.subList(0, 500).forEach(session -> watched.hub.sessions.close(session, DisconnectCause.LOST));
        sessions.subList(500, 1_500).forEach(session -> watched.prove(session, true));
        watched.watch.look();

        // Then one look sees all of them
        assertThat(watched.watch.turns()).isEqualTo(500);
    }

    /** The promise of the watch, whatever happens in whatever order. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasToldLastIsTheLabelThatTheBoardGives(int seed) throws Exception {
        var walk = new Random(seed);
        var systems = new ArrayList<PbxSystem>();
        for (var count = 0; count < 6; count++) {
            systems.add(count % 2 == 0 ? watched.activated() : watched.declared());
        }
        watched.hub.board.expectBack(Set.of(systems.get(0).id(), systems.get(1).id()), Duration.ofSeconds(120));
        watched.watch.look();
        var labels = new HashMap<SystemId, StatusLabel>();
        systems.forEach(system -> labels.put(system.id(), watched.label(system)));
        watched.watch.observe("test", watched.told);

        for (var step = 0; step < 1_500; step++) {
            happens(walk, systems);
            watched.watch.look();
            watched.told.await(watched.watch.turns());
            watched.told.applyTo(labels);
            assertThat(labels)
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(systems.stream()
                            .filter(system -> watched.hub
                                    .stores
                                    .systems()
                                    .find(system.id())
                                    .isPresent())
                            .collect(Collectors.toMap(PbxSystem::id, watched::label)));
        }
    }

    private void happens(Random walk, List<PbxSystem> systems) {
        var at = walk.nextInt(systems.size());
        var system = systems.get(at);
        var session = watched.hub.sessions.of(system.id());
        switch (walk.nextInt(12)) {
            case 0, 1 -> watched.connect(system);
            case 2, 3, 4 ->
                session.ifPresent(open -> watched.hub.board.proved(
                        open, WatchedLabels.readings(Duration.ofSeconds(walk.nextInt(40)), walk.nextInt(5) > 0)));
            case 5 ->
                session.ifPresent(
                        open -> watched.hub.board.reported(open, WatchedLabels.readings(Duration.ZERO, false)));
            case 6 -> session.ifPresent(open -> watched.hub.sessions.close(open, DisconnectCause.LOST));
            case 7 -> watched.activate(system);
            case 8 -> watched.hub.reset.run(watched.hub.bpAdmin, system.id(), ResetCode.NEW, Expected.ANY);
            case 9 -> watched.hub.board.hubBeats();
            case 10 -> watched.hub.clock.advance(Duration.ofMillis(walk.nextInt(40_000)));
            default -> {
                if (walk.nextInt(20) == 0) {
                    session.ifPresent(open -> watched.hub.sessions.close(open, DisconnectCause.DELETED));
                    watched.hub.stores.systems().delete(system.id());
                    systems.set(at, watched.declared());
                }
            }
        }
    }
}
