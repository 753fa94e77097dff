package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a login or a renewal (admin API §4.4); not wrapped in an envelope. */
public record LoginBody(String token, LoggedInUser loggedInUser, LoggedInApplication loggedInApplication) {

    /** Who logged in; the fields that the vendor's clients read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LoggedInUser(
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
            List<String> phoneNumbers,
            List<String> profiles) {}

    public record LoggedInApplication(String id, String name) {}

    /** Never prints the token. */
    @Override
    public String toString() {
        return "LoginBody[" + loggedInUser.loginEmail() + "]";
    }
}
