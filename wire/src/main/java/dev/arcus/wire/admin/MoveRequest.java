package dev.arcus.wire.admin;

import org.jspecify.annotations.Nullable;

/**
 * The body that moves a system to another company.
 *
 * @param siteId of that company; its first one when absent
 * @param licenceSha256 accepts this text of the gateway's licence for that company; without it the gateway is deactivated
 */
public record MoveRequest(
        @Nullable String companyId,
        @Nullable String siteId,
        @Nullable String licenceSha256) {}
