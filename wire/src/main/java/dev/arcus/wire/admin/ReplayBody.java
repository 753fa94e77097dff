package dev.arcus.wire.admin;

/** How many deliveries are sent again. */
public record ReplayBody(int replayed) {}
