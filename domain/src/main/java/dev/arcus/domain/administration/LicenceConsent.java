package dev.arcus.domain.administration;

/** "I accept": names the exact text of the licence agreement that the person saw, by its SHA-256. */
public record LicenceConsent(String sha256) {}
