package dev.arcus.hub.console.systems;

/** One line of what is known of something; {@code value} may be empty. */
public record Fact(String label, String value) {}
