package dev.arcus.agent.history;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.connection.StatusListener;
import java.time.Duration;

/** What the status and the history are now, for whoever wants to see them live. Guarded by itself; any thread may look. */
public final class StatusBoard implements StatusListener {

    private final HistoryFile file;
    private long version;
    private ConnectionStatus status = new ConnectionStatus.Connecting();

    public StatusBoard(HistoryFile file) {
        this.file = file;
    }

    /**
     * What stands on the board.
     *
     * @param version grows with each change
     */
    public record Now(long version, ConnectionStatus status, AttemptHistory history) {}

    public synchronized Now now() {
        return new Now(version, status, file.history());
    }

    /**
     * Waits until something is newer than {@code seen}, or for {@code longest}; returns what stands there then.
     *
     * @throws InterruptedException when the waiting thread was interrupted
     */
    public synchronized Now awaitAfter(long seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis();
                version <= seen && left > 0;
                left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return now();
    }

    /** Tells the file first, so that both are seen together. */
    @Override
    public synchronized void changed(ConnectionStatus changed) {
        file.changed(changed);
        status = changed;
        version++;
        notifyAll();
    }

    @Override
    public synchronized void forgotten() {
        file.forgotten();
        version++;
        notifyAll();
    }
}
