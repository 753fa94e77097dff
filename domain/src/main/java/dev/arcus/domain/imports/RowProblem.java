package dev.arcus.domain.imports;

import dev.arcus.domain.administration.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column where, or null for the row as a whole
 * @param refused why, for {@link RowFault#REFUSED}; else null
 * @param detail in no language: numbers, or what was found; may be empty
 */
public record RowProblem(@Nullable Column column, RowFault fault, Refusal.@Nullable Reason refused, String detail) {

    public RowProblem {
        if ((fault == RowFault.REFUSED) != (refused != null)) {
            throw new IllegalArgumentException("a refusal has a reason, and nothing else has");
        }
    }

    public static RowProblem of(@Nullable Column column, RowFault fault) {
        return new RowProblem(column, fault, null, "");
    }

    public static RowProblem of(@Nullable Column column, RowFault fault, String detail) {
        return new RowProblem(column, fault, null, detail);
    }

    static RowProblem refused(@Nullable Column column, Refusal why) {
        return new RowProblem(column, RowFault.REFUSED, why.reason(), "");
    }
}
