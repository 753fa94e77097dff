package dev.arcus.e2e.prove.acts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All rows of the hub's database but those that are written behind the acts, which a kill may lose: by table, by primary key, by
 * column.
 */
record Snapshot(Map<String, Map<List<String>, Map<String, String>>> tables) {

    /** History, sessions and what the hub keeps of itself: nothing that an act promises. */
    private static final Set<String> BEHIND = Set.of(
            "session",
            "connection_event",
            "activation_attempt",
            "attempt_number",
            "incident",
            "incident_member",
            "hub_run",
            "audit_chain",
            "notice_down",
            "login_failure",
            "flyway_schema_history");

    /** The sealer chains what was committed, a moment after the act or at the next start. */
    private static final Map<String, Set<String>> SEALED = Map.of("audit_event", Set.of("place", "hash"));

    /** That somebody was shown a secret is noted when the answer is made, after the act; refused boxes, behind their connections. */
    private static final Set<String> NOTED_BEHIND = Set.of("secret.view", "pbx.login.refused");

    static Snapshot of(Connection connection) throws SQLException {
        var tables = new TreeMap<String, Map<List<String>, Map<String, String>>>();
        for (var table : names(connection)) {
            if (!BEHIND.contains(table)) {
                tables.put(table, rows(connection, table));
            }
        }
        return new Snapshot(tables);
    }

    /** Every id that names a row. */
    Set<String> keys() {
        var keys = new HashSet<String>();
        tables.values().forEach(rows -> rows.keySet().forEach(keys::addAll));
        return keys;
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var found =
                connection.getMetaData().getTables(null, "public", null, new String[] {"BASE TABLE", "TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static Map<List<String>, Map<String, String>> rows(Connection connection, String table)
            throws SQLException {
        var key = key(connection, table);
        var behind = SEALED.getOrDefault(table, Set.of());
        var rows = new LinkedHashMap<List<String>, Map<String, String>>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from \"" + table + "\"")) {
            var columns = found.getMetaData();
            while (found.next()) {
                var row = new TreeMap<String, String>();
                for (var i = 1; i <= columns.getColumnCount(); i++) {
                    var value = found.getString(i);
                    if (value != null && !behind.contains(columns.getColumnName(i))) {
                        row.put(columns.getColumnName(i), value);
                    }
                }
                if (isNotedBehind(table, row)) {
                    continue;
                }
                rows.put(
                        key.isEmpty()
                                ? List.copyOf(row.values())
                                : key.stream()
                                        .map(column -> row.getOrDefault(column, ""))
                                        .toList(),
                        row);
            }
        }
        return rows;
    }

    private static boolean isNotedBehind(String table, Map<String, String> row) {
        return table.equals("audit_event") && NOTED_BEHIND.contains(row.getOrDefault("act", ""));
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = connection.getMetaData().getPrimaryKeys(null, "public", table)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }
}
