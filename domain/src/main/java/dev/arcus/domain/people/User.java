package dev.arcus.domain.people;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who logs in.
 *
 * @param loginEmail unique ignoring case
 * @param passwordHash encoded Argon2id hash; never printed
 * @param site the site of a site administrator, else null
 * @param language ISO 639-1
 * @param tokensNotBefore tokens issued earlier are worthless: moved by a password change, a block, a role change
 */
public record User(
        UserId id,
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
        Instant tokensNotBefore,
        Instant created) {

    public User {
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(id, loginEmail, roles, adminType, company, site);
    }

    @Override
    public String toString() {
        return "User[" + loginEmail + "]";
    }
}
