package dev.arcus.hub.storage.portable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the tables of a database that was only just made. Foreign keys are taken away meanwhile and put back at the end, when the
 * database looks at every row: so no order of tables has to be known. Not one transaction: whoever calls it keeps a mark in the
 * database for as long.
 */
public final class TableLoader {

    private final Connection connection;
    private final List<Table> tables;
    private final List<Reference> references;

    private TableLoader(Connection connection) throws SQLException {
        this.connection = connection;
        this.tables = Catalogue.tables(connection);
        this.references = Catalogue.references(connection);
    }

    /** Makes the tables ready: what migrations put into them goes. */
    public static TableLoader begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var loader = new TableLoader(connection);
        for (var reference : loader.references) {
            loader.run(reference.drop());
        }
        for (var table : loader.tables) {
            loader.run("delete from " + table.name());
        }
        connection.commit();
        return loader;
    }

    /** How many rows; {@code rows} stays open. */
    public long load(String name, InputStream rows) throws SQLException, IOException {
        var table = tables.stream().filter(known -> known.name().equals(name)).findFirst();
        return RowReader.load(connection, table.orElseThrow(() -> new BadBackup("there is no table " + name)), rows);
    }

    /** Puts the foreign keys back and lets the databases' own numbers go on. */
    public void finish() throws SQLException {
        for (var reference : references) {
            run(reference.add());
        }
        for (var table : tables) {
            for (var column : table.columns()) {
                if (column.counted()) {
                    goOn(table.name(), column.name());
                }
            }
        }
        connection.commit();
    }

    /** What the tables hold now. */
    public static List<Manifest.Rows> contents(Connection connection) throws SQLException, IOException {
        var contents = new ArrayList<Manifest.Rows>();
        var rows = new RowWriter();
        for (var table : Catalogue.tables(connection)) {
            contents.add(rows.write(connection, table, OutputStream.nullOutputStream()));
        }
        return contents;
    }

    private void goOn(String table, String column) throws SQLException {
        try (var query = connection.createStatement();
                var highest = query.executeQuery("select coalesce(max(" + column + "), 0) from " + table)) {
            highest.next();
            run("alter table " + table + " alter column " + column + " restart with " + (highest.getLong(1) + 1));
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
