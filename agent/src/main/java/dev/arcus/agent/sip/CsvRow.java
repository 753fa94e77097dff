package dev.arcus.agent.sip;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a CSV file (RFC 4180).
 *
 * @param line the line on which it begins, from 1
 */
record CsvRow(int line, List<String> fields) {

    CsvRow {
        fields = List.copyOf(fields);
    }

    /**
     * The rows of a text; empty lines are none.
     *
     * @throws IllegalArgumentException when a quote is not closed
     */
    static List<CsvRow> all(String text, char separator) {
        Reader reader = new Reader(separator);
        text.chars().forEach(c -> reader.take((char) c));
        return reader.end();
    }

    /** Goes through the characters once. */
    private static final class Reader {

        private final char separator;
        private final List<CsvRow> rows = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private final StringBuilder field = new StringBuilder();
        private int line = 1;
        private int begun = 1;
        private boolean quoted;
        private boolean closed;

        Reader(char separator) {
            this.separator = separator;
        }

        void take(char c) {
            if (c == '\n') {
                line++;
            }
            if (quoted && c != '"') {
                field.append(c);
            } else if (quoted) {
                quoted = false;
                closed = true;
            } else if (c == '"' && closed) {
                // Two quotes in a quoted field are one.
                field.append(c);
                quoted = true;
                closed = false;
            } else if (c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted = true;
            } else if (c == separator) {
                endField();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                field.append(c);
            }
        }

        List<CsvRow> end() {
            if (quoted) {
                throw new IllegalArgumentException("line " + begun + ": a quote is not closed");
            }
            endRow();
            return rows;
        }

        private void endField() {
            fields.add(field.toString());
            field.setLength(0);
            closed = false;
        }

        private void endRow() {
            boolean empty = fields.isEmpty() && field.toString().isBlank() && !closed;
            endField();
            if (!empty) {
                rows.add(new CsvRow(begun, fields));
            }
            fields.clear();
            begun = line;
        }
    }
}
