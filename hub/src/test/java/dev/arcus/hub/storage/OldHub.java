package dev.arcus.hub.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** A small hub of schema 16, with rows in every table, in a database that no hub uses. */
final class OldHub {

    static final int SCHEMA = 16;

    private OldHub() {}

    /** In an empty database. */
    static OfflineDatabase in(DatabaseSettings settings) {
        var database = Database.offline(settings);
        database.make(SCHEMA);
        database.with((OfflineDatabase.Work<Boolean, RuntimeException>) OldHub::fill);
        return database;
    }

    static DatabaseSettings embedded(Path folder) {
        return new DatabaseSettings.Embedded(folder.resolve("db"));
    }

    private static boolean fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : script().replaceAll("(?m)^--.*$", "").split(";\n", -1)) {
                if (!sql.isBlank()) {
                    statement.executeUpdate(sql);
                }
            }
        }
        return true;
    }

    private static String script() {
        try (var in = Objects.requireNonNull(OldHub.class.getResourceAsStream("schema-016.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
