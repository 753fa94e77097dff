package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import (ours).
 *
 * @param line of the file where it begins, 1 for the first
 * @param outcome {@code new}, {@code same}, {@code changed} or {@code error}
 * @param id of what is there already, or came of it
 * @param cells what the row says, by the keys of the columns
 * @param changes what it changes
 * @param problems what is wrong with it
 * @param now what it would be now, when that turned out to be something else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRowBody(
        long line,
        String outcome,
        @Nullable String id,
        Map<String, String> cells,
        List<Change> changes,
        List<Problem> problems,
        @Nullable Now now) {

    public ImportRowBody {
        cells = Map.copyOf(cells);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** In one column. */
    public record Change(String column, String from, String to) {}

    /**
     * A row of the error table.
     *
     * @param column its key, or null for the row as a whole
     * @param value what the cell says, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Problem(@Nullable String column, @Nullable String value, int code, String text, String remedy) {}

    /** The later verdict. */
    public record Now(String outcome, List<Change> changes, List<Problem> problems) {

        public Now {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }
    }
}
