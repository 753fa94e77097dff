package dev.arcus.domain.restoration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The hub came out of a backup.
 *
 * @param taken the moment that the backup shows
 * @param restored when it was read in
 * @param closed when somebody said that nothing is left to be done, or null
 */
public record Restoration(
        Instant taken, Instant restored, @Nullable Instant closed) {}
