package dev.arcus.domain.people;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request.
 *
 * @param address IP address that the request came from, or null where there is none
 */
public record Actor(
        UserId id,
        String loginEmail,
        Set<Role> roles,
        AdminType adminType,
        CompanyId company,
        @Nullable SiteId site,
        @Nullable String address) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** From nowhere in particular. */
    public Actor(
            UserId id,
            String loginEmail,
            Set<Role> roles,
            AdminType adminType,
            CompanyId company,
            @Nullable SiteId site) {
        this(id, loginEmail, roles, adminType, company, site, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same person, at {@code ip}. */
    public Actor from(String ip) {
        return new Actor(id, loginEmail, roles, adminType, company, site, ip);
    }
}
