package dev.arcus.hub.storage.portable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what {@link RowWriter} wrote, into a table that is empty. */
final class RowReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int BATCH = 1000;

    /** A transaction must not grow without end. */
    private static final int COMMIT = 20_000;

    private RowReader() {}

    /** How many rows; {@code in} stays open. */
    static long load(Connection connection, Table table, InputStream in) throws SQLException, IOException {
        try (var json = JSON.createParser(in)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            var given = new Table(table.name(), columns(table, json));
            try (var insert = connection.prepareStatement(given.insert())) {
                var rows = 0L;
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    bind(given, json, insert);
                    insert.addBatch();
                    rows++;
                    if (rows % BATCH == 0) {
                        insert.executeBatch();
                    }
                    if (rows % COMMIT == 0) {
                        connection.commit();
                    }
                }
                insert.executeBatch();
                connection.commit();
                return rows;
            }
        }
    }

    /** Those that the backup names, in its order. */
    private static List<Table.Column> columns(Table table, JsonParser json) throws IOException {
        Map<String, Table.Column> known =
                table.columns().stream().collect(Collectors.toMap(Table.Column::name, Function.identity()));
        var columns = new ArrayList<Table.Column>();
        json.nextToken();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            var column = known.get(json.getText());
            if (column == null) {
                throw new BadBackup("table " + table.name() + " has no column " + json.getText());
            }
            columns.add(column);
        }
        if (columns.isEmpty()) {
            throw new BadBackup("table " + table.name() + " of the backup does not name its columns");
        }
        return columns;
    }

    private static void bind(Table table, JsonParser json, PreparedStatement insert) throws SQLException, IOException {
        var at = 0;
        for (var column : table.columns()) {
            json.nextToken();
            column.kind().bind(insert, ++at, json);
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw new BadBackup("a row of table " + table.name() + " has too many values");
        }
    }
}
