package dev.arcus.hub.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** How much the hub writes into its log, part by part; changed while it runs, for a while. Any thread. */
public interface LogLevels {

    /** The parts of the hub that have a level of their own. Libraries are left out: their logs show what ours never do. */
    enum Part {
        API,
        GATEWAY,
        STORAGE,
        SECURITY,
        SERVER
    }

    /**
     * One part now.
     *
     * @param until when it goes back to its usual level; null for a part that has that level
     */
    record Entry(Part part, Level level, @Nullable Instant until) {}

    List<Entry> all();

    /** Until a moment, or a restart. */
    void change(Part part, Level level, Instant until);
}
