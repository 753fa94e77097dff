package dev.arcus.domain.people;

/** What a person may be (admin API §1.3). The API writes these in lower case. */
public enum Role {
    USER,
    ADMIN,
    BP_ADMIN,
    BP_FINANCE,
    SUPPORT,
    SUPERADMIN,
    /** A gateway that serves PBXs: no person, and nothing beside it. */
    PCG
}
