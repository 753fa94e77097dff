package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The body that invites a company, or asks a business partner (admin API §1.5).
 *
 * @param invitedCompanyId for invitations
 * @param requestedCompanyId for requests
 * @param lang language of the message, ISO 639-1; {@code en} when absent
 * @param customMessage at most 100,000 characters
 * @param invitedToBeBpIr for invitations of distributors: to become an indirect reseller
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerLinkRequest(
        @Nullable String invitedCompanyId,
        @Nullable String requestedCompanyId,
        @Nullable String lang,
        @Nullable String customMessage,
        @Nullable Boolean invitedToBeBpIr) {}
