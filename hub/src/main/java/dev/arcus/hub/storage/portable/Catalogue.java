package dev.arcus.hub.storage.portable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What tables there are, by the database's own word: a table that somebody adds is in the next backup without anybody having to
 * think of it.
 */
public final class Catalogue {

    /** Stands in a database while a backup is being restored into it; no hub starts then. */
    public static final String MARK = "arcus_restoring";

    /** Who holds the database, and how it was made: true of one database only. */
    private static final Set<String> OF_THE_DATABASE = Set.of("hub_lease", "flyway_schema_history", MARK);

    private Catalogue() {}

    /** Names of all tables, the database's own ones included. */
    public static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.sort(null);
        return names;
    }

    /** What a backup holds, sorted by name. */
    static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        for (var name : names(connection)) {
            if (!OF_THE_DATABASE.contains(name)) {
                tables.add(table(connection, name));
            }
        }
        return tables;
    }

    static List<Reference> references(Connection connection) throws SQLException {
        var references = new ArrayList<Reference>();
        for (var name : names(connection)) {
            references.addAll(references(connection, name));
        }
        return references;
    }

    /** For each foreign key, by its table and columns: a query that counts the rows that name nothing. */
    public static Map<String, String> orphans(Connection connection) throws SQLException {
        var queries = new TreeMap<String, String>();
        for (var reference : references(connection)) {
            queries.put(reference.table() + "." + String.join("+", reference.columns()), reference.orphans());
        }
        return queries;
    }

    private static Table table(Connection connection, String name) throws SQLException {
        var columns = new TreeMap<Integer, Table.Column>();
        try (var rows = connection
                .getMetaData()
                .getColumns(connection.getCatalog(), connection.getSchema(), escaped(connection, name), "%")) {
            while (rows.next()) {
                var column = rows.getString("COLUMN_NAME");
                columns.put(
                        rows.getInt("ORDINAL_POSITION"),
                        new Table.Column(
                                column,
                                Kind.of(name + "." + column, rows.getString("TYPE_NAME")),
                                "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        return new Table(name, List.copyOf(columns.values()));
    }

    /** An underscore stands for any letter in a pattern. */
    private static String escaped(Connection connection, String name) throws SQLException {
        return name.replace("_", connection.getMetaData().getSearchStringEscape() + "_");
    }

    private static List<Reference> references(Connection connection, String table) throws SQLException {
        var found = new TreeMap<String, Reference>();
        try (var rows =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                found.merge(rows.getString("FK_NAME"), reference(table, rows), Catalogue::longer);
            }
        }
        return List.copyOf(found.values());
    }

    private static Reference reference(String table, ResultSet row) throws SQLException {
        return new Reference(
                table,
                row.getString("FK_NAME"),
                List.of(row.getString("FKCOLUMN_NAME")),
                row.getString("PKTABLE_NAME"),
                List.of(row.getString("PKCOLUMN_NAME")),
                row.getShort("DELETE_RULE"));
    }

    /** The rows of one key come in the order of its columns. */
    private static Reference longer(Reference first, Reference next) {
        return new Reference(
                first.table(),
                first.name(),
                joined(first.columns(), next.columns()),
                first.target(),
                joined(first.keys(), next.keys()),
                first.onDelete());
    }

    private static List<String> joined(List<String> first, List<String> next) {
        var all = new ArrayList<>(first);
        all.addAll(next);
        return all;
    }
}
