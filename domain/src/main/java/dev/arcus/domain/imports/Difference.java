package dev.arcus.domain.imports;

/** What a row changes in one column. */
public record Difference(Column column, String from, String to) {}
