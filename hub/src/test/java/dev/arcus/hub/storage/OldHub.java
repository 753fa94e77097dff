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
    static final int LATER_SCHEMA = 24;

    private OldHub() {}

    /** In an empty database. */
    static OfflineDatabase in(DatabaseSettings settings) {
        var database = Database.offline(settings);
        database.make(SCHEMA);
        database.with((OfflineDatabase.Work<Boolean, RuntimeException>) connection -> fill(connection, SCHEMA));
        return database;
    }

    /** The same hub a few migrations later: of schema 24, with rows in every table of that. */
    static OfflineDatabase laterIn(DatabaseSettings settings) {
        var database = in(settings);
        database.make(LATER_SCHEMA);
        database.with((OfflineDatabase.Work<Boolean, RuntimeException>) connection -> fill(connection, LATER_SCHEMA));
        return database;
    }

    static DatabaseSettings embedded(Path folder) {
        return new DatabaseSettings.Embedded(folder.resolve("db"));
    }

    private static boolean fill(Connection connection, int schema) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : script(schema).replaceAll("(?m)^--.*$", "").split(";\n", -1)) {
                if (!sql.isBlank()) {
                    statement.executeUpdate(sql);
                }
            }
        }
        return true;
    }

    private static String script(int schema) {
        var name = "schema-%03d.sql".formatted(schema);
        try (var in = Objects.requireNonNull(OldHub.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
