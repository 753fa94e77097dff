package dev.arcus.hub.console.people;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody is in a company, as the pages offer it: one role, and for administrators which. */
enum Duty {
    USER(Role.USER, AdminType.UNDEFINED),
    SITE_ADMIN(Role.ADMIN, AdminType.SITE_ADMIN),
    COMPANY_ADMIN(Role.ADMIN, AdminType.COMPANY_ADMIN),
    ORGANIZATION_ADMIN(Role.ADMIN, AdminType.ORGANIZATION_ADMIN),
    BP_FINANCE(Role.BP_FINANCE, AdminType.UNDEFINED),
    BP_ADMIN(Role.BP_ADMIN, AdminType.UNDEFINED),
    SUPPORT(Role.SUPPORT, AdminType.UNDEFINED),
    SUPERADMIN(Role.SUPERADMIN, AdminType.UNDEFINED),
    GATEWAY(Role.PCG, AdminType.UNDEFINED);

    private final Role role;
    private final AdminType type;

    Duty(Role role, AdminType type) {
        this.role = role;
        this.type = type;
    }

    /** Everybody is a user, beside what else. */
    Set<Role> roles() {
        return role == Role.USER ? Set.of(role) : Set.of(Role.USER, role);
    }

    AdminType type() {
        return type;
    }

    /** Those of a person; several for somebody who was given several roles by the API. */
    static List<Duty> of(User user) {
        var found = Arrays.stream(values())
                .filter(duty ->
                        duty != USER && user.roles().contains(duty.role) && user.adminType() == duty.typeOr(user))
                .toList();
        return found.isEmpty() ? List.of(USER) : found;
    }

    /** Only administrators are told apart by their type. */
    private AdminType typeOr(User user) {
        return role == Role.ADMIN ? type : user.adminType();
    }

    /** Whether {@code actor} may give it to somebody of {@code company}. */
    boolean isFor(AccessPolicy policy, Actor actor, Company company) {
        return policy.mayGrant(actor, role, type)
                && switch (this) {
                    case BP_ADMIN, BP_FINANCE -> company.isPartner();
                    case ORGANIZATION_ADMIN -> company.organisation() != null;
                    case GATEWAY -> false;
                    case USER, SITE_ADMIN, COMPANY_ADMIN, SUPPORT, SUPERADMIN -> true;
                };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Duty parse(String key) {
        return Arrays.stream(values())
                .filter(duty -> duty.key().equals(key))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
