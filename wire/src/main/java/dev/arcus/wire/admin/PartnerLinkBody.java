package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of a business partner, or a request to one (admin API §1.5). Dates are ISO 8601 in UTC.
 *
 * @param bpCompanyId the business partner
 * @param invitedCompanyId the company, in invitations
 * @param requestedCompanyId the business partner again, in requests
 * @param requestingCompanyId the company, in requests
 * @param status {@code pending}, {@code accepted}, {@code auto-accepted}, {@code declined}, {@code canceled}, {@code failed}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerLinkBody(
        String id,
        String bpCompanyId,
        @Nullable String invitedCompanyId,
        @Nullable String requestedCompanyId,
        @Nullable String requestingCompanyId,
        String status,
        @Nullable Boolean invitedToBeBpIr,
        String lang,
        String customMessage,
        String requestedByUserId,
        String creationDate,
        String lastNotificationDate,
        String statusUpdatedDate) {

    /** Format {@code small}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Small(
            String id,
            String bpCompanyId,
            @Nullable String invitedCompanyId,
            @Nullable String requestingCompanyId,
            String status,
            String lastNotificationDate) {}
}
