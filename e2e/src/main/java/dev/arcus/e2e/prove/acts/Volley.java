package dev.arcus.e2e.prove.acts;

import dev.arcus.e2e.support.AdminClient;
import dev.arcus.e2e.support.HubProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Calls that are sent at once, and perhaps a kill of the hub among them. */
final class Volley {

    private Volley() {}

    /**
     * What was answered.
     *
     * @param statuses HTTP status of each call that was answered
     * @param took from the first call to the last answer, or to the kill
     */
    record Answers(Map<Call, Integer> statuses, Duration took) {

        boolean has(Call call) {
            return statuses.containsKey(call);
        }
    }

    /** Returns when every call has its answer or none will come. */
    static Answers fire(AdminClient admin, List<Call> calls, Optional<Duration> kill, HubProcess hub) {
        var statuses = new ConcurrentHashMap<Call, Integer>();
        var ready = new CountDownLatch(calls.size());
        var go = new CountDownLatch(1);
        long begun;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : calls) {
                threads.execute(() -> {
                    ready.countDown();
                    await(go);
                    admin.status(call.method(), call.path(), call.body(), call.headers())
                            .ifPresent(status -> statuses.put(call, status));
                });
            }
            await(ready);
            begun = System.nanoTime();
            go.countDown();
            kill.ifPresent(moment -> {
                LockSupport.parkNanos(moment.toNanos());
                hub.process().kill();
            });
        }
        return new Answers(Map.copyOf(statuses), Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
