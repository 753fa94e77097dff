package dev.arcus.domain.people;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The person behind a request. */
public record Actor(
        UserId id,
        String loginEmail,
        Set<Role> roles,
        AdminType adminType,
        CompanyId company,
        @Nullable SiteId site) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
