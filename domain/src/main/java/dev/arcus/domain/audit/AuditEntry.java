package dev.arcus.domain.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the trail.
 *
 * @param link its place in the chain, or null for less than a second
 */
public record AuditEntry(AuditEvent event, @Nullable ChainLink link) {}
