package dev.arcus.domain.accounts;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.NewPassword;
import dev.arcus.domain.people.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new user is to be.
 *
 * @param password null: the person is invited to set one
 * @param company null for the actor's own
 * @param invite whether to send the link although there is a password
 */
public record UserDeclaration(
        String loginEmail,
        @Nullable NewPassword password,
        String firstName,
        String lastName,
        Set<Role> roles,
        AdminType adminType,
        @Nullable CompanyId company,
        @Nullable SiteId site,
        String language,
        boolean active,
        boolean invite) {

    public UserDeclaration {
        roles = Set.copyOf(roles);
    }
}
