package dev.arcus.domain.imports;

/**
 * What came of a row.
 *
 * @param object id of what was made or changed
 * @param state its state then, as far as an undo compares it; may be empty
 */
public record Made(String object, String state) {}
