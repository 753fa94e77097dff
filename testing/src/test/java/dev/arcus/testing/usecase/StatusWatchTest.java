package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.Status;
import dev.arcus.domain.store.StorageFailed;
import dev.arcus.domain.system.PbxSystem;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the watch tells of labels as they turn. */
class StatusWatchTest {

    private final WatchedLabels watched = new WatchedLabels();

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void declaredActivatedProvedLostAndDeletedIsToldStepByStep() throws Exception {
        // Given a watch that has begun
        watched.watching();

        // When a PBX is declared, activated, proves itself, is lost and deleted, then each label is told with the one
        // before
        var system = watched.declared();
        tells(system, "null PENDING");
        watched.activate(system);
        tells(system, "PENDING ACTIVATED");
        var session = watched.connect(system);
        tells(system, "ACTIVATED DEGRADED");
        watched.prove(session, true);
        tells(system, "DEGRADED RUNNING");
        watched.hub.sessions.close(session, DisconnectCause.LOST);
        tells(system, "RUNNING ACTIVATED");
        watched.hub.stores.systems().delete(system.id());
        tells(system, "ACTIVATED null");
    }

    /** Turns that came before the observer was at it may be told as one, so each is waited for. */
    private void tells(PbxSystem system, String label) throws InterruptedException {
        watched.watch.look();
        assertThat(watched.told.labels(system, 1)).containsExactly(label);
    }

    @Test
    void labelThatTurnsByTimeAloneIsTold() throws Exception {
        // Given a PBX that is Running
        var system = watched.activated();
        watched.prove(watched.connect(system), true);
        watched.watching();

        // When nothing is heard for just 35 s, and for an instant more
        watched.hub.clock.advance(Status.PROOF_LIFETIME);
        watched.watch.look();
        var before = watched.watch.turns();
        watched.hub.clock.advance(Duration.ofNanos(1));
        watched.watch.look();

        // Then it is Degraded from that instant on
        assertThat(before).isZero();
        assertThat(watched.told.labels(system, 1)).containsExactly("RUNNING DEGRADED");
    }

    @Test
    void channelWhoseProofIsOlderThanTheLoginsTurnsTheLabelAtItsOwnTime() throws Exception {
        // Given a Running PBX that was looked at, and then names a proof of its telephony that is 34 s old
        var system = watched.activated();
        var session = watched.connect(system);
        watched.prove(session, true);
        watched.watching();
        watched.hub.board.proved(session, WatchedLabels.readings(Duration.ofSeconds(34), true));
        watched.watch.look();

        // When two seconds pass
        watched.hub.clock.advance(Duration.ofSeconds(2));
        watched.watch.look();

        // Then it is Degraded, long before the first proof ended
        assertThat(watched.told.labels(system, 1)).containsExactly("RUNNING DEGRADED");
    }

    @Test
    void pbxThatKeepsProvingItselfIsNeverTold() {
        var system = watched.activated();
        var session = watched.connect(system);
        watched.prove(session, true);
        watched.watching();

        for (var round = 0; round < 100; round++) {
            watched.hub.clock.advance(Duration.ofSeconds(15));
            watched.prove(session, true);
            watched.watch.look();
        }

        assertThat(watched.watch.turns()).isZero();
    }

    @Test
    void graceThatEndsTurnsUnknownToActivated() throws Exception {
        // Given a PBX that was connected before the hub's restart
        var system = watched.activated();
        watched.hub.board.expectBack(Set.of(system.id()), Duration.ofSeconds(120));
        watched.watching();

        // When the grace ends
        watched.hub.clock.advance(Duration.ofSeconds(119));
        watched.watch.look();
        var before = watched.watch.turns();
        watched.hub.clock.advance(Duration.ofSeconds(1));
        watched.watch.look();

        // Then it is Activated
        assertThat(before).isZero();
        assertThat(watched.told.labels(system, 1)).containsExactly("UNKNOWN ACTIVATED");
    }

    @Test
    void loopThatStandsStillMakesAllUnknownOnce() throws Exception {
        // Given a Running PBX and a loop that beats
        var system = watched.activated();
        watched.prove(watched.connect(system), true);
        watched.hub.board.hubBeats();
        watched.watching();

        // When the loop stands still, and the watch goes on looking
        watched.hub.clock.advance(Duration.ofSeconds(7));
        watched.watch.look();
        watched.watch.look();

        // Then Unknown is told, and told once
        assertThat(watched.told.labels(system, 1)).containsExactly("RUNNING UNKNOWN");
        assertThat(watched.watch.turns()).isOne();
    }

    @Test
    void storeThatFailsLeavesTheTurnForTheNextLook() throws Exception {
        // Given a declared PBX, and a store that fails
        watched.watching();
        var system = watched.declared();
        watched.hub.stores.transactions().breakDown(new StorageFailed(StorageFailed.Reason.UNREACHABLE, "down"));
        var failed = catching(watched.watch::look);

        // When it answers again
        watched.hub.stores.transactions().repair();
        watched.watch.look();

        // Then nothing is lost
        assertThat(failed).isTrue();
        assertThat(watched.told.labels(system, 1)).containsExactly("null PENDING");
    }

    private static boolean catching(Runnable act) {
        try {
            act.run();
            return false;
        } catch (StorageFailed expected) {
            return true;
        }
    }
}
