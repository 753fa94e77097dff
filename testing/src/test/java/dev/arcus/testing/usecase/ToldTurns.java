package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.status.StatusObserver;
import dev.arcus.domain.status.StatusTurn;
import dev.arcus.domain.system.PbxSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What an observer was told. */
final class ToldTurns implements StatusObserver {

    static final long LIMIT_SECONDS = 60;

    final BlockingQueue<StatusTurn> turns = new LinkedBlockingQueue<>();
    final BlockingQueue<Boolean> missed = new LinkedBlockingQueue<>();
    private final CountDownLatch called = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(0);
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
