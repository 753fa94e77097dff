package dev.arcus.hub.console.login;

import org.jspecify.annotations.Nullable;

/**
 * The form of the login.
 *
 * @param csrf what the form repeats
 * @param next where to go on
 * @param email as it was typed
 * @param problem why the last try failed, or null
 */
public record LoginView(
        String csrf, String next, String email, @Nullable String problem) {}
