package dev.arcus.hub.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) for spreadsheets. No cell is taken for a formula: one that begins with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a carriage return gets an apostrophe in front.
 */
final class Csv {

    static final String TYPE = "text/csv; charset=utf-8";

    private static final String FORMULA = "=+-@\t\r";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    Csv(String... columns) {
        row(Arrays.asList(columns));
    }

    /** Null is an empty cell. */
    Csv row(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append(END);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A cell that no spreadsheet takes for a formula, in quotes where it must be. */
    static String cell(@Nullable Object value) {
        var plain = value == null ? "" : value.toString();
        var safe = !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        return safe.chars().anyMatch(one -> one == ',' || one == ';' || one == '"' || one == '\n' || one == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
