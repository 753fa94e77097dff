package dev.arcus.hub.console.systems;

/**
 * Asks before a connection is reset.
 *
 * @param fromStock whether it may go back to its pair
 */
public record ResetView(String action, String back, boolean fromStock) {}
