package dev.arcus.domain.access;

/** What someone wants to do; which roles may stands in {@link AccessPolicy}. */
public enum Act {
    READ_COMPANIES,
    /** Create and delete. */
    WRITE_COMPANIES,
    CHANGE_COMPANIES,
    /** In a partner's name: invite customers, answer requests. */
    SEEK_CUSTOMERS,
    /** In a company's name: ask partners, answer invitations. */
    SEEK_PARTNERS,
    READ_PARTNER_LINKS,
    READ_ORGANISATIONS,
    WRITE_ORGANISATIONS,
    WRITE_SITES,
    /** To another company. */
    MOVE_SITES,
    READ_SYSTEMS,
    WRITE_SYSTEMS,
    LINK_SYSTEMS,
    READ_GROUPS,
    /** Create, change, delete, and put systems in. */
    WRITE_GROUPS,
    READ_FLEET,
    WRITE_FLEET,
    READ_IMPORTS,
    /** Rehearse, apply and undo. */
    WRITE_IMPORTS,
    READ_USERS,
    WRITE_USERS,
    /** What was done by whom. */
    READ_AUDIT,
    /** Rules of notices, maintenance windows, notices and their deliveries. */
    READ_NOTICES,
    WRITE_NOTICES,
    /** What a gateway asks and says of PBXs. */
    SERVE_PBXS,
    /** The hub itself: its metrics and its log. */
    OPERATE
}
