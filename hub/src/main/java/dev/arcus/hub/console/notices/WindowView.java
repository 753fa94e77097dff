package dev.arcus.hub.console.notices;

import dev.arcus.hub.console.frame.FormView;

/** A maintenance window. {@code delete}: where it is asked whether it is to go. */
public record WindowView(FormView form, String delete) {}
