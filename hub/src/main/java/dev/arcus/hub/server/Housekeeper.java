package dev.arcus.hub.server;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the hub does by itself from time to time, one thing after the other on one thread. A failure is logged and tried again. */
final class Housekeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final ScheduledThreadPoolExecutor thread;
    private volatile long lagMillis;
    private long due;

    Housekeeper() {
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("housekeeper").daemon().factory());
        this.due = System.nanoTime() + BEAT.toNanos();
        every(BEAT, "beat", this::beat);
    }

    /** How late the last beat came. */
    long lagMillis() {
        return lagMillis;
    }

    void every(Duration pause, String name, Runnable task) {
        var unused = thread.scheduleWithFixedDelay(
                () -> run(name, task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void after(Duration delay, String name, Runnable task) {
        var unused = thread.schedule(() -> run(name, task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void beat() {
        var now = System.nanoTime();
        lagMillis = Math.max(0, Duration.ofNanos(now - due).toMillis());
        due = now + BEAT.toNanos();
    }

    private static void run(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("event=housekeeping-failed task={}", name, e);
        }
    }
}
