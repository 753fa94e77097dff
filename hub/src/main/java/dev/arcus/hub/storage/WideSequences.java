package dev.arcus.hub.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;

/**
 * H2 keeps 32 numbers of a sequence in hand, and stores the whole file for the next 32: three hundred times for an import. With a
 * thousand in hand a crash leaves a longer gap, and nothing else changes: all connections take them from the same hand, in order.
 */
final class WideSequences {

    private static final int IN_HAND = 1_000;

    private static final String NARROW = """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and identity_cache < ?
            """;

    private WideSequences() {}

    /** Widens those that are not wide yet. */
    static void widen(Connection connection) throws SQLException {
        var narrow = new ArrayList<Map.Entry<String, String>>();
        try (var look = connection.prepareStatement(NARROW)) {
            look.setInt(1, IN_HAND);
            try (var found = look.executeQuery()) {
                while (found.next()) {
                    narrow.add(Map.entry(found.getString("table_name"), found.getString("column_name")));
                }
            }
        }
        try (var change = connection.createStatement()) {
            for (var column : narrow) {
                change.execute("alter table \"%s\" alter column \"%s\" set cache %d"
                        .formatted(column.getKey(), column.getValue(), IN_HAND));
            }
        }
    }
}
