package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that makes or changes a user; absent fields stay as they are, or have their default.
 *
 * @param password 12 to 128 characters; absent for somebody who is invited to set one
 * @param roles {@code user} when absent
 * @param adminType required with the role {@code admin}; {@code undefined} for others
 * @param siteId the site of a {@code site_admin}
 * @param sendInvitationEmail whether to send the link although there is a password; the vendor's client sends it in the query
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserRequest(
        @Nullable String loginEmail,
        @Nullable String password,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable List<String> roles,
        @Nullable String adminType,
        @Nullable String companyId,
        @Nullable String siteId,
        @Nullable String language,
        @Nullable Boolean isActive,
        @Nullable Boolean sendInvitationEmail) {

    /** Never prints the password. */
    @Override
    public String toString() {
        return "UserRequest[" + loginEmail + "]";
    }
}
