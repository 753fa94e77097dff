package dev.arcus.hub.api;

import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.FileRow;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.RowProblem;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Files of imports and exports, read and written the same on every surface. */
public final class ImportTexts {

    /** Bytes of a file. */
    public static final int MAX_BYTES = CsvFile.MAX_BYTES;

    private ImportTexts() {}

    /**
     * A file as it was read.
     *
     * @param problem why it cannot be read at all, or empty
     * @param columns which ones are to blame for that: {@code unknown}, {@code repeated}, {@code missing}
     */
    public record Content(
            String encoding, List<FileRow> rows, Optional<ErrorCode> problem, Map<String, List<String>> columns) {}

    public static Content read(ImportKind kind, byte[] bytes) {
        try {
            var text = CsvText.of(bytes);
            return new Content(text.encoding(), CsvFile.read(kind, text.text()), Optional.empty(), Map.of());
        } catch (Refused refused) {
            return new Content("", List.of(), Optional.of(refused.code()), Map.of());
        } catch (CsvFile.Unreadable unreadable) {
            return new Content("", List.of(), Optional.of(unreadable.code()), columns(unreadable.data()));
        }
    }

    public static ErrorCode problem(RowProblem problem) {
        return ImportErrorRows.of(problem);
    }

    /** The name of a column in the header line of an export. */
    public static String name(Column column, Language language) {
        return ImportHeaders.name(column, language);
    }

    /** The columns that the result of an import has beside. */
    public static List<String> resultColumns() {
        return ImportHeaders.RESULT;
    }

    /** Rows go out as they come; {@code stream} is left open. */
    public static void write(OutputStream stream, List<String> header, Consumer<Consumer<List<String>>> rows) {
        CsvTable.write(stream, header, table -> rows.accept(table::row));
    }

    private static Map<String, List<String>> columns(Map<String, Object> data) {
        var columns = new LinkedHashMap<String, List<String>>();
        data.forEach((name, value) -> {
            if (value instanceof List<?> names) {
                columns.put(name, names.stream().map(String::valueOf).toList());
            }
        });
        return columns;
    }
}
