package dev.arcus.domain.imports;

import java.util.List;
import java.util.Map;

/**
 * A row as it was read from a file.
 *
 * @param line of the file where it begins, 1 for the first
 * @param cells what its cells say; empty cells may be absent
 * @param problems that made it unreadable
 */
public record FileRow(long line, Map<Column, String> cells, List<RowProblem> problems) {

    public FileRow {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
