package dev.arcus.hub.storage.portable;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes a table: a line with the names of its columns, then a line for each row, each a JSON array. */
final class RowWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int FETCH = 1000;

    private final ByteArrayOutputStreamOf line = new ByteArrayOutputStreamOf();

    /** Hands out its bytes without a copy. */
    private static final class ByteArrayOutputStreamOf extends ByteArrayOutputStream {
        private byte[] bytes() {
            return buf;
        }
    }

    /** The rows as this connection sees them. */
    Manifest.Rows write(Connection connection, Table table, OutputStream out) throws SQLException, IOException {
        var fingerprint = new Fingerprint();
        writeNames(table, out);
        try (var query = connection.prepareStatement(table.select())) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    render(table.columns(), rows);
                    fingerprint.add(line.bytes(), line.size());
                    end(out);
                }
            }
        }
        return new Manifest.Rows(table.name(), fingerprint.rows(), fingerprint.text());
    }

    private void writeNames(Table table, OutputStream out) throws IOException {
        line.reset();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartArray();
            for (var column : table.columns()) {
                json.writeString(column.name());
            }
            json.writeEndArray();
        }
        end(out);
    }

    private void render(List<Table.Column> columns, ResultSet row) throws SQLException, IOException {
        line.reset();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartArray();
            for (var at = 0; at < columns.size(); at++) {
                columns.get(at).kind().write(json, row, at + 1);
            }
            json.writeEndArray();
        }
    }

    private void end(OutputStream out) throws IOException {
        out.write(line.bytes(), 0, line.size());
        out.write('\n');
    }
}
