package dev.arcus.hub.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table of any length as {@link Csv} that a spreadsheet opens with a double click in every country: with a mark and
 * semicolons. Rows go out as they come.
 */
final class CsvTable {

    private static final char SEPARATOR = ';';

    private final Writer writer;

    private CsvTable(Writer writer) {
        this.writer = writer;
    }

    /** What gives the rows of a table, one after the other. */
    @FunctionalInterface
    interface Rows {
        void writeTo(CsvTable table);
    }

    /** Writes a whole table with its header line; {@code stream} is left open. */
    static void write(OutputStream stream, List<String> header, Rows rows) {
        try {
            var writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            writer.write(Csv.BYTE_ORDER_MARK);
            var table = new CsvTable(writer);
            table.row(header);
            rows.writeTo(table);
            writer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void row(List<String> cells) {
        try {
            writer.write(Csv.line(cells, SEPARATOR));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
