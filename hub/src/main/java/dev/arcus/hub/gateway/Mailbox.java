package dev.arcus.hub.gateway;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands events over to one reader in their order. The reader's thread exists only while there is work; what it does with one event is
 * seen by the next. Any thread may put; the lock is held for moments only.
 */
final class Mailbox<E> {
    private final Executor threads;
    private final Consumer<E> reader;
    private @Nullable Queue<E> waiting;
    private boolean reading;

    /**
     * @param threads starts a thread for each task, at once
     * @param reader must not throw
     */
    Mailbox(Executor threads, Consumer<E> reader) {
        this.threads = threads;
        this.reader = reader;
    }

    void put(E event) {
        synchronized (this) {
            if (reading) {
                enqueue(event);
                return;
            }
            reading = true;
        }
        threads.execute(() -> read(event));
    }

    private void enqueue(E event) {
        if (waiting == null) {
            waiting = new ArrayDeque<>(4);
        }
        waiting.add(event);
    }

    private void read(E first) {
        for (E event = first; event != null; event = next()) {
            reader.accept(event);
        }
    }

    private synchronized @Nullable E next() {
        var event = waiting == null ? null : waiting.poll();
        if (event == null) {
            waiting = null;
            reading = false;
        }
        return event;
    }
}
