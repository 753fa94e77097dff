package dev.arcus.hub.console.imports;

import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.FileRow;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.RowProblem;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads and writes files as every surface of the hub does. */
public interface ImportFiles {

    /** Bytes of a file. */
    int maxBytes();

    Content read(ImportKind kind, byte[] bytes);

    /**
     * A file as it was read.
     *
     * @param problem why it cannot be read at all, or empty
     * @param columns which ones are to blame for that: {@code unknown}, {@code repeated}, and by key {@code missing}
     */
    record Content(
            String encoding, List<FileRow> rows, Optional<ErrorCode> problem, Map<String, List<String>> columns) {

        public Content {
            rows = List.copyOf(rows);
            columns = Map.copyOf(columns);
        }
    }

    /** The row of the error table for what is wrong with a row of a file. */
    ErrorCode problem(RowProblem problem);

    /** The name of a column in a header line. */
    String name(Column column, Language language);

    /** The columns that the result of an import has beside: line, outcome, id, activation code. */
    List<String> resultColumns();

    /** A whole table for a spreadsheet; rows go out as they come. {@code stream} is left open. */
    void write(OutputStream stream, List<String> header, Consumer<Consumer<List<String>>> rows);
}
