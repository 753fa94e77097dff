package dev.arcus.e2e.prove;

import dev.arcus.e2e.support.Patience;
import dev.arcus.testing.ThrowAwayPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A database on a PostgreSQL server of the proof's own. */
final class PostgresBook implements Book {

    private final String url;
    private final String user;

    private PostgresBook(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /** A new database; the server ends with this process. */
    static PostgresBook create() {
        var server = ThrowAwayPostgres.running();
        return new PostgresBook(server.createDatabase(), server.user());
    }

    /** The options of {@code arcus up} that make the hub use it. */
    String[] options() {
        return new String[] {"--database-url", url, "--database-user", user};
    }

    /**
     * A commit that a killed hub had asked for may still be under way in the server: it is waited for. Whoever waits for a lock does not
     * commit, and may do so until a hub that was stopped goes on.
     */
    @Override
    public <T> T read(Question<T> question) {
        try (var connection = DriverManager.getConnection(url, user, "")) {
            Patience.until(Duration.ofSeconds(10), "the server is idle", () -> isIdle(connection));
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the hub's database cannot be read", e);
        }
    }

    private static boolean isIdle(Connection connection) {
        var sql = """
                select count(*) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and state = 'active'
                    and wait_event_type is distinct from 'Lock'
                """;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getLong(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
