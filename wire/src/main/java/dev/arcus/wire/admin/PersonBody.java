package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is: the fields that the vendor's clients read of whoever logged in, and of every user.
 *
 * @param isInitialized whether the person ever had a password
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonBody(
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
        @JsonProperty("isActive") boolean isActive,
        @JsonProperty("isInitialized") boolean isInitialized,
        List<String> phoneNumbers,
        List<String> profiles) {}
