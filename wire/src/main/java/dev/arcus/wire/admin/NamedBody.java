package dev.arcus.wire.admin;

/** Something that is only named here; its own call says more. */
public record NamedBody(String id, String name) {}
