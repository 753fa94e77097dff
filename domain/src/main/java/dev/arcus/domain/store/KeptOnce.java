package dev.arcus.domain.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done under a key.
 *
 * @param objectId what came of it; null only inside the transaction that is doing it
 */
public record KeptOnce(String fingerprint, @Nullable String objectId, Instant at) {}
