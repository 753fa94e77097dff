package dev.arcus.wire.admin;

import org.jspecify.annotations.Nullable;

/** The body that links a system to a site (admin API §4.6). */
public record LinkRequest(@Nullable String systemId) {}
