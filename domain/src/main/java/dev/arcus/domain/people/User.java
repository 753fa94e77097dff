package dev.arcus.domain.people;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who logs in.
 *
 * @param version counts the changes; a change of an older version is refused
 * @param loginEmail unique ignoring case
 * @param passwordHash encoded Argon2id hash, empty for somebody invited who has not set a password; never printed
 * @param site the site of a site administrator, else null
 * @param language ISO 639-1, with or without a region: {@code de}, {@code fr-CH}
 * @param active false for somebody blocked: no login, and no token counts
 * @param initialized whether a password was ever set by this person, or for it
 * @param tokenGeneration tokens of another generation are worthless: raised by a password change, a block, a role change and
 *     logging out everywhere
 * @param lastLogin null before the first
 */
public record User(
        UserId id,
        long version,
        String loginEmail,
        String passwordHash,
        String firstName,
        String lastName,
        Set<Role> roles,
        AdminType adminType,
        CompanyId company,
        @Nullable SiteId site,
        String language,
        boolean active,
        boolean initialized,
        int tokenGeneration,
        @Nullable Instant lastLogin,
        Instant created) {

    public User {
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(id, loginEmail, roles, adminType, company, site);
    }

    /** First and last name. */
    public String displayName() {
        return (firstName + " " + lastName).strip();
    }

    /** The same person with another password: whoever was logged in with the old one is no longer. */
    public User withPassword(String hash) {
        return with(hash, active, true, tokenGeneration + 1);
    }

    /** The same person, logged in nowhere. */
    public User loggedOut() {
        return with(passwordHash, active, initialized, tokenGeneration + 1);
    }

    /** The same person, blocked and logged in nowhere. */
    public User blocked() {
        return with(passwordHash, false, initialized, tokenGeneration + 1);
    }

    /** The same person with other roles, logged in nowhere. */
    public User withRoles(Set<Role> next) {
        return new User(
                id,
                version,
                loginEmail,
                passwordHash,
                firstName,
                lastName,
                next,
                adminType,
                company,
                site,
                language,
                active,
                initialized,
                tokenGeneration + 1,
                lastLogin,
                created);
    }

    private User with(String hash, boolean nowActive, boolean nowInitialized, int generation) {
        return new User(
                id,
                version,
                loginEmail,
                hash,
                firstName,
                lastName,
                roles,
                adminType,
                company,
                site,
                language,
                nowActive,
                nowInitialized,
                generation,
                lastLogin,
                created);
    }

    @Override
    public String toString() {
        return "User[" + loginEmail + "]";
    }
}
