package dev.arcus.domain.status;

/**
 * How well the hub itself sees.
 *
 * @param now tick of the monotonic ticker
 * @param blindUntil tick of the end of the hub's last stall: proofs from before it are worth nothing
 */
public record HubView(long now, long blindUntil) {}
