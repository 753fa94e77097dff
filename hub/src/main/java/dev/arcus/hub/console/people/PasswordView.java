package dev.arcus.hub.console.people;

import dev.arcus.hub.console.frame.Form;

/** The form that sets a password by a link. {@code csrf}: what it repeats. */
public record PasswordView(String csrf, Form form) {}
