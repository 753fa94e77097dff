package dev.arcus.domain.company;

/** Who finds a company beside its own people; the API writes these in lower case. */
public enum Visibility {
    PUBLIC,
    PRIVATE,
    ORGANIZATION,
    CLOSED,
    ISOLATED
}
