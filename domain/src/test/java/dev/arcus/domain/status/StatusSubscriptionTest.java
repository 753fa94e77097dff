package dev.arcus.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An observer who takes his time, as a browser that reads nothing. */
class StatusSubscriptionTest {

    private final Random random = new Random(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final StatusSubscription subscription = new StatusSubscription("test", new Slow(), () -> {});

    @Test
    void whoIsSlowIsToldTheLastOfEachAndNothingInBetween() throws Exception {
        // Given an observer who is stuck with the first turn
        var systems = systems(100);
        stick();

        // When 100 systems turn 1,000 times each meanwhile, half of them back to where they were
        var last = new HashMap<SystemId, StatusLabel>();
        for (var turn = 0; turn < 1_000; turn++) {
            for (var system : systems) {
                var up = turn % 2 == 0;
                if (turn == 999 && last.size() < 50) {
                    last.put(system, StatusLabel.DEGRADED);
                    continue;
                }
                subscription.offer(up ? turn(system, "RUNNING", "DEGRADED") : turn(system, "DEGRADED", "RUNNING"));
            }
        }
        release.countDown();

        // Then one bundle says where the others ended
        var bundle = (List<?>) told.poll(30, TimeUnit.SECONDS);
        assertThat(bundle)
                .hasSize(50)
                .allSatisfy(
                        turn -> assertThat(last).containsEntry(((StatusTurn) turn).system(), ((StatusTurn) turn).to()));
        assertThat(told).isEmpty();
        subscription.close();
    }

    @Test
    void whoMissesMoreThanIsKeptIsToldThatAndNoneOfIt() throws Exception {
        stick();

        systems(StatusSubscription.MAX_PENDING + 1)
                .forEach(system -> subscription.offer(turn(system, "RUNNING", "DEGRADED")));
        release.countDown();

        assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("missed");
        assertThat(told).isEmpty();
        subscription.close();
    }

    @Test
    void whatIsJustKeptIsToldWhole() throws Exception {
        stick();

        systems(StatusSubscription.MAX_PENDING)
                .forEach(system -> subscription.offer(turn(system, "RUNNING", "DEGRADED")));
        release.countDown();

        assertThat((List<?>) told.poll(30, TimeUnit.SECONDS)).hasSize(StatusSubscription.MAX_PENDING);
        subscription.close();
    }

    private void stick() throws InterruptedException {
        subscription.start();
        subscription.offer(turn(SystemId.next(random), "RUNNING", "DEGRADED"));
        assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private List<SystemId> systems(int count) {
        return Stream.generate(() -> SystemId.next(random)).limit(count).toList();
    }

    private static StatusTurn turn(SystemId system, String from, String to) {
        return new StatusTurn(system, StatusLabel.valueOf(from), StatusLabel.valueOf(to), Instant.EPOCH);
    }

    private final class Slow implements StatusObserver {

        @Override
        public void turned(List<StatusTurn> turns) {
            if (stuck.getCount() > 0) {
                stuck.countDown();
                awaitRelease();
            } else {
                told.add(turns);
            }
        }

        @Override
        public void missed() {
            told.add("missed");
        }

        private void awaitRelease() {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
