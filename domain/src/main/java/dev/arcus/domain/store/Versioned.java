package dev.arcus.domain.store;

/** A stored value with the version it was read at; a write names the version and fails when it is no longer the last. */
public record Versioned<T>(T value, long version) {}
