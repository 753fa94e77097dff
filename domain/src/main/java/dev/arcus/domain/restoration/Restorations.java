package dev.arcus.domain.restoration;

import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of the last restore. */
public interface Restorations {

    Optional<Restoration> last();

    /** Marks the last one as closed; nothing happens when it is. */
    void close(Instant at);

    /**
     * PBXs that had been activated, or tried since: those that were refused first, then those that were not seen, then those that
     * are back, each by name.
     */
    Page<ReturningBox> boxes(Restoration restoration, Page.Request page);

    /** How many of them are not back yet. */
    long missing(Restoration restoration);

    /** Names of PBXs that tried since and that nobody declared in the backup, at most {@code limit}, newest first. */
    List<String> unknown(Restoration restoration, int limit);
}
