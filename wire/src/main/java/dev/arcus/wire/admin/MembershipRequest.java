package dev.arcus.wire.admin;

import org.jspecify.annotations.Nullable;

/** The body that puts a company into an organisation (admin API §4.8). */
public record MembershipRequest(@Nullable String companyId) {}
