package dev.arcus.wire.admin;

/**
 * The plain facts of {@code /health}.
 *
 * @param status {@code OK} when database and gateway are up, else {@code DOWN}
 * @param database {@code up}, {@code down}; {@code gateway} alike
 * @param mail {@code off} without a mail server, {@code unknown} before the first message, then {@code up} or {@code down} by the
 *     last one; of no effect on the status
 * @param backup {@code off} when the hub does not back itself up, {@code unknown} before the first backup, then {@code up}, or
 *     {@code down} when the last one failed or is overdue; of no effect on the status
 */
public record HealthBody(String status, String database, String gateway, String mail, String backup) {}
