package dev.arcus.domain.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param place 0 for the first row of the file
 * @param line of the file where it begins
 * @param cells what its cells say
 * @param verdict of the rehearsal
 * @param now what it would be later, when that turned out to be something else; or null
 * @param made what came of it, or null
 */
public record ImportRow(
        int place,
        long line,
        Map<Column, String> cells,
        Verdict verdict,
        @Nullable Verdict now,
        @Nullable Made made) {

    public ImportRow {
        cells = Map.copyOf(cells);
    }

    ImportRow overtakenBy(Verdict later) {
        return new ImportRow(place, line, cells, verdict, later, null);
    }

    ImportRow with(Made done) {
        return new ImportRow(place, line, cells, verdict, null, done);
    }
}
