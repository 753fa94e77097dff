package dev.arcus.domain.company;

/** Whether a company or site is in use; the API writes these in lower case. */
public enum CompanyStatus {
    INITIALIZING,
    ACTIVE,
    ALERTING,
    HOLD,
    TERMINATED
}
