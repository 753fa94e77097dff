package dev.arcus.agent.history;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.connection.StatusListener;
import dev.arcus.agent.state.DurableFile;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.StateFault;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code history} of a state folder. Old or new after a kill; not synchronised, since an attempt must not wait for
 * what only people read. A damaged one, as a power cut may leave it, counts as none. Written by the connection's thread.
 */
public final class HistoryFile implements StatusListener {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);

    private final DurableFile file;
    private final InstantSource clock;
    private volatile AttemptHistory history;

    public HistoryFile(Path folder, InstantSource clock) {
        this.file = file(folder);
        this.clock = clock;
        this.history = read(file);
    }

    /** What stands in a folder, without an agent. */
    public static AttemptHistory in(Path folder) {
        return read(file(folder));
    }

    /** What is known now, from any thread. */
    public AttemptHistory history() {
        return history;
    }

    @Override
    public void changed(ConnectionStatus status) {
        AttemptHistory next = history.after(status, clock.instant());
        if (next.equals(history)) {
            return;
        }
        history = next;
        try {
            file.replaceVolatile(next.stored().format());
        } catch (StateFault e) {
            LOG.warn("event=history-not-written reason=\"{}\"", e.getMessage());
        }
    }

    @Override
    public void forgotten() {
        history = AttemptHistory.none();
    }

    private static DurableFile file(Path folder) {
        return new DurableFile(folder.resolve("history"));
    }

    private static AttemptHistory read(DurableFile file) {
        try {
            Optional<KeyValues> stored = file.readKeyValues();
            return stored.map(AttemptHistory::read).orElseGet(AttemptHistory::none);
        } catch (StateFault | IllegalArgumentException e) {
            LOG.warn("event=history-unreadable reason=\"{}\"", e.getMessage());
            return AttemptHistory.none();
        }
    }
}
