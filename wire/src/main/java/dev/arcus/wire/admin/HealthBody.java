package dev.arcus.wire.admin;

/**
 * The plain facts of {@code /health}.
 *
 * @param status {@code OK} when database and gateway are up, else {@code DOWN}
 * @param database {@code up}, {@code down}; {@code gateway} alike
 */
public record HealthBody(String status, String database, String gateway) {}
