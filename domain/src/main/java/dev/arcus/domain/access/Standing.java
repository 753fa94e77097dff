package dev.arcus.domain.access;

import static dev.arcus.domain.access.Act.CHANGE_COMPANIES;
import static dev.arcus.domain.access.Act.LINK_SYSTEMS;
import static dev.arcus.domain.access.Act.MOVE_SITES;
import static dev.arcus.domain.access.Act.READ_AUDIT;
import static dev.arcus.domain.access.Act.READ_COMPANIES;
import static dev.arcus.domain.access.Act.READ_FLEET;
import static dev.arcus.domain.access.Act.READ_GROUPS;
import static dev.arcus.domain.access.Act.READ_IMPORTS;
import static dev.arcus.domain.access.Act.READ_NOTICES;
import static dev.arcus.domain.access.Act.READ_ORGANISATIONS;
import static dev.arcus.domain.access.Act.READ_PARTNER_LINKS;
import static dev.arcus.domain.access.Act.READ_SYSTEMS;
import static dev.arcus.domain.access.Act.READ_USERS;
import static dev.arcus.domain.access.Act.SEEK_CUSTOMERS;
import static dev.arcus.domain.access.Act.SEEK_PARTNERS;
import static dev.arcus.domain.access.Act.SERVE_PBXS;
import static dev.arcus.domain.access.Act.WRITE_COMPANIES;
import static dev.arcus.domain.access.Act.WRITE_FLEET;
import static dev.arcus.domain.access.Act.WRITE_GROUPS;
import static dev.arcus.domain.access.Act.WRITE_IMPORTS;
import static dev.arcus.domain.access.Act.WRITE_NOTICES;
import static dev.arcus.domain.access.Act.WRITE_SITES;
import static dev.arcus.domain.access.Act.WRITE_SYSTEMS;
import static dev.arcus.domain.access.Act.WRITE_USERS;

import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What someone is to the hub, widest first, and what that allows (admin API §1.3, §1.4). Someone may be several at once; each
 * act then counts through the widest standing that allows it.
 */
enum Standing {
    /** Everything but what is a gateway's. */
    SUPERADMIN(EnumSet.complementOf(EnumSet.of(SERVE_PBXS))),
    /** Reads everything, and links any system with any site. */
    SUPPORT(EnumSet.of(
            READ_PARTNER_LINKS,
            READ_ORGANISATIONS,
            READ_COMPANIES,
            READ_SYSTEMS,
            LINK_SYSTEMS,
            READ_GROUPS,
            READ_FLEET,
            READ_IMPORTS,
            READ_NOTICES,
            READ_USERS,
            READ_AUDIT)),
    /** bp_admin. */
    OPERATIONS(EnumSet.of(
            SEEK_CUSTOMERS,
            READ_PARTNER_LINKS,
            READ_COMPANIES,
            WRITE_COMPANIES,
            CHANGE_COMPANIES,
            WRITE_SITES,
            MOVE_SITES,
            READ_SYSTEMS,
            WRITE_SYSTEMS,
            LINK_SYSTEMS,
            READ_GROUPS,
            WRITE_GROUPS,
            READ_FLEET,
            WRITE_FLEET,
            READ_IMPORTS,
            WRITE_IMPORTS,
            READ_NOTICES,
            WRITE_NOTICES,
            READ_USERS,
            WRITE_USERS,
            READ_AUDIT)),
    /** bp_finance: the customers, not their equipment. */
    FINANCE(EnumSet.of(
            SEEK_CUSTOMERS, READ_PARTNER_LINKS, READ_COMPANIES, WRITE_COMPANIES, CHANGE_COMPANIES, READ_USERS)),
    /** organization_admin: the companies of the organisation. */
    ORGANISATION(EnumSet.of(
            SEEK_PARTNERS,
            READ_PARTNER_LINKS,
            READ_ORGANISATIONS,
            READ_COMPANIES,
            CHANGE_COMPANIES,
            WRITE_SITES,
            MOVE_SITES,
            READ_SYSTEMS,
            WRITE_SYSTEMS,
            LINK_SYSTEMS,
            READ_GROUPS,
            WRITE_GROUPS,
            READ_IMPORTS,
            WRITE_IMPORTS,
            READ_NOTICES,
            WRITE_NOTICES,
            READ_USERS,
            WRITE_USERS,
            READ_AUDIT)),
    COMPANY(EnumSet.of(
            SEEK_PARTNERS,
            READ_PARTNER_LINKS,
            READ_COMPANIES,
            CHANGE_COMPANIES,
            WRITE_SITES,
            READ_SYSTEMS,
            WRITE_SYSTEMS,
            LINK_SYSTEMS,
            READ_GROUPS,
            WRITE_GROUPS,
            READ_IMPORTS,
            WRITE_IMPORTS,
            READ_NOTICES,
            WRITE_NOTICES,
            READ_USERS,
            WRITE_USERS,
            READ_AUDIT)),
    /** Neither links nor lists companies and sites. */
    SITE(EnumSet.of(READ_SYSTEMS, WRITE_SYSTEMS, READ_AUDIT)),
    /** pcg. */
    GATEWAY(EnumSet.of(SERVE_PBXS));

    private final Set<Act> acts;

    Standing(EnumSet<Act> acts) {
        this.acts = acts;
    }

    boolean allows(Act act) {
        return acts.contains(act);
    }

    boolean isOf(Actor actor) {
        return switch (this) {
            case SUPERADMIN -> actor.is(Role.SUPERADMIN);
            case SUPPORT -> actor.is(Role.SUPPORT);
            case OPERATIONS -> actor.is(Role.BP_ADMIN);
            case FINANCE -> actor.is(Role.BP_FINANCE);
            case ORGANISATION -> isAdmin(actor, AdminType.ORGANIZATION_ADMIN);
            case COMPANY -> isAdmin(actor, AdminType.COMPANY_ADMIN);
            case SITE -> isAdmin(actor, AdminType.SITE_ADMIN) && actor.site() != null;
            case GATEWAY -> actor.is(Role.PCG);
        };
    }

    /** Whether it stands above {@code bpHasRightToConnect}. */
    boolean isStaff() {
        return this == SUPERADMIN || this == SUPPORT;
    }

    private static boolean isAdmin(Actor actor, AdminType type) {
        return actor.is(Role.ADMIN) && actor.adminType() == type;
    }
}
