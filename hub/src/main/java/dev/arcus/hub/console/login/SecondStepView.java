package dev.arcus.hub.console.login;

import org.jspecify.annotations.Nullable;

/**
 * The form of the second step of a login.
 *
 * @param csrf what the form repeats
 * @param next where to go on
 * @param problem why the last try failed, or null
 */
public record SecondStepView(
        String csrf, String next, @Nullable String problem) {}
