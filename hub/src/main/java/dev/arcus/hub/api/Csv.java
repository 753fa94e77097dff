package dev.arcus.hub.api;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Separated values (RFC 4180) for spreadsheets. No cell is taken for a formula: one that begins with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a carriage return gets an apostrophe in front, and so does one that looks as if it had got one
 * already, so that {@link #unguarded} gives back what was written.
 */
public final class Csv {

    static final String TYPE = "text/csv; charset=utf-8";

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** Without a heading. */
    public Csv() {}

    public Csv(String... columns) {
        row(Arrays.asList(columns));
    }

    /** Null is an empty cell. */
    public Csv row(List<? extends @Nullable Object> cells) {
        text.append(line(cells, ','));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A row with its end of line; null is an empty cell. */
    static String line(List<? extends @Nullable Object> cells, char separator) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(String.valueOf(separator), "", END));
    }

    /** A cell that no spreadsheet takes for a formula, in quotes where it must be with a comma or semicolon as separator. */
    static String cell(@Nullable Object value) {
        var plain = value == null ? "" : value.toString();
        var safe = FORMULA.matcher(plain).matches() ? "'" + plain : plain;
        return safe.chars().anyMatch(one -> one == ',' || one == ';' || one == '"' || one == '\n' || one == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** What was written in a cell that may have got an apostrophe. */
    static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
