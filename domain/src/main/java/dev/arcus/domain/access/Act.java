package dev.arcus.domain.access;

/** What someone wants to do; which roles may stands in {@link AccessPolicy}. */
public enum Act {
    READ_COMPANIES,
    WRITE_COMPANIES,
    WRITE_SITES,
    READ_SYSTEMS,
    WRITE_SYSTEMS,
    LINK_SYSTEMS,
    READ_FLEET,
    WRITE_FLEET,
    READ_USERS,
    WRITE_USERS,
    /** The hub itself: its metrics and its log. */
    OPERATE
}
