package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user, in the vendor's shape.
 *
 * @param isInitialized whether the person ever had a password
 * @param isTerminated always false: a deleted user is gone
 * @param accountType always {@code free}: Arcus sells nothing
 * @param lastLoginDate absent before the first
 * @param invitation of a user that was just made without a password, or absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserBody(
        String id,
        String loginEmail,
        String firstName,
        String lastName,
        String displayName,
        List<String> roles,
        String adminType,
        String companyId,
        String companyName,
        @Nullable String organisationId,
        @Nullable String siteId,
        String country,
        String language,
        String timezone,
        boolean isActive,
        boolean isInitialized,
        boolean isTerminated,
        String accountType,
        String creationDate,
        @Nullable String lastLoginDate,
        List<String> phoneNumbers,
        List<String> profiles,
        @Nullable PasswordLinkBody invitation) {

    /** Format {@code small}. */
    public record Small(String id, String loginEmail, String displayName, String companyId) {}

    /** Format {@code medium}. */
    public record Medium(
            String id,
            String loginEmail,
            String firstName,
            String lastName,
            String displayName,
            List<String> roles,
            String adminType,
            String companyId,
            String companyName,
            boolean isActive,
            boolean isInitialized) {}
}
