package dev.arcus.hub.api;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.arcus.domain.imports.Column;
import dev.arcus.domain.imports.FileRow;
import dev.arcus.domain.imports.ImportBatch;
import dev.arcus.domain.imports.ImportKind;
import dev.arcus.domain.imports.RowFault;
import dev.arcus.domain.imports.RowProblem;
import dev.arcus.wire.errors.ErrorBody;
import dev.arcus.wire.errors.ErrorCode;
import dev.arcus.wire.errors.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a CSV file (RFC 4180, with semicolons or commas) into rows. What is wrong with one row is said of that row; what is wrong
 * with the whole ends the request. Behind a quote that is not closed nothing can be read any more.
 */
final class CsvFile {

    /** Bytes of a file. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    static final int MAX_COLUMNS = 64;

    /** Characters of a cell. */
    static final int MAX_CELL = 1000;

    private final ImportKind kind;
    private final String text;
    private final List<FileRow> rows = new ArrayList<>();
    private List<Optional<Column>> header = List.of();
    private final long linesBefore;

    private CsvFile(ImportKind kind, String text, long linesBefore) {
        this.kind = kind;
        this.text = text;
        this.linesBefore = linesBefore;
    }

    /** The file cannot be read at all: why, and the data of that answer. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final ErrorCode code;
        private final transient Map<String, Object> data;

        Unreadable(ErrorCode code, Map<String, Object> data) {
            super(code.name(), null, false, false);
            this.code = code;
            this.data = data;
        }

        ErrorCode code() {
            return code;
        }

        Map<String, Object> data() {
            return data;
        }

        ErrorBody body(Language language) {
            return ErrorBody.of(code, language).with(data);
        }
    }

    static List<FileRow> read(ImportKind kind, String text) {
        // A first line for spreadsheets alone, which names the separator.
        var hint = text.regionMatches(true, 0, "sep=", 0, 4) && text.indexOf('\n') > 0;
        var file = new CsvFile(kind, hint ? text.substring(text.indexOf('\n') + 1) : text, hint ? 1 : 0);
        return file.read();
    }

    private List<FileRow> read() {
        var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(MAX_BYTES + 1)
                .ofCsvRecord(text);
        var line = linesBefore;
        try {
            for (var record : reader) {
                line = linesBefore + record.getStartingLineNumber();
                take(record, line);
            }
        } catch (CsvParseException broken) {
            row(brokenLine(broken, line), Map.of(), RowProblem.of(null, RowFault.TEXT_AFTER_QUOTE));
        }
        if (header.isEmpty() || rows.isEmpty()) {
            throw new Unreadable(ErrorCode.IMPORT_EMPTY, Map.of());
        }
        if (isQuoteOpen()) {
            var last = rows.removeLast();
            row(last.line(), Map.of(), RowProblem.of(null, RowFault.QUOTE_NOT_CLOSED));
        }
        return rows;
    }

    private void take(CsvRecord record, long line) {
        var fields = record.getFields();
        if (header.isEmpty()) {
            header = header(fields);
        } else if (fields.stream().anyMatch(field -> !field.isBlank())) {
            if (rows.size() == ImportBatch.MAX_ROWS) {
                throw new Unreadable(ErrorCode.IMPORT_TOO_MANY_ROWS, Map.of("limit", ImportBatch.MAX_ROWS));
            }
            row(line, fields);
        }
    }

    private void row(long line, List<String> fields) {
        if (fields.size() != header.size()) {
            row(line, Map.of(), RowProblem.of(null, RowFault.COLUMN_COUNT, fields.size() + "/" + header.size()));
            return;
        }
        var cells = new EnumMap<Column, String>(Column.class);
        var problems = new ArrayList<RowProblem>();
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            header.get(i).ifPresent(column -> {
                var fault = fault(field);
                if (fault.isPresent()) {
                    problems.add(RowProblem.of(column, fault.get()));
                } else if (!field.isBlank()) {
                    cells.put(column, Csv.unguarded(field.strip()));
                }
            });
        }
        rows.add(new FileRow(line, cells, problems));
    }

    private void row(long line, Map<Column, String> cells, RowProblem problem) {
        rows.add(new FileRow(line, cells, List.of(problem)));
    }

    private static Optional<RowFault> fault(String field) {
        if (field.length() > MAX_CELL) {
            return Optional.of(RowFault.CELL_TOO_LONG);
        }
        return field.chars().anyMatch(Character::isISOControl)
                ? Optional.of(RowFault.CONTROL_CHARACTER)
                : Optional.empty();
    }

    /** What each column is; empty for one that is passed over. */
    private List<Optional<Column>> header(List<String> names) {
        if (names.size() > MAX_COLUMNS) {
            throw new Unreadable(ErrorCode.IMPORT_TOO_MANY_COLUMNS, Map.of("limit", MAX_COLUMNS));
        }
        var columns = new ArrayList<Optional<Column>>();
        var seen = new HashSet<Column>();
        var unknown = new ArrayList<String>();
        var repeated = new ArrayList<String>();
        for (var name : names) {
            var column = ImportHeaders.column(name).filter(kind.columns()::contains);
            columns.add(column);
            if (column.isEmpty() && !name.isBlank() && !ImportHeaders.isPassedOver(name)) {
                unknown.add(shown(name));
            }
            if (column.filter(found -> !seen.add(found)).isPresent()) {
                repeated.add(shown(name));
            }
        }
        var missing = kind.required().stream()
                .filter(column -> !seen.contains(column))
                .map(Column::key)
                .sorted()
                .toList();
        if (!unknown.isEmpty() || !repeated.isEmpty() || !missing.isEmpty()) {
            throw new Unreadable(
                    ErrorCode.IMPORT_HEADER, Map.of("unknown", unknown, "repeated", repeated, "missing", missing));
        }
        return columns;
    }

    private static String shown(String name) {
        return name.length() <= MAX_COLUMNS ? name : name.substring(0, MAX_COLUMNS) + "…";
    }

    /** Whichever there are more of in the first line, outside quotes. */
    private static char separator(String text) {
        var counts = new int[2];
        var quoted = false;
        for (var i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            switch (text.charAt(i)) {
                case '"' -> quoted = !quoted;
                case ';' -> counts[0] += quoted ? 0 : 1;
                case ',' -> counts[1] += quoted ? 0 : 1;
                default -> {}
            }
        }
        return counts[1] > counts[0] ? ',' : ';';
    }

    /** The library takes the end of the file for the end of a cell whose quote is still open. */
    private boolean isQuoteOpen() {
        var separator = separator(text);
        var open = false;
        var begins = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (open) {
                open = c != '"';
            } else if (c == '"' && (begins || text.charAt(i - 1) == '"')) {
                open = true;
            }
            begins = !open && (c == separator || c == '\n' || c == '\r');
        }
        return open;
    }

    /** The library says "record that started in line n". */
    private long brokenLine(CsvParseException broken, long before) {
        var digits = String.valueOf(broken.getMessage()).replaceAll("\\D", "");
        return digits.isEmpty() ? before + 1 : linesBefore + Long.parseLong(digits);
    }
}
