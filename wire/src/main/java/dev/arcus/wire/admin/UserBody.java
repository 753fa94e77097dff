package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user, in the vendor's shape.
 *
 * @param isTerminated always false: a deleted user is gone
 * @param accountType always {@code free}: Arcus sells nothing
 * @param lastLoginDate absent before the first
 * @param invitation of a user that was just made without a password, or absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserBody(
        @JsonUnwrapped PersonBody person,
        boolean isTerminated,
        String accountType,
        String creationDate,
        @Nullable String lastLoginDate,
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
