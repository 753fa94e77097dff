package dev.arcus.wire.admin;

/** The answer of each portal's {@code /about}. */
public record About(String version, String description) {}
