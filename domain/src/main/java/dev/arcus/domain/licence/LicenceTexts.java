package dev.arcus.domain.licence;

import java.util.Optional;

/** The agreement that is in force, in each language; ours, or the operator's own. */
public interface LicenceTexts {

    /** The text in {@code language} (ISO 639-1), else in English. */
    LicenceText current(String language);

    /** The text in force whose SHA-256 is {@code sha256}. */
    Optional<LicenceText> currentBySha256(String sha256);
}
