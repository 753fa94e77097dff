package dev.arcus.domain.accounts;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.NewPassword;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a user; null leaves a part as it is.
 *
 * @param company the company that the user is in; another one is refused
 */
public record UserChange(
        @Nullable String loginEmail,
        @Nullable NewPassword password,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Set<Role> roles,
        @Nullable AdminType adminType,
        @Nullable CompanyId company,
        @Nullable SiteId site,
        @Nullable String language,
        @Nullable Boolean active) {

    boolean isEmpty() {
        return loginEmail == null
                && password == null
                && firstName == null
                && lastName == null
                && roles == null
                && adminType == null
                && site == null
                && language == null
                && active == null;
    }

    /** Roles afterwards. */
    Set<Role> rolesOf(User user) {
        return roles == null ? user.roles() : roles;
    }

    /** Of somebody who is no administrator any more there is nothing left to say. */
    AdminType adminTypeOf(User user) {
        if (!rolesOf(user).contains(Role.ADMIN)) {
            return adminType == null ? AdminType.UNDEFINED : adminType;
        }
        return adminType == null ? user.adminType() : adminType;
    }

    @Nullable SiteId siteOf(User user) {
        if (adminTypeOf(user) != AdminType.SITE_ADMIN) {
            return null;
        }
        return site == null ? user.site() : site;
    }

    /** Whether what the user may do, or whether the user may come in at all, becomes another. */
    boolean touchesRights(User user) {
        return !rolesOf(user).equals(user.roles())
                || adminTypeOf(user) != user.adminType()
                || !Objects.equals(siteOf(user), user.site())
                || (active != null && active != user.active());
    }

    boolean touchesLogin(User user) {
        return password != null || (loginEmail != null && !loginEmail.equals(user.loginEmail()));
    }

    /** {@code passwordHash} null leaves the password; tokens end when rights or login are touched. */
    User applyTo(User user, @Nullable String passwordHash) {
        var ends = touchesRights(user) || touchesLogin(user);
        return new User(
                user.id(),
                user.version(),
                loginEmail == null ? user.loginEmail() : loginEmail,
                passwordHash == null ? user.passwordHash() : passwordHash,
                firstName == null ? user.firstName() : firstName,
                lastName == null ? user.lastName() : lastName,
                rolesOf(user),
                adminTypeOf(user),
                user.company(),
                siteOf(user),
                language == null ? user.language() : language,
                active == null ? user.active() : active,
                user.initialized() || passwordHash != null,
                ends ? user.tokenGeneration() + 1 : user.tokenGeneration(),
                user.lastLogin(),
                user.created());
    }
}
