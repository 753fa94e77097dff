package dev.arcus.hub.console.declare;

/**
 * What is said while somebody types.
 *
 * @param form with the prefixes that are proposed now
 * @param field that is judged
 * @param problem of it, or empty
 * @param proposed whether the prefixes changed
 */
public record CheckView(DeclareView form, String field, String problem, boolean proposed) {}
