package dev.arcus.domain.people;

/** Which administrator someone with {@link Role#ADMIN} is; {@code UNDEFINED} for everybody else. */
public enum AdminType {
    ORGANIZATION_ADMIN,
    COMPANY_ADMIN,
    SITE_ADMIN,
    UNDEFINED
}
