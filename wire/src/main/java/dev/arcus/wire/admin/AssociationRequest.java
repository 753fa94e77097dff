package dev.arcus.wire.admin;

import org.jspecify.annotations.Nullable;

/**
 * The body that lets a shared system serve a company.
 *
 * @param siteId of that company; its first one when absent
 */
public record AssociationRequest(
        @Nullable String companyId, @Nullable String siteId) {}
