package dev.arcus.e2e.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The embedded database. The hub holds the file's lock even while it is stopped, and opening the file after a kill would
 * repair it before the hub could: so a copy is read.
 */
final class H2Ledger implements Ledger {

    private static final String OPTIONS = ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    private final Path file;
    private final Path copy;

    private H2Ledger(Path file, Path copy) {
        this.file = file;
        this.copy = copy;
    }

    /** Of a hub whose data folder is {@code data}. */
    static H2Ledger of(Path data) {
        return new H2Ledger(data.resolve("db").resolve("hub.mv.db"), data.resolveSibling("copy.mv.db"));
    }

    @Override
    public Map<String, Entry> read() {
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var url = "jdbc:h2:file:" + copy.toString().replace(".mv.db", "") + OPTIONS;
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            return CredentialQuery.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the copy of the hub's database cannot be read", e);
        }
    }

    @Override
    public void close() {}
}
