package dev.arcus.e2e.prove;

import dev.arcus.hub.storage.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Reads a hub's embedded database while the hub is dead or stopped. The hub holds the file's lock even while it is stopped, and
 * opening the file after a kill would repair it before the hub could: so a copy is read, of the file and of the log beside it.
 */
public final class H2Copy implements Book {

    private static final String OPTIONS = ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    private static final String LOG = ".log";

    private final Path file;
    private int copies;

    private H2Copy(Path file) {
        this.file = file;
        DurableFiles.register();
    }

    /** Of a hub whose data folder is {@code data}. */
    public static H2Copy of(Path data) {
        return new H2Copy(data.resolve("db").resolve("hub.mv.db"));
    }

    /** Copies, asks, and deletes the copy. */
    @Override
    public <T> T read(Question<T> question) {
        // Under a new name each time: H2 closes a database a moment after its last connection, and finds it by its
        // name.
        copies++;
        var name = "copy-" + copies;
        var copy = file.resolveSibling("..").normalize().resolve(name + ".mv.db");
        try {
            Files.copy(file, copy);
            Files.copy(log(file), log(copy));
            return read(copy.resolveSibling(name), question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
            delete(log(copy));
        }
    }

    /** Changes the database itself of a hub that is stopped, whose data folder is {@code data}. */
    public static void change(Path data, String statement) {
        DurableFiles.register();
        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:arcus:" + data.resolve("db").resolve("hub") + OPTIONS, "sa", "");
                var change = connection.createStatement()) {
            change.execute(statement);
            change.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException("the hub's database cannot be changed", e);
        }
    }

    private static Path log(Path database) {
        return database.resolveSibling(database.getFileName() + LOG);
    }

    private static <T> T read(Path database, Question<T> question) {
        try (var connection = DriverManager.getConnection("jdbc:h2:arcus:" + database + OPTIONS, "sa", "")) {
            var answer = question.ask(connection);
            forget(connection);
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("the copy of the hub's database cannot be read", e);
        }
    }

    /** H2 would tidy the copy up for a while, and now and then for ever, since its file is gone. */
    private static void forget(Connection copy) throws SQLException {
        try (var statement = copy.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
