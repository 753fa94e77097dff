package dev.arcus.hub.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The row of the lease, on PostgreSQL.
 *
 * @param node name of this hub's sessions ({@code application_name}), another one at each start
 */
record LeaseRow(String node) {

    /** The answer to {@link #acquire}. */
    sealed interface Answer {}

    record Acquired(long fence) implements Answer {}

    record HeldBy(String holder, Instant renewed) implements Answer {}

    /** In a transaction of the caller. */
    Answer acquire(Connection connection, String holder) throws SQLException {
        try (var query = connection.prepareStatement("""
                select node, holder, renewed, fence,
                    expires > current_timestamp
                    and (db_user <> current_user or exists (
                        select 1 from pg_stat_activity a where a.application_name = l.node)) as alive
                from hub_lease l where id = 1 for update
                """)) {
            try (var row = query.executeQuery()) {
                row.next();
                var before = row.getString("node");
                if (row.getBoolean("alive") && !before.equals(node)) {
                    return new HeldBy(row.getString("holder"), instant(row));
                }
                var fence = row.getLong("fence") + 1;
                take(connection, holder, fence);
                endSessions(connection, before);
                return new Acquired(fence);
            }
        }
    }

    boolean renew(Connection connection, long fence) throws SQLException {
        return update(connection, """
                        update hub_lease
                        set renewed = current_timestamp, expires = current_timestamp + interval '15' second
                        where id = 1 and fence = ?
                        """, fence) == 1;
    }

    /** Waits for a take-over that is under way, and then sees it. */
    boolean isHeld(Connection connection, long fence) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from hub_lease where id = 1 and fence = ? for share")) {
            query.setLong(1, fence);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    void release(Connection connection, long fence) throws SQLException {
        update(connection, "update hub_lease set expires = current_timestamp where id = 1 and fence = ?", fence);
    }

    private void take(Connection connection, String holder, long fence) throws SQLException {
        update(connection, """
                update hub_lease
                set node = ?, holder = ?, db_user = current_user, fence = ?,
                    renewed = current_timestamp, expires = current_timestamp + interval '15' second
                where id = 1
                """, node, holder, fence);
    }

    private void endSessions(Connection connection, @Nullable String before) throws SQLException {
        try (var query = connection.prepareStatement("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = ? and usename = current_user and pid <> pg_backend_pid()
                """)) {
            query.setString(1, before);
            query.executeQuery().close();
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("renewed", OffsetDateTime.class).toInstant();
    }
}
