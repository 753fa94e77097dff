package dev.arcus.domain.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The store of what was done under idempotency keys. A key is forgotten after {@link #KEPT} and may then be used again. */
public interface OnceKeys {

    Duration KEPT = Duration.ofHours(24);

    /**
     * Takes the key in the caller's transaction; false when it is taken. Waits for a transaction that is taking it just now.
     */
    boolean reserve(OnceKey key, Instant now);

    /** Says what came of it. */
    void complete(OnceKey.Owned key, String objectId);

    /** Gives the key back: nothing came of it. */
    void release(OnceKey.Owned key);

    Optional<KeptOnce> find(OnceKey.Owned key, Instant now);
}
