package dev.arcus.domain.imports;

/** What becomes of a row, or would. */
public enum RowOutcome {
    NEW,
    SAME,
    CHANGED,
    ERROR
}
