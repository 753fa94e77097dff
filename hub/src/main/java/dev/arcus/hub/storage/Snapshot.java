package dev.arcus.hub.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Constants;

/** A transaction that sees all tables as they were at one moment, without holding anybody up. */
final class Snapshot {

    private Snapshot() {}

    /** H2 would otherwise read a whole table into memory before it hands out the first row. */
    static void begin(Connection connection) throws SQLException {
        if (isEmbedded(connection)) {
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
            run(connection, "set lazy_query_execution true");
        } else {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
    }

    /** The pool gives the connection to others afterwards. */
    static void end(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        if (isEmbedded(connection)) {
            run(connection, "set lazy_query_execution false");
        }
    }

    private static boolean isEmbedded(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
